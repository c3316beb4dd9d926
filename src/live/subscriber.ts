import { type Clock, sleep } from '../close/clock.ts';
import { CloseError } from '../close/wire/errors.ts';
import type { Match } from '../domain/change-match.ts';
import { timeOf } from '../domain/dates.ts';
import type { Delivery, Interest } from '../loaders/context.ts';
import type { EventRow } from '../rows/index.ts';
import type { Batch } from './batch.ts';
import { encodeCursor, type Place } from './cursor.ts';
import { type EventLog, type EventWindow, LATE_MS, type LogEntry } from './event-log.ts';
import { LiveError } from './live-error.ts';
import { isRefusedCredential, SKEW_MS } from './poller.ts';

/** How many entries of the log are read at once to catch up. */
const PAGE = 200;
/** The first part of Close's log that is read to catch up. Later parts adapt to the number of events. */
const FIRST_PART_MS = 3_600_000;
const MAX_PART_MS = 24 * FIRST_PART_MS;
/** How many deliveries are prepared together. */
const MAX_UPCOMING = 50;
const FIRST_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 30_000;

/** What a subscriber needs of its feed. */
export interface Source {
  readonly log: EventLog;
  readonly clock: Clock;
  readonly organizationId: string;
  /** Reads a part of Close's log that is older than the feed's own. */
  replay(from: number, to: number): Promise<EventWindow>;
  /** The batch to use for an entry, or for what was read when `entry` is null. */
  batchFor(entry: LogEntry | null): Batch;
  refused(error: unknown): void;
  leave(subscriber: Subscriber): void;
}

export interface SubscriberOptions {
  readonly source: Source;
  readonly interest: Interest;
  readonly tzOffset: number;
  /** Events after this place are delivered. */
  readonly place: Place;
  /** Maximum number of events that wait for the subscriber when new ones come. */
  readonly maxWaiting: number;
}

/** An event that matches. */
interface Matched {
  readonly event: EventRow;
  readonly place: Place;
  readonly match: Match;
  /** Null for an event that is in Close's log only. */
  readonly entry: LogEntry | null;
}

const DONE: IteratorResult<Delivery> = { done: true, value: undefined };

/** The subscribers of a feed deliver the same entries. */
const cursors = new WeakMap<Place, string>();

/**
 * The stream of one subscriber: first its start, then the past after its place, then new events as they come. Written by
 * hand, because `return` of an async generator waits for its pending `next`, which may never come.
 */
export class Subscriber implements AsyncIterableIterator<Delivery> {
  readonly #options: SubscriberOptions;
  /** Where catching up goes on. */
  #place: Place;
  /** The place of the last delivery. */
  #delivered: Place;
  #hasStarted = false;
  #queue: Matched[] = [];
  #waiting: PromiseWithResolvers<IteratorResult<Delivery>> | null = null;
  /** Whether everything before now was delivered or is queued. */
  #isLive = false;
  #isCatchingUp = false;
  /** Whether entries were appended since the log was last read. */
  #hasMissed = false;
  #partMs = FIRST_PART_MS;
  #end: { readonly error: unknown } | null = null;

