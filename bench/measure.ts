/** What the comparisons share: one measurement, and the progress on stderr. */
import { type Prepared, run } from './load.ts';
import { CONCURRENCY } from './operations.ts';
import type { Server } from './servers.ts';

/**
 * Rounds of each operation that are run before measuring. V8 compiles hot functions while they run, and a gateway runs for
 * days.
 */
export const WARM_UP = 6;

export interface Measurement {
  /** Processor time of one operation. */
  readonly cpuMs: number;
  readonly perSecond: number;
}

/** Measures one round of one operation on one server. */
export async function measure(server: Server, requests: readonly Prepared[], count: number): Promise<Measurement> {
  await run(server, requests, Math.min(count, CONCURRENCY), CONCURRENCY);
  const before = await server.usage();
  const { seconds } = await run(server, requests, count, CONCURRENCY);
  const after = await server.usage();
  return { cpuMs: (after.cpuMs - before.cpuMs) / count, perSecond: count / seconds };
}

export function logProgress(text: string): void {
  console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s  ${text}`);
}
