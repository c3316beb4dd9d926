/** The event streams of all callers. */
import type { CloseClient } from '../close/client.ts';
import { sleep } from '../close/clock.ts';
import type { Credential, CredentialTraffic } from '../close/credential.ts';
import type { Session, SessionOptions } from '../close/session.ts';
import { createContext, type Delivery, type Interest, type LiveAccess } from '../loaders/context.ts';
import type { LoaderSettings } from '../loaders/index.ts';
import { Batch } from './batch.ts';
import { EventMessages } from './copies.ts';
import { decodeCursor, type EventCursor, encodeCursor } from './cursor.ts';
import { EventReader } from './event-reader.ts';
import { BATCH_ENTRIES, Feed } from './feed.ts';
import { LiveError } from './live-error.ts';
import { SKEW_MS } from './poller.ts';

/** Close stores events for 30 days (documented). */
const RETENTION_MS = 30 * 24 * 3_600_000;
/** A new log begins at the cursor of its first subscriber, but at most this long ago. */
const MAX_START_MS = 3_600_000;
/** How long the log of a credential outlives its last subscriber, who may return. */
const LINGER_MS = 300_000;
/** Maximum size of all logs together, and the minimum of each, in estimated bytes of JSON. */
const LOG_BYTES = 32 * 1024 * 1024;
const MIN_LOG_BYTES = 64 * 1024;
/** At shutdown, streams end one after the other, this far apart, but within this share of the grace period. */
const END_EVERY_MS = 50;
const END_WITHIN = 0.8;

export interface LiveOptions {
  readonly client: CloseClient;
  readonly settings: LoaderSettings;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
  readonly pollMs: number;
  /** Time for the reads of one event, or of the start of a stream. */
  readonly operationMs: number;
  readonly maxSubscribers: number;
  readonly maxWaiting: number;
}

export class Live implements LiveAccess {
  /** The settings of loaders whose writes wake pollers. */
  readonly settings: LoaderSettings;
  readonly #options: LiveOptions;
  readonly #feeds = new Map<CredentialTraffic, Feed>();
  /** Clears the timers of feeds that linger, which would keep a stopped gateway in memory. */
  readonly #lingering = new Set<() => void>();
  /** The number of subscribers of each credential, those included that are about to start. */
  readonly #counts = new Map<CredentialTraffic, number>();
  readonly #copies: EventMessages;
  #count = 0;
  #isStopping = false;

