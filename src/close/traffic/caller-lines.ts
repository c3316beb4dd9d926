import type { ScheduledRequest } from './scheduled-request.ts';

/** A request that waits. */
export interface Waiting {
  readonly request: ScheduledRequest;
  /**
   * Operations of one caller take turns: its operation's start, and one service time for each request that its operation
   * made before.
   */
  readonly turn: number;
}

/** The requests of one caller, in the order of their turns. */
interface Line<W> {
  readonly waiters: W[];
  /** How many rounds it has been served in. The line with the lowest number is served next. */
  round: number;
}

/** How the next request is chosen. */
export interface Choice<W> {
  readonly mayStart: (request: ScheduledRequest) => boolean;
  /** Whether the caller has less than its share of the connections. */
  readonly hasShare: (caller: string) => boolean;
  readonly precedes: (one: W, other: W) => boolean;
  /** Whether `precedes` compares turns only, so that the first of a line that may start is the one. */
  readonly isSorted: boolean;
}

/** Added to the rounds of callers that come last. */
const LAST = 2 ** 40;

/**
 * The requests that wait for one endpoint group: a line for each caller. Callers take turns, request by request, so that
 * one with a long line delays the others no more than one with a short line. A new line joins the current round: time
 * in which a caller had nothing to send gives it no advantage (start-time fair queueing).
 */
export class CallerLines<W extends Waiting> implements Iterable<W> {
  readonly #lines = new Map<string, Line<W>>();
  #round = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many callers are remembered: those that wait, and those that are ahead of the round. */
  get callers(): number {
    return this.#lines.size;
  }

  *[Symbol.iterator](): Iterator<W> {
    for (const { waiters } of this.#lines.values()) yield* waiters;
  }

  add(waiter: W): void {
    const { waiters } = this.#lineOf(waiter);
    let index = waiters.length;
    while (index > 0 && (waiters[index - 1]?.turn ?? 0) > waiter.turn) index -= 1;
    waiters.splice(index, 0, waiter);
    this.#size += 1;
  }

  /** False if it does not wait here. */
  remove(waiter: W): boolean {
    const { caller } = waiter.request.operation;
    const line = this.#lines.get(caller);
    const index = line?.waiters.indexOf(waiter) ?? -1;
    if (line === undefined || index < 0) return false;
    line.waiters.splice(index, 1);
    this.#size -= 1;
    if (this.#size === 0) this.#lines.clear();
    else if (line.waiters.length === 0 && line.round <= this.#round) this.#lines.delete(caller);
    return true;
  }

  /** Call before a request is removed because it is sent: its caller has been served in this round. */
  served({ request: { operation } }: W): void {
    const line = this.#lines.get(operation.caller);
    if (line === undefined) return;
    const round = Math.max(this.#round, line.round);
    line.round = round + 1;
    if (round > this.#round) this.#begin(round);
  }

  /** How many requests are sent before one more request of this caller, if all callers take turns. */
  ahead(caller: string): number {
    return aheadOf(caller, new Map([...this.#lines].map(([each, { waiters }]) => [each, waiters.length])));
  }

  /**
   * The next request of those that may start. Callers with more than their share of the connections come last, then the
   * lowest round decides. `precedes` decides between requests of one caller, and of callers in the same round.
   */
  next({ mayStart, hasShare, precedes, isSorted }: Choice<W>): W | undefined {
    let best: W | undefined;
    let bestRank = Number.POSITIVE_INFINITY;
    for (const [caller, { waiters, round }] of this.#lines) {
      const rank = Math.max(0, round - this.#round) + (hasShare(caller) ? 0 : LAST);
      if (rank > bestRank) continue;
      for (const waiter of waiters) {
        if (!mayStart(waiter.request)) continue;
        if (best === undefined || rank < bestRank || precedes(waiter, best)) [best, bestRank] = [waiter, rank];
        // The others of the line have later turns.
        if (isSorted) break;
      }
    }
    return best;
  }

  #lineOf({ request: { operation } }: W): Line<W> {
    const known = this.#lines.get(operation.caller);
    if (known !== undefined) return known;
    const line: Line<W> = { waiters: [], round: this.#round };
    this.#lines.set(operation.caller, line);
    return line;
  }

  /** Forgets callers that have nothing to send and are not ahead of the new round. */
  #begin(round: number): void {
    this.#round = round;
    for (const [caller, line] of this.#lines) {
      if (line.waiters.length === 0 && line.round <= round) this.#lines.delete(caller);
    }
  }
}

/** How many are served before one more of this caller, if callers take turns. `waiting`: how many of each caller wait. */
export function aheadOf(caller: string, waiting: ReadonlyMap<string, number>): number {
  const own = waiting.get(caller) ?? 0;
  let ahead = own;
  for (const [other, count] of waiting) if (other !== caller) ahead += Math.min(count, own + 1);
  return ahead;
}
