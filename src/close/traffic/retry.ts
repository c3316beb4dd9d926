import { CloseError } from '../wire/errors.ts';

/** Retries of one read. Writes are never retried. */
export const MAX_RETRIES = 2;
const MIN_PAUSE_MS = 100;
const MAX_PAUSE_MS = [1_000, 2_000] as const;

const MAX_SAVED = 10;
const SAVED_PER_READ = 0.1;

/**
 * Limits the retries of all operations of one credential, so that a failing Close does not get three times the requests.
 * Starts full; each read adds a tenth of a retry.
 */
export class RetryBudget {
  #saved = MAX_SAVED;

  save(): void {
    this.#saved = Math.min(MAX_SAVED, this.#saved + SAVED_PER_READ);
  }

  /** Takes retries from the budget. False if it has too few left. */
  take(requests = 1): boolean {
    // Tenths do not add up exactly.
    if (this.#saved + 1e-9 < requests) return false;
    this.#saved -= requests;
    return true;
  }
}

/** The pause before a retry in milliseconds, with full jitter. `random` is from 0 to 1. */
export function pause(attempt: number, random: number): number {
  return MIN_PAUSE_MS + random * ((MAX_PAUSE_MS[attempt] ?? MAX_PAUSE_MS[1]) - MIN_PAUSE_MS);
}

/** Whether the same read may succeed later: Close or the connection failed. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof CloseError && (error.kind === 'server' || error.kind === 'network');
}

/** Whether a smaller page may succeed: the list was too much for Close (502, 504) or for our size limit. */
export function isTooHeavy(error: unknown): boolean {
  if (!(error instanceof CloseError)) return false;
  return error.kind === 'too-large' || error.detail.status === 502 || error.detail.status === 504;
}
