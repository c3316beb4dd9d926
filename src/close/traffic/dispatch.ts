import type { Cancellation } from '../cancellation.ts';
import type { Credential } from '../client.ts';
import { type Clock, sleep } from '../clock.ts';
import { CloseError, type CloseErrorKind } from '../wire/errors.ts';
import type { Http, HttpAnswer, HttpRequest } from '../wire/http.ts';
import { Breaker, type BreakerState } from './breaker.ts';
import { endpointGroup } from './endpoint-group.ts';
import { isTooHeavy, isWorthRetrying, MOST_RETRIES, pause, RetryBudget } from './retry.ts';

/** How a request is to be sent. */
export interface Dispatched {
  /** The operation: operations take turns. */
  readonly owner: object;
  /** When the operation ends, on the clock. */
  readonly deadline: number;
  /** Ends waits for a turn or before a retry, and reads. */
  readonly cancellation: Cancellation | undefined;
  /** Whether whoever asks will ask for less where the answer is too heavy, instead of the same once more. */
  readonly canSplit: boolean;
  /** Told of each time that the request is really sent, on which budget, and of what came of it. */
  readonly onSent: (sending: Promise<HttpAnswer>, group: string) => unknown;
}

/** Outcomes that count against an endpoint group. */
const FAILURES: ReadonlySet<CloseErrorKind> = new Set(['server', 'network', 'timeout', 'malformed', 'too-large']);

/** Sends requests as Close wants them sent: in turns, within its limits, again with care, and not at all while it fails. */
export class Dispatch {
  readonly retries = new RetryBudget();
  readonly #http: Http;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #breakers = new Map<string, Breaker>();

  constructor(http: Http, clock: Clock, random: () => number) {
    this.#http = http;
    this.#clock = clock;
    this.#random = random;
  }

  /** How each endpoint group that was asked stands. */
  get breakers(): Readonly<Record<string, BreakerState>> {
    return Object.fromEntries([...this.#breakers].map(([group, { state }]) => [group, state]));
  }

  async send(credential: Credential, request: HttpRequest, how: Dispatched): Promise<HttpAnswer> {
    if (request.isWrite !== true) this.retries.save();
    for (let attempt = 0; ; ) {
      try {
        return await this.#once(credential, request, how);
      } catch (error) {
        // Refused for now: its next turn comes when the budget says so, or it is refused for good.
        if (error instanceof CloseError && error.kind === 'rate-limited' && error.detail.sent !== false) continue;
        if (!this.#mayRetry(error, attempt, request, how)) throw error;
        await sleep(this.#clock, pause(attempt, this.#random()), how.cancellation);
        attempt += 1;
      }
    }
  }

  #mayRetry(error: unknown, attempt: number, request: HttpRequest, { canSplit, deadline }: Dispatched): boolean {
    if (request.isWrite || attempt >= MOST_RETRIES || !isWorthRetrying(error)) return false;
    if ((canSplit && isTooHeavy(error)) || this.#clock.now() >= deadline) return false;
    return this.retries.take();
  }

  #once(credential: Credential, request: HttpRequest, how: Dispatched): Promise<HttpAnswer> {
    const group = endpointGroup(request.method, request.path);
    const label = `${request.method} ${request.path.split('?', 1)[0]}`;
    // Reads alone: a write is somebody's wish that nobody repeats, and what became of it must come from Close.
    const breaker = request.isWrite ? null : this.#breaker(group);
    if (breaker?.admits(this.#clock.now()) === false)
      throw new CloseError('unavailable', { request: label, sent: false });
    return credential.turns.run({ ...how, group, label }, async (budget) => {
      // A write that is on its way, nobody's leaving ends.
      const sending = this.#http.send(request, request.isWrite ? undefined : how.cancellation);
      how.onSent(sending, group);
      try {
        const answer = await sending;
        budget.answered(this.#clock.now(), answer.rateLimit);
        breaker?.record(this.#clock.now(), credential, false);
        return answer;
      } catch (error) {
        const now = this.#clock.now();
        const { kind, detail } = error instanceof CloseError ? error : { kind: null, detail: null };
        if (kind === 'rate-limited') budget.refused(now, detail.retryAfterSeconds ?? 1);
        else budget.answered(now, detail?.rateLimit ?? null);
        if (kind !== null && kind !== 'cancelled') breaker?.record(now, credential, FAILURES.has(kind));
        throw error;
      }
    });
  }

  #breaker(group: string): Breaker {
    const breaker = this.#breakers.get(group) ?? new Breaker();
    this.#breakers.set(group, breaker);
    return breaker;
  }
}
