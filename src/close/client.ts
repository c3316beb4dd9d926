import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from './clock.ts';
import { Registry } from './live-set.ts';
import { Session, type SessionOptions } from './session.ts';
import type { SharedRead } from './shared-read.ts';
import { Dispatch } from './traffic/dispatch.ts';
import { Turns } from './traffic/scheduler.ts';
import { Http, type HttpOptions } from './wire/http.ts';

export interface ClientOptions extends HttpOptions {
  /** Requests in flight for one credential, at most. */
  readonly requestsPerCredential: number;
  /** Credentials of which anything is remembered, at most; the least recently used is forgotten first. */
  readonly credentials: number;
  readonly clock: Clock;
  /** From 0 to 1, for pauses before retries. */
  readonly random: () => number;
}

/**
 * What is kept for one credential and shared by its operations, never with another credential's. Other layers hang
 * what they remember on this object (as keys of a WeakMap), so that forgetting the credential forgets everything.
 */
export interface Credential {
  /** Goes to Close as it is, and nowhere else. */
  readonly authorization: string;
  readonly turns: Turns;
  /** Reads in flight by what they ask. */
  readonly sharedReads: Registry<SharedRead<unknown>>;
  /** Whole pieces of work in flight by what they are. */
  readonly inFlight: Registry<InFlight>;
}

/** Work of one operation that others like it wait for. */
export interface InFlight {
  readonly result: Promise<unknown>;
  /** Whether it was cut short: whoever began it left, or had no more time. */
  wasCutShort(): boolean;
}

/** The way to one Close: its connections, and what is known of each credential. Knows no resource and no GraphQL. */
export class CloseClient {
  readonly clock: Clock;
  readonly dispatch: Dispatch;
  readonly #http: Http;
  readonly #credentials: LRUCache<string, Credential>;
  readonly #pepper = randomBytes(32);
  readonly #requestsPerCredential: number;

  constructor(options: ClientOptions) {
    this.clock = options.clock;
    this.#http = new Http(options);
    this.dispatch = new Dispatch(this.#http, options.clock, options.random);
    this.#credentials = new LRUCache({ max: options.credentials });
    this.#requestsPerCredential = options.requestsPerCredential;
  }

  /**
   * All that one operation asks of Close goes through its session, as whoever presents this: a header's value, null or
   * empty if there is none, or the credential that was made of it.
   */
  session(authorization: string | Credential | null, options: SessionOptions): Session {
    const credential = typeof authorization === 'string' ? this.credential(authorization) : authorization;
    return new Session(this, credential, options);
  }

  /** What is kept for a header's value; null for an empty one. Known again by a digest, which takes its time. */
  credential(authorization: string): Credential | null {
    if (authorization === '') return null;
    const digest = createHmac('sha256', this.#pepper).update(authorization).digest('base64url');
    const known = this.#credentials.get(digest);
    if (known !== undefined) return known;
    const fresh = {
      authorization,
      turns: new Turns(this.#requestsPerCredential, this.clock),
      sharedReads: new Registry(),
      inFlight: new Registry(),
    } satisfies Credential;
    this.#credentials.set(digest, fresh);
    return fresh;
  }

  close(): Promise<void> {
    return this.#http.close();
  }
}
