import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import type { Credential } from './credential.ts';
import { LiveSet } from './live-set.ts';
import { Session, type SessionOptions } from './session.ts';
import { Dispatcher } from './traffic/dispatcher.ts';
import { Scheduler } from './traffic/scheduler.ts';
import { Http, type HttpOptions } from './wire/http.ts';

export interface ClientOptions extends HttpOptions {
  /** Maximum requests in flight for one credential. */
  readonly requestsPerCredential: number;
  /** Maximum credentials with cached state. The least recently used is evicted first. */
  readonly credentials: number;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
}

/** A client of one Close origin: its connections and the state of each credential. Knows no resource and no GraphQL. */
export class CloseClient {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  readonly #http: Http;
  readonly #credentials: LRUCache<string, Credential>;
  readonly #sessions = new LiveSet<Session>();
  readonly #pepper = randomBytes(32);
  readonly #requestsPerCredential: number;
  #isExpired = false;

  constructor(options: ClientOptions) {
    this.clock = options.clock;
    this.#http = new Http(options);
    this.dispatcher = new Dispatcher(this.#http, options.clock, options.random);
    this.#credentials = new LRUCache({ max: options.credentials });
    this.#requestsPerCredential = options.requestsPerCredential;
  }

  /**
   * The session of one operation. `authorization` is the header that the caller sent, null or empty without one, or the
   * credential that `credential()` returned for it.
   */
  session(authorization: string | Credential | null, options: SessionOptions): Session {
    const credential = typeof authorization === 'string' ? this.credential(authorization) : authorization;
    const session = new Session(this, credential, options);
    session.onEnd(this.#sessions.add(session));
    if (this.#isExpired) session.expire();
    return session;
  }

  /** The state of the credential in this header. Null for an empty header. Computes a digest, so call it once. */
  credential(authorization: string): Credential | null {
    if (authorization === '') return null;
    const digest = createHmac('sha256', this.#pepper).update(authorization).digest('base64url');
    const known = this.#credentials.get(digest);
    if (known !== undefined) return known;
    const fresh = {
      authorization,
      scheduler: new Scheduler(this.#requestsPerCredential, this.clock),
      sharedReads: new LiveSet(),
      sharedWork: new LiveSet(),
    } satisfies Credential;
    this.#credentials.set(digest, fresh);
    return fresh;
  }

  /** Moves the deadline of every operation, running or new, to now. */
  expireOperations(): void {
    this.#isExpired = true;
    for (const session of this.#sessions) session.expire();
  }

  close(): Promise<void> {
    return this.#http.close();
  }
}
