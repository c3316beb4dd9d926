import { randomUUID } from 'node:crypto';
import { LiveSet } from '../close/live-set.ts';
import { timeOf } from '../domain/dates.ts';
import { leafBytes } from '../engine/result-size.ts';
import type { EventRow } from '../rows/index.ts';
import type { LogPosition, Place } from './cursor.ts';
import { type EventLog, LATE_MS, type LogEntry, type LoggedWindow, type LogPage, type Turn } from './event-log.ts';

/** How long an event is recognized after its date. Longer than any window that is read again. */
const RECOGNIZED_MS = 4 * LATE_MS;

const OWN_TURN: Turn = { from: null };

/** An entry of the log that copies share. docs/decisions/077 */
export interface SharedEntry {
  /** Null for an entry that only reports what is certain. */
  readonly event: EventRow | null;
  /** Every event since this date is in this entry, in a later one, or appears later. */
  readonly from: number;
  /** Every event before this date is in an entry before this one, or was before the first. */
  readonly settled: number;
  readonly position: LogPosition;
}

/** A log in the memory of this process. It drops its oldest entries when they exceed its size. */
export class MemoryEventLog implements EventLog {
  /** Positions of another log, such as one before a restart, mean nothing in this one. */
  readonly #id = randomUUID();
  readonly #maxBytes: () => number;
  readonly #listeners = new LiveSet<(entries: readonly LogEntry[]) => void>();
  /** The known events by id and `date_updated`, with that date. */
  readonly #known = new Map<string, number>();
  /** The entries at positions of the log that copies share, as long as their order is the same here. */
  readonly #shared = new Map<string, number>();
  /** The last known event of each object. */
  readonly #newest = new Map<string, Pick<LogEntry, 'event' | 'updatedAt'>>();
  #entries: LogEntry[] = [];
  #sizes: number[] = [];
  #bytes = 0;
  /** The position of the last entry. */
  #last = 0;
  /** The latest `date_updated`. */
  #latest = 0;
  /** Events before this date cannot appear any more. */
  #settled = 0;
  /** The log contains every event since then. Infinity before the first window. */
  #completeFrom = Number.POSITIVE_INFINITY;

  constructor(maxBytes: () => number) {
    this.#maxBytes = maxBytes;
  }

  /** The place after the last entry. */
  get head(): Place {
    const last = this.#entries.at(-1)?.place.position ?? null;
    return this.#indexOf(last) === this.#last ? { since: this.#settled, position: last } : this.#place(this.#last);
  }

  /** Every event before this date is in the log. Null if the log has not begun. */
  get settled(): number | null {
    return this.#hasBegun ? this.#settled : null;
  }

  async turn(): Promise<Turn> {
    return OWN_TURN;
  }

  async append({ from, events, settled }: LoggedWindow): Promise<true> {
    this.#begin(from, from);
    const added = events.flatMap((event) => this.#add(event) ?? []);
    // Not before: a late event of this window may follow another entry of it.
    this.#settled = Math.max(this.#settled, settled);
    this.#publish(added);
    return true;
  }

  /** Appends entries of the log that copies share, in its order. */
  follow(entries: readonly SharedEntry[]): void {
    const added: LogEntry[] = [];
    for (const { event, from, settled, position } of entries) {
      this.#begin(from, settled);
      this.#settled = Math.max(this.#settled, settled);
      if (event === null || this.#shared.has(keyOf(position))) continue;
      const entry = this.#add(event, position);
      // This copy had read it for itself. After the positions before it, it would be missing here.
      if (entry === null) this.#shared.clear();
      else added.push(entry);
    }
    this.#publish(added);
  }

  async read({ since, position }: Place, max: number): Promise<LogPage | number> {
    const first = this.#last - this.#entries.length;
    const at = this.#indexOf(position);
    if (at !== null) {
      const entries = this.#entries.slice(at - first, at - first + max);
      return { entries, end: this.#place(at + entries.length) };
    }
    if (since < this.#completeFrom) return this.#completeFrom;
    const found = [...this.#entries.keys()].filter((index) => (this.#entries[index]?.updatedAt ?? 0) >= since);
    const page = found.slice(0, max);
    const end = found.length > max ? first + (page.at(-1) ?? 0) + 1 : this.#last;
    return { entries: page.flatMap((index) => this.#entries[index] ?? []), end: this.#place(end) };
  }

  subscribe(listener: (entries: readonly LogEntry[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  /** A known event of the same object with a later date. Remembers this one if there is none. */
  #laterThan(event: EventRow, updatedAt: number): EventRow | undefined {
    const known = this.#newest.get(event.object_id);
    if (known !== undefined && known.updatedAt > updatedAt) return known.event;
    this.#newest.delete(event.object_id);
    this.#newest.set(event.object_id, { event, updatedAt });
    return undefined;
  }

  get #hasBegun(): boolean {
    return this.#completeFrom !== Number.POSITIVE_INFINITY;
  }

  #begin(from: number, settled: number): void {
    if (this.#hasBegun) return;
    this.#completeFrom = from;
    this.#settled = settled;
  }

  /** Null if the event is in the log. */
  #add(event: EventRow, position?: LogPosition): LogEntry | null {
    const updatedAt = timeOf(event.date_updated);
    const key = `${event.id} ${event.date_updated}`;
    if (this.#known.has(key)) return null;
    this.#known.set(key, updatedAt);
    this.#latest = Math.max(this.#latest, updatedAt);
    this.#last += 1;
    if (position !== undefined) this.#shared.set(keyOf(position), this.#last);
    const bytes = leafBytes(event);
    this.#sizes.push(bytes);
    this.#bytes += bytes;
    const place = position === undefined ? this.#place(this.#last) : { since: this.#settled, position };
    const entry = { event, updatedAt, later: this.#laterThan(event, updatedAt), place };
    this.#entries.push(entry);
    return entry;
  }

  #publish(added: readonly LogEntry[]): void {
    if (added.length === 0) return;
    this.#trim();
    for (const listener of this.#listeners) listener(added);
  }

  /** The number of the last entry before a position. Null if this log does not have it. */
  #indexOf(position: LogPosition | null): number | null {
    if (position === null) return null;
    const at = position.log === this.#id ? position.at : this.#shared.get(keyOf(position));
    return typeof at === 'number' && at >= this.#last - this.#entries.length && at <= this.#last ? at : null;
  }

  #place(at: number) {
    return { since: this.#settled, position: { log: this.#id, at } };
  }

  #trim(): void {
    const maxBytes = this.#maxBytes();
    let dropped = 0;
    while (this.#bytes > maxBytes && dropped < this.#entries.length - 1) {
      this.#bytes -= this.#sizes[dropped] ?? 0;
      const { updatedAt = 0 } = this.#entries[dropped] ?? {};
      this.#completeFrom = Math.max(this.#completeFrom, updatedAt + 1);
      dropped += 1;
    }
    if (dropped > 0) {
      this.#entries = this.#entries.slice(dropped);
      this.#sizes = this.#sizes.slice(dropped);
    }
    const first = this.#last - this.#entries.length;
    for (const [key, at] of this.#shared) {
      if (at >= first) break;
      this.#shared.delete(key);
    }
    const oldest = this.#latest - RECOGNIZED_MS;
    for (const [key, updatedAt] of this.#known) {
      if (updatedAt >= oldest) break;
      this.#known.delete(key);
    }
    for (const [id, { updatedAt }] of this.#newest) {
      if (updatedAt >= oldest) break;
      this.#newest.delete(id);
    }
  }
}

const keyOf = ({ log, at }: LogPosition): string => `${log} ${at}`;
