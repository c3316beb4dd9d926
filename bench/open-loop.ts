/** Requests that arrive at a rate, whether or not earlier ones have been answered, as those of many users do. */
import { createGenerator } from '../emulator/seed/random.ts';
import { type Prepared, send } from './load.ts';
import type { Server } from './servers.ts';

/** Times in milliseconds. */
export interface Arrival {
  /** Since the first one. */
  readonly dueMs: number;
  /** How late it was sent. */
  readonly lateMs: number;
  /** From when it was due to its response. */
  tookMs: number;
}

/** Cycles through `requests`. The times between arrivals are exponential, so several may arrive at once. */
export async function arrive(
  server: Server,
  requests: readonly Prepared[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly Arrival[]> {
  const random = createGenerator(1);
  const arrivals: Arrival[] = [];
  const pending = new Set<Promise<void>>();
  const began = performance.now();
  const elapsed = () => performance.now() - began;
  const ask = async (request: Prepared, dueMs: number) => {
    const arrival: Arrival = { dueMs, lateMs: elapsed() - dueMs, tookMs: Number.NaN };
    arrivals.push(arrival);
    const response = await send(server, request);
    arrival.tookMs = elapsed() - dueMs;
    if (response !== request.response)
      throw new Error(`${server.name} changed its response: ${response.slice(0, 300)}`);
  };
  for (let dueMs = 0; dueMs < seconds * 1000; dueMs += (-Math.log(1 - random()) * 1000) / perSecond) {
    const waitMs = dueMs - elapsed();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const request = requests[arrivals.length % requests.length];
    if (request === undefined) continue;
    const asking = ask(request, dueMs).finally(() => pending.delete(asking));
    pending.add(asking);
  }
  await Promise.all(pending);
  return arrivals;
}

/** Which arrivals say something of the server. Times in milliseconds. */
export interface Undisturbed {
  /** The first ones do not count: the server opens connections and enlarges its heap. */
  readonly warmUpMs: number;
  /** Later than this, the generator itself has paused. Then it sends at once what would have arrived in its pause. */
  readonly maxLateMs: number;
  /** How long the server may need to answer what has arrived at once. */
  readonly recoveryMs: number;
}

/** Leaves out arrivals at the start, and those that the generator delayed, with those that arrived soon after. */
export function undisturbed(
  arrivals: readonly Arrival[],
  { warmUpMs, maxLateMs, recoveryMs }: Undisturbed,
): readonly Arrival[] {
  let until = warmUpMs;
  return arrivals.filter(({ dueMs, lateMs }) => {
    if (lateMs > maxLateMs) until = Math.max(until, dueMs + lateMs + recoveryMs);
    return dueMs >= until;
  });
}

/** Of numbers, the one that `share` of them do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}
