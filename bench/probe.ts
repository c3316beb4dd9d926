/** Loaded into each process that is measured: tells its parent what it has used so far. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage().rss / 2 ** 20 });
});
// Without its parent nobody stops it.
process.on('disconnect', () => process.exit());
