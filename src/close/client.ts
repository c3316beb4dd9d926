import { randomUUID } from 'node:crypto';
import { MemoryState } from '../state/memory-state.ts';
import type { SharedState } from '../state/shared-state.ts';
import { NO_OBSERVERS } from '../telemetry/observers.ts';
import type { Observers, Origin } from '../telemetry/records.ts';
import type { Clock } from './clock.ts';
import type { Credential } from './credential.ts';
import { Credentials } from './credentials.ts';
import { LiveSet } from './live-set.ts';
import { Session, type SessionOptions } from './session.ts';
import { Dispatcher } from './traffic/dispatcher.ts';
import { Slots } from './traffic/slots.ts';
import { Http, type HttpOptions } from './wire/http.ts';

export interface ClientOptions extends HttpOptions {
  /** Maximum requests in flight for one credential. */
  readonly requestsPerCredential: number;
  /** Maximum credentials with cached state. The least recently used is evicted first. */
  readonly credentials: number;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
  /** What copies of the gateway share. By default nothing. */
  readonly state?: SharedState;
  /** Default: none. */
  readonly observers?: Observers;
  /** Whether requests have the header `traceparent`. Default: no. */
  readonly propagatesTraces?: boolean;
}

/** A client of one Close origin: its connections and the state of each credential. Knows no resource and no GraphQL. */
export class CloseClient {
  readonly clock: Clock;
  readonly state: SharedState;
  readonly dispatcher: Dispatcher;
  readonly credentials: Credentials;
  readonly observers: Observers;
  readonly propagatesTraces: boolean;
  /** What requests are for that no operation waits for. */
  readonly background: Origin = { entrance: 'background', id: randomUUID(), trace: null };
  readonly #http: Http;
  readonly #sessions = new LiveSet<Session>();
  #isExpired = false;

  constructor(options: ClientOptions) {
    const { clock, random, state = new MemoryState() } = options;
    const { requestsPerCredential: maxRunning, credentials: maxKnown } = options;
    this.clock = clock;
    this.state = state;
    this.propagatesTraces = options.propagatesTraces === true;
    this.observers = options.observers ?? NO_OBSERVERS;
    this.#http = new Http(options);
    this.dispatcher = new Dispatcher(this.#http, clock, random);
    const slots = { reads: new Slots(this.#http.readConnections), writes: new Slots(this.#http.writeConnections) };
    this.credentials = new Credentials({ maxRunning, maxKnown, clock, random, slots, state });
  }

  /**
   * The session of one operation. `authorization` is the header that the caller sent, null or empty without one, or a
   * credential.
   */
  session(authorization: string | Credential | null, options: SessionOptions): Session {
    const credential = typeof authorization === 'string' ? this.credentials.find(authorization) : authorization;
    const session = new Session(this, credential, options);
    session.onEnd(this.#sessions.add(session));
    if (this.#isExpired) session.expire();
    return session;
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