  constructor(options: SubscriberOptions) {
    this.#options = options;
    this.#place = options.place;
    this.#delivered = options.place;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<Delivery>> {
    if (this.#end !== null) return this.#finish(this.#end);
    if (!this.#hasStarted) {
      this.#hasStarted = true;
      return Promise.resolve({ done: false, value: this.#started() });
    }
    const matched = this.#queue.shift();
    if (matched !== undefined) return Promise.resolve({ done: false, value: this.#deliver(matched) });
    this.#waiting ??= Promise.withResolvers();
    if (!this.#isLive && !this.#isCatchingUp) void this.#catchUp();
    return this.#waiting.promise;
  }

  /** The deliveries that wait. They stay in the queue. */
  upcoming(): readonly Delivery[] {
    return this.#queue.slice(0, MAX_UPCOMING).map((matched) => this.#deliveryOf(matched));
  }

  return(): Promise<IteratorResult<Delivery>> {
    this.end();
    return Promise.resolve(DONE);
  }

  /** Takes entries that were appended to the log. */
  push(entries: readonly LogEntry[]): void {
    if (!this.#isLive) {
      this.#hasMissed = true;
      return;
    }
    // Before the new ones: those of a bulk action come together, and even a fast reader has not read them yet.
    if (this.#queue.length > this.#options.maxWaiting) {
      this.end(new LiveError('slow-consumer', { cursor: this.#cursor(this.#delivered) }));
    }
    for (const entry of entries) this.#offer({ event: entry.event, place: entry.place, entry });
  }

  /** Ends the stream, with an error or complete. What waits is dropped: the last cursor is before it. */
  end(error: unknown = null): void {
    if (this.#end !== null) return;
    this.#end = { error };
    this.#queue = [];
    this.#options.source.leave(this);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.#finish(this.#end).then(waiting.resolve, waiting.reject);
  }

  /** The error once, then the end. */
  #finish({ error }: { readonly error: unknown }): Promise<IteratorResult<Delivery>> {
    this.#end = { error: null };
    return error === null ? Promise.resolve(DONE) : Promise.reject(error);
  }

  #offer({ event, place, entry }: Omit<Matched, 'match'>): void {
    const match = this.#options.interest(event, entry?.later);
    if (match === null || this.#end !== null) return;
    const matched = { event, place, entry, match };
    const waiting = this.#waiting;
    if (waiting === null) {
      this.#queue.push(matched);
      return;
    }
    this.#waiting = null;
    waiting.resolve({ done: false, value: this.#deliver(matched) });
  }

  #started(): Delivery {
    const { source } = this.#options;
    const at = new Date(source.clock.wall()).toISOString();
    return this.#delivery(source.batchFor(null), this.#delivered, at, { event: null, match: null });
  }

  #deliver(matched: Matched): Delivery {
    this.#delivered = matched.place;
    return this.#deliveryOf(matched);
  }

  #deliveryOf({ event, place, entry, match }: Matched): Delivery {
    const batch = this.#options.source.batchFor(entry);
    return this.#delivery(batch, place, event.date_updated, { event, match: match === 'UNKNOWN' ? null : match });
  }

  #delivery(batch: Batch, place: Place, at: string, value: Pick<Delivery['value'], 'event' | 'match'>): Delivery {
    const { tzOffset } = this.#options;
    const cursor = this.#cursor(place);
    return {
      value: { cursor, at, ...value },
      context: batch.context(tzOffset),
      // Events of one instant that are read in Close's log share a place.
      key: `${tzOffset} ${cursor} ${value.match} ${value.event?.id ?? ''} ${at}`,
      results: batch.results,
    };
  }

  #cursor(place: Place): string {
    const known = cursors.get(place);
    if (known !== undefined) return known;
    const cursor = encodeCursor({ ...place, organizationId: this.#options.source.organizationId });
    cursors.set(place, cursor);
    return cursor;
  }

  /** Reads what follows the place until something matches, or until nothing is left. */
  async #catchUp(): Promise<void> {
    const { source } = this.#options;
    this.#isCatchingUp = true;
    try {
      for (let failures = 0; this.#waiting !== null && !this.#isLive; ) {
        this.#hasMissed = false;
        const page = await source.log.read(this.#place, PAGE);
        if (this.#end !== null) return;
        if (typeof page === 'number') {
          failures = await this.#replay(page, failures);
          continue;
        }
        this.#place = page.end;
        for (const entry of page.entries) this.#offer({ event: entry.event, place: entry.place, entry });
        if (page.entries.length === 0 && !this.#hasMissed) this.#isLive = true;
      }
    } catch (error) {
      this.end(error);
    } finally {
      this.#isCatchingUp = false;
    }
  }

  /** Reads a part of Close's log that the feed's log does not have. Returns the number of failures in a row. */
  async #replay(until: number, failures: number): Promise<number> {
    const { source } = this.#options;
    const { since } = this.#place;
    const settled = source.clock.wall() - SKEW_MS - LATE_MS;
    const to = Math.min(since + this.#partMs, until);
    try {
      const window = await source.replay(since, to);
      if (this.#end !== null) return 0;
      const end = window.to ?? to;
      this.#partMs = Math.min(MAX_PART_MS, end < to ? end - since : 2 * this.#partMs);
      this.#place = { since: end, position: null };
      for (const event of window.events) {
        const place = { since: Math.min(timeOf(event.date_updated), settled), position: null };
        this.#offer({ event, place, entry: null });
      }
      return 0;
    } catch (error) {
      if (isRefusedCredential(error)) source.refused(error);
      const stated = error instanceof CloseError ? (error.detail.retryAfterSeconds ?? 0) * 1000 : 0;
      await sleep(source.clock, Math.max(stated, Math.min(MAX_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures)), undefined);
      return failures + 1;
    }
  }
}
