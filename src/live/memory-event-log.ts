import { randomUUID } from 'node:crypto';
import { LiveSet } from '../close/live-set.ts';
import { timeOf } from '../domain/dates.ts';
import { leafBytes } from '../engine/result-size.ts';
import type { EventRow } from '../rows/index.ts';
import type { Place } from './cursor.ts';
import { type EventLog, LATE_MS, type LogEntry, type LoggedWindow, type LogPage } from './event-log.ts';

/** How long an event is recognized after its date. Longer than any window that is read again. */
const RECOGNIZED_MS = 4 * LATE_MS;

/** A log in the memory of this process. It drops its oldest entries when they exceed its size. */
export class MemoryEventLog implements EventLog {
  /** Positions of another log, such as one before a restart, mean nothing in this one. */
  readonly #id = randomUUID();
  readonly #maxBytes: () => number;
  readonly #listeners = new LiveSet<(entries: readonly LogEntry[]) => void>();
  /** The known events by id and `date_updated`, with that date. */
  readonly #known = new Map<string, number>();
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
    return this.#place(this.#last);
  }

  async append({ from, events, settled }: LoggedWindow): Promise<void> {
    if (this.#completeFrom === Number.POSITIVE_INFINITY) {
      this.#completeFrom = from;
      this.#settled = from;
    }
    const added: LogEntry[] = [];
    for (const event of events) {
      const updatedAt = timeOf(event.date_updated);
      const key = `${event.id} ${event.date_updated}`;
      if (this.#known.has(key)) continue;
      this.#known.set(key, updatedAt);
      this.#latest = Math.max(this.#latest, updatedAt);
      this.#last += 1;
      added.push({ event, updatedAt, later: this.#laterThan(event, updatedAt), place: this.#place(this.#last) });
      const bytes = leafBytes(event);
      this.#sizes.push(bytes);
      this.#bytes += bytes;
    }
    // Not before: a late event of this window may follow another entry of it.
    this.#settled = Math.max(this.#settled, settled);
    if (added.length === 0) return;
    this.#entries.push(...added);
    this.#trim();
    for (const listener of this.#listeners) listener(added);
  }

  async read({ since, position }: Place, max: number): Promise<LogPage | number> {
    const first = this.#last - this.#entries.length;
    if (position?.log === this.#id && position.at >= first && position.at <= this.#last) {
      const entries = this.#entries.slice(position.at - first, position.at - first + max);
      return { entries, end: this.#place(position.at + entries.length) };
    }
    if (since < this.#completeFrom) return this.#completeFrom;
    const entries = this.#entries.filter(({ updatedAt }) => updatedAt >= since).slice(0, max);
    return { entries, end: entries.at(-1)?.place ?? this.#place(this.#last) };
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
