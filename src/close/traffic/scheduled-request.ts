import type { Grant } from '../../state/shared-state.ts';
import type { RateLimit } from '../wire/rate-limit.ts';
import type { OperationTraffic } from './operation-traffic.ts';
import type { Slots } from './slots.ts';

/** How long a request may take. Requests that several operations wait for get the time of the last. */
export interface Lifetime {
  /** On the clock. */
  readonly deadline: number;
  /** Its reason is a `Cancelled`. */
  readonly signal: AbortSignal | undefined;
}

/** A request that asks to be sent. */
export interface ScheduledRequest {
  readonly operation: OperationTraffic;
  readonly group: string;
  /** Method and path, for error messages. */
  readonly label: string;
  readonly isWrite: boolean;
  readonly lifetime: Lifetime;
}

/** A request in flight. */
export interface Run {
  readonly sentAt: number;
  readonly wave: number;
  readonly slots: Slots;
  /** Of the store that copies share. Null if it was not asked, or did not answer. */
  readonly grant: Grant | null;
}

/**
 * Called when a response has arrived that is no 429, before it is read: responses are not read in the order in which they
 * arrive, but each says how many requests remained when it was sent.
 */
export type Answered = (rateLimit: RateLimit | null) => void;
