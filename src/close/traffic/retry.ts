import { CloseError } from '../wire/errors.ts';

/** Reads only, and at most so often. */
export const MOST_RETRIES = 2;
const SHORTEST_MS = 100;
const LONGEST_MS = [1_000, 2_000] as const;

const SAVED_AT_MOST = 10;
const SAVED_PER_READ = 0.1;

/**
 * How many retries may still be made, over all operations: a Close that is down must not be asked three times as often.
 * Full at the start; each read saves a tenth of a retry.
 */
export class RetryBudget {
  #saved = SAVED_AT_MOST;

  save(): void {
    this.#saved = Math.min(SAVED_AT_MOST, this.#saved + SAVED_PER_READ);
  }

  /** Takes so many further requests, if there are so many. */
  take(requests = 1): boolean {
    // Tenths do not add up exactly.
    if (this.#saved + 1e-9 < requests) return false;
    this.#saved -= requests;
    return true;
  }
}

/** Full jitter: anywhere between the shortest pause and one that grows. `random` is from 0 to 1. */
export function pause(attempt: number, random: number): number {
  return SHORTEST_MS + random * ((LONGEST_MS[attempt] ?? LONGEST_MS[1]) - SHORTEST_MS);
}

/** Failures after which the same read may succeed: Close failed, or the connection did. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof CloseError && (error.kind === 'server' || error.kind === 'network');
}

/** What a heavy list comes to. Asked again as it is, it would again be too heavy. */
export function isTooHeavy(error: unknown): boolean {
  if (!(error instanceof CloseError)) return false;
  return error.kind === 'too-large' || error.detail.status === 502 || error.detail.status === 504;
}
