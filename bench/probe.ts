/** Loaded into each measured process: reports to its parent what the process has used so far. */
import { PerformanceObserver } from 'node:perf_hooks';

let longestPauseMs = 0;
const observer = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestPauseMs = Math.max(longestPauseMs, duration);
});
observer.observe({ entryTypes: ['gc'] });

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const residentMiB = process.memoryUsage().rss / 2 ** 20;
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB, longestPauseMs });
  longestPauseMs = 0;
});
// The parent has died.
process.on('disconnect', () => process.exit());
