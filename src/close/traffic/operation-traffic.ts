import { CloseError } from '../wire/errors.ts';

/** Requests that one operation sends, at most, if Close refuses all of them with 429. */
const MAX_REFUSED = 10;

/** How a request that was sent has ended. `refused`: with a 429. */
export type Outcome = 'accepted' | 'refused' | 'failed';

/** Counts the requests of one operation, retries and repeats included. */
export class OperationTraffic {
  /** When the operation began, on the clock. */
  readonly startedAt: number;
  /** Callers that share a credential take turns, no matter how many operations each has. */
  readonly caller: string;
  readonly #maxRequests: number;
  #taken = 0;
  #inFlight = 0;
  #asking = 0;
  #refused = 0;
  #hasStarted = false;
  #isAccepted = false;
  /** The endpoint groups of its requests, also of those that were refused before they were sent. */
  readonly groups = new Set<string>();

  constructor(startedAt: number, maxRequests: number, caller = '') {
    this.startedAt = startedAt;
    this.caller = caller;
    this.#maxRequests = maxRequests;
  }

  /** Whether a caller waits for the operation. Without one a 429 is final: the next refresh comes later. */
  hasCaller = true;

  /** Whether a request was sent. */
  get hasStarted(): boolean {
    return this.#hasStarted;
  }

  /** Whether one more request may be in flight although Close may refuse all of them. */
  get mayTry(): boolean {
    return this.#isAccepted || this.#asking + this.#inFlight + this.#refused < MAX_REFUSED;
  }

  /** Whether Close refused the maximum of requests, so that the operation gives up. */
  get isRefused(): boolean {
    return this.#refused >= MAX_REFUSED;
  }

  /**
   * Counts a request that is about to be queued or sent. Returns the number of requests before it. Throws `too-costly` if
   * the operation has reached its limit.
   */
  take(label: string): number {
    if (this.#taken >= this.#maxRequests) throw new CloseError('too-costly', { request: label, sent: false });
    this.#taken += 1;
    return this.#taken - 1;
  }

  /** Takes back a request that was never sent. */
  giveBack(): void {
    this.#taken -= 1;
  }

  /** It asks, or has asked, whether a request may be sent. */
  asks(change: 1 | -1): void {
    this.#asking += change;
  }

  sent(): void {
    this.#hasStarted = true;
    this.#inFlight += 1;
  }

  ended(outcome: Outcome): void {
    this.#inFlight -= 1;
    if (outcome === 'refused') this.#refused += 1;
    else if (outcome === 'accepted') this.#isAccepted = true;
  }
}
