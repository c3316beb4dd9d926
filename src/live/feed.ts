import type { Clock } from '../close/clock.ts';
import type { Session } from '../close/session.ts';
import type { SharedSpace } from '../state/shared-state.ts';
import type { Observers } from '../telemetry/records.ts';
import type { Batch } from './batch.ts';
import { refreshCaches } from './cleared-catalogues.ts';
import type { Place } from './cursor.ts';
import type { EventWindow, LogEntry } from './event-log.ts';
import type { EventReader } from './event-reader.ts';
import { LiveError } from './live-error.ts';
import { MemoryEventLog } from './memory-event-log.ts';
import { isRefusedCredential, Poller } from './poller.ts';
import { SharedEventLog } from './shared-event-log.ts';
import { type Source, Subscriber, type SubscriberOptions } from './subscriber.ts';

/** How long subscribers share reads. Later deliveries of the same events read again. */
const BATCH_MS = 5_000;
/** Maximum number of events that share reads: all of their objects may have to be read one by one. */
export const BATCH_ENTRIES = 50;

export interface FeedOptions {
  readonly organizationId: string;
  readonly createReader: () => EventReader;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
  readonly pollMs: number;
  readonly maxWaiting: number;
  /** Maximum size of the log in bytes. */
  readonly maxBytes: () => number;
  readonly createBatch: () => Batch;
  /** A session for changes of the caches. */
  readonly session: () => Session;
  readonly observers: Pick<Observers, 'events'>;
  /** Where copies of the gateway share the log, and how one lets the others look at it. Null: this is the only copy. */
  readonly shared: { readonly space: SharedSpace; readonly announce: (log: string) => void } | null;
  /** Called for each subscriber that leaves. */
  readonly onLeave: () => void;
}

/** The events of one credential: a log, the poller that fills it, and those who subscribe to it. */
export class Feed implements Source {
  readonly log: MemoryEventLog;
  readonly clock: Clock;
  readonly organizationId: string;
  readonly #options: FeedOptions;
  readonly #poller: Poller;
  readonly #shared: SharedEventLog | null;
  /** Apart from the poller's, so that those who catch up do not delay the others. */
  readonly #replays: EventReader;
  /** Parts of Close's log that are being read. */
  readonly #replaying = new Map<string, Promise<EventWindow>>();
  readonly #subscribers = new Set<Subscriber>();
  /** The batches of recent entries. */
  readonly #batches = new WeakMap<LogEntry, Batch>();
  /** For everything that was logged before it was created. */
  #lateBatch: Batch | null = null;
  #starting: Promise<void> | null = null;

  constructor(options: FeedOptions) {
    const { organizationId, createReader, clock, random, pollMs, maxBytes, shared } = options;
    this.#options = options;
    this.organizationId = organizationId;
    this.clock = clock;
    this.log = new MemoryEventLog(maxBytes);
    this.#replays = createReader();
    const onTurn = () => this.#poller.wake();
    this.#shared = shared && new SharedEventLog({ ...shared, memory: this.log, clock, onTurn });
    this.#poller = new Poller({
      ...{ reader: createReader(), clock, random, pollMs },
      log: this.#shared ?? this.log,
      onRefused: (error) => this.refused(error),
    });
    this.log.subscribe((entries) => this.#deliver(entries));
  }

  get isRunning(): boolean {
    return this.#poller.isRunning && this.#starting === null;
  }

  /**
   * Resolves when the log is up to date, and polls from then on unless it was stopped meanwhile. A new log begins at `since`
   * if that is recent.
   */
  async start(since: number | null): Promise<void> {
    if (this.isRunning) return;
    this.#shared?.start();
    this.#starting ??= this.#poller.start(since).finally(() => {
      this.#starting = null;
    });
    try {
      await this.#starting;
    } catch (error) {
      this.#shared?.stop();
      throw isRefusedCredential(error) ? new LiveError('refused', {}, error) : error;
    }
  }

  stop(): void {
    this.#poller.stop();
    this.#shared?.stop();
  }

  wake(): void {
    this.#poller.wake();
  }

  /** The log that copies share. */
  get shared(): Pick<SharedEventLog, 'id' | 'look' | 'suspect' | 'catchUp'> | null {
    return this.#shared;
  }

  /** Adds a subscriber, from a place or from now on. */
  join(place: Place | null, options: Pick<SubscriberOptions, 'interest' | 'tzOffset'>): Subscriber {
    const { maxWaiting } = this.#options;
    const subscriber = new Subscriber({ ...options, source: this, place: place ?? this.log.head, maxWaiting });
    this.#subscribers.add(subscriber);
    return subscriber;
  }

  leave(subscriber: Subscriber): void {
    if (this.#subscribers.delete(subscriber)) this.#options.onLeave();
  }

  get subscribers(): Iterable<Subscriber> {
    return this.#subscribers;
  }

  /** Those who resume after the same cursor share its reads, such as all who were connected to a gateway that restarted. */
  replay(from: number, to: number): Promise<EventWindow> {
    const key = `${from} ${to}`;
    const known = this.#replaying.get(key);
    if (known !== undefined) return known;
    const window = this.#replays.read(from, to).finally(() => this.#replaying.delete(key));
    this.#replaying.set(key, window);
    return window;
  }

  batchFor(entry: LogEntry | null): Batch {
    const own = entry === null ? undefined : this.#batches.get(entry);
    if (own?.isOpen) return own;
    if (this.#lateBatch?.isOpen !== true) this.#lateBatch = this.#newBatch();
    return this.#lateBatch;
  }

  /** Ends all streams, because Close refuses the credential. */
  refused(error: unknown): void {
    this.stop();
    for (const subscriber of this.#subscribers) subscriber.end(new LiveError('refused', {}, error));
  }

  #deliver(entries: readonly LogEntry[]): void {
    this.#observe(entries);
    const session = this.#options.session();
    refreshCaches(session, entries);
    session.end();
    for (let at = 0; at < entries.length; at += BATCH_ENTRIES) {
      const batch = this.#newBatch();
      for (const entry of entries.slice(at, at + BATCH_ENTRIES)) this.#batches.set(entry, batch);
    }
    // Its rows may be older than these entries.
    this.#lateBatch = null;
    for (const subscriber of this.#subscribers) subscriber.push(entries);
  }

  /** Not of what happened before anyone was subscribed. */
  #observe(entries: readonly LogEntry[]): void {
    const { events } = this.#options.observers;
    if (events === null || !this.isRunning) return;
    const now = this.clock.wall();
    events({ entrance: 'background', lagsMs: entries.map(({ updatedAt }) => Math.max(0, now - updatedAt)) });
  }

  #newBatch(): Batch {
    const batch = this.#options.createBatch();
    this.clock.after(BATCH_MS, () => batch.close());
    return batch;
  }
}