  constructor(options: LiveOptions) {
    this.#options = options;
    this.settings = { ...options.settings, onWritten: (credential) => this.#written(credential) };
    const { state, clock } = options.client;
    this.#copies = new EventMessages({ state, clock, feeds: () => this.#feeds.values() });
  }

  /** The number of open streams, and of those that are about to start. */
  get size(): number {
    return this.#count;
  }

  /** Makes every poller of an organization poll soon, in all copies of the gateway: at most once a second. */
  wake(organizationId: string): void {
    for (const feed of this.#feeds.values()) if (feed.organizationId === organizationId) feed.wake();
    this.#copies.wake(organizationId);
  }

  cursor(session: Session): string {
    const { traffic } = session.credential;
    const feed = this.#feeds.get(traffic);
    if (feed?.isRunning) return encodeCursor({ ...feed.log.head, organizationId: feed.organizationId });
    const since = session.wall() - SKEW_MS;
    return encodeCursor({ since, position: null, organizationId: traffic.organizationId });
  }

  async subscribe(
    session: Session,
    interest: Interest,
    after: string | null,
  ): Promise<AsyncIterableIterator<Delivery>> {
    const cursor = after === null ? null : decodeCursor(after);
    const { traffic } = session.credential;
    this.#reserve(traffic);
    try {
      const { organization } = await createContext(session, this.settings).load.me();
      if (cursor !== null) this.#check(cursor, organization.id);
      const feed = this.#feedOf(session.credential, organization.id);
      // Again if it was stopped meanwhile, because all others have left. Not in the feed, where it would go on for a caller
      // who has left too.
      while (!feed.isRunning) await session.waitFor(feed.start(this.#startOf(cursor)));
      // The cursor may be of another copy, which was ahead.
      if (typeof cursor?.position?.at === 'string') await feed.shared?.catchUp();
      const subscriber = feed.join(cursor, { interest, tzOffset: session.tzOffset });
      // It was not among those that `stop` ends.
      if (this.#isStopping) subscriber.end();
      return subscriber;
    } catch (error) {
      this.#release(traffic);
      throw error;
    }
  }

  /** Ends all streams, spread over part of the grace period so that their clients do not reconnect at once. */
  async stop(graceMs: number): Promise<void> {
    const { clock } = this.#options.client;
    this.#isStopping = true;
    const subscribers = [...this.#feeds.values()].flatMap((feed) => [...feed.subscribers]);
    const pauseMs = Math.min(END_EVERY_MS, (graceMs * END_WITHIN) / Math.max(1, subscribers.length));
    for (const [index, subscriber] of subscribers.entries()) {
      if (index > 0) await sleep(clock, pauseMs, undefined);
      subscriber.end();
    }
    for (const clear of this.#lingering) clear();
    for (const feed of this.#feeds.values()) feed.stop();
    this.#copies.stop();
  }

  #written({ traffic }: Credential): void {
    const { organizationId } = traffic;
    if (organizationId !== null) this.wake(organizationId);
    else {
      this.#feeds.get(traffic)?.wake();
      void this.#copies.wakeLog(traffic.shared);
    }
  }

  #reserve(traffic: CredentialTraffic): void {
    const { maxSubscribers } = this.#options;
    if (this.#count >= maxSubscribers) throw new LiveError('too-many', { limit: maxSubscribers });
    this.#count += 1;
    this.#counts.set(traffic, (this.#counts.get(traffic) ?? 0) + 1);
  }

  #release(traffic: CredentialTraffic): void {
    const count = this.#counts.get(traffic) ?? 1;
    this.#count -= 1;
    if (count > 1) this.#counts.set(traffic, count - 1);
    else this.#counts.delete(traffic);
    if (count === 1) this.#pause(traffic);
  }

  /** The last subscriber has left: polling stops, and the log is kept for a while. */
  #pause(traffic: CredentialTraffic): void {
    const feed = this.#feeds.get(traffic);
    feed?.stop();
    const { clock } = this.#options.client;
    if (this.#isStopping) return;
    const clear = clock.after(LINGER_MS, () => {
      this.#lingering.delete(clear);
      if (this.#feeds.get(traffic) === feed && !this.#counts.has(traffic)) this.#feeds.delete(traffic);
    });
    this.#lingering.add(clear);
  }

  /** Throws if the events after the cursor cannot be delivered. */
  #check({ organizationId, since }: EventCursor, ofCaller: string): void {
    if (organizationId !== null && organizationId !== ofCaller) throw new LiveError('foreign-cursor');
    if (since < this.#options.client.clock.wall() - RETENTION_MS) throw new LiveError('events-lost');
  }

  #startOf(cursor: EventCursor | null): number | null {
    if (cursor === null) return null;
    return Math.max(cursor.since, this.#options.client.clock.wall() - MAX_START_MS);
  }

  #feedOf(credential: Credential, organizationId: string): Feed {
    const { client, random, pollMs, operationMs, maxWaiting } = this.#options;
    const { authorization, traffic } = credential;
    const known = this.#feeds.get(traffic);
    if (known !== undefined) return known;
    const sessionOf = (options: SessionOptions) => client.session(authorization, options);
    const feed = new Feed({
      ...{ organizationId, random, pollMs, maxWaiting },
      createReader: () => new EventReader({ client, authorization }),
      clock: client.clock,
      observers: client.observers,
      shared: this.#copies.sharedOf(traffic.shared),
      maxBytes: () => Math.max(MIN_LOG_BYTES, LOG_BYTES / this.#feeds.size),
      session: () => sessionOf({ tzOffset: 0 }),
      createBatch: () =>
        new Batch((tzOffset) => {
          const session = sessionOf({ tzOffset, timeoutMs: operationMs });
          const context = createContext(session, { ...this.settings, maxFallbacks: BATCH_ENTRIES }, this);
          // The result has no place for an error that is no error of one field.
          context.throwFaults();
          return { session, context };
        }),
      onLeave: () => this.#release(traffic),
    });
    this.#feeds.set(traffic, feed);
    return feed;
  }
}
