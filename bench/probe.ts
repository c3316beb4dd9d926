/** Loaded into each measured process: reports to its parent what the process has used so far. */
import { monitorEventLoopDelay, PerformanceObserver } from 'node:perf_hooks';

let longestPauseMs = 0;
const observer = new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longestPauseMs = Math.max(longestPauseMs, duration);
});
observer.observe({ entryTypes: ['gc'] });
/** How often the delay of the event loop is sampled, in milliseconds. */
const resolution = 10;
const loop = monitorEventLoopDelay({ resolution });
loop.enable();

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  const residentMiB = process.memoryUsage().rss / 2 ** 20;
  const longestDelayMs = Math.max(0, loop.max / 1e6 - resolution);
  process.send?.({ cpuMs: (user + system) / 1000, residentMiB, longestPauseMs, longestDelayMs });
  longestPauseMs = 0;
  loop.reset();
});
// The parent has died.
process.on('disconnect', () => process.exit());
