/** Loaded into each measured process: reports to its parent what the process has used so far. */
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB: process.memoryUsage().rss / 2 ** 20 });
});
// The parent has died.
process.on('disconnect', () => process.exit());
