/** Requests that arrive at a rate, whether or not earlier ones have been answered, as those of many users do. */
import { createGenerator } from '../emulator/seed/random.ts';
import { type Prepared, send } from './load.ts';
import type { Server } from './servers.ts';

export interface OpenLoop {
  /** Of each response, in milliseconds since the request was due. */
  readonly latencies: readonly number[];
  /** How late each request was sent, in milliseconds. It is part of the latency. */
  readonly lateness: readonly number[];
}

/** Cycles through `requests`. The times between arrivals are exponential, so several may arrive at once. */
export async function arrive(
  server: Server,
  requests: readonly Prepared[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<OpenLoop> {
  const random = createGenerator(1);
  const latencies: number[] = [];
  const lateness: number[] = [];
  const pending: Promise<void>[] = [];
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const ask = async (request: Prepared, dueMs: number) => {
    lateness.push(elapsed() - dueMs);
    const response = await send(server, request);
    latencies.push(elapsed() - dueMs);
    if (response !== request.response)
      throw new Error(`${server.name} changed its response: ${response.slice(0, 300)}`);
  };
  for (let dueMs = 0; dueMs < seconds * 1000; dueMs += (-Math.log(1 - random()) * 1000) / perSecond) {
    const waitMs = dueMs - elapsed();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const request = requests[pending.length % requests.length];
    if (request !== undefined) pending.push(ask(request, dueMs));
  }
  await Promise.all(pending);
  return { latencies, lateness };
}

/** Of numbers, the one that `share` of them do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
