/** The order in which the events of one credential are delivered. */
import type { EventRow } from '../rows/index.ts';
import type { LogPosition, Place } from './cursor.ts';

/** Events may appear in Close's log this long after their `date_updated` (documented: five minutes). */
export const LATE_MS = 300_000;

/** All events of Close's log in a range of `date_updated`, oldest first, as far as they are visible. */
export interface EventWindow {
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Exclusive. Null if the window ends now. */
  readonly to: number | null;
  readonly events: readonly EventRow[];
}

/** A window, and what is certain once it is appended. */
export interface LoggedWindow extends EventWindow {
  /** Every event before this `date_updated` is in the log: none of them can appear any more. */
  readonly settled: number;
}

export interface LogEntry {
  readonly event: EventRow;
  /** The event's `date_updated` in milliseconds since 1970. */
  readonly updatedAt: number;
  /** A later change of the same object that was appended before. */
  readonly later: EventRow | undefined;
  /** The place after this entry. */
  readonly place: Place & { readonly position: LogPosition };
}

/** Entries after a place, and the place after them. */
export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly end: Place;
}

/** Where to read Close's log. */
export interface Turn {
  /** A `date_updated`. Null: where the last read has ended. */
  readonly from: number | null;
}

/** Every source of events appends to it, and every subscriber reads from it. */
export interface EventLog {
  /** To be asked before Close's log is read. Null if another copy of the gateway reads it. */
  turn(): Promise<Turn | null>;
  /**
   * Appends the events that are not in the log yet. One that Close has consolidated is a new one. False if another copy has
   * taken over: nothing is certain, and this one stops reading.
   */
  append(window: LoggedWindow): Promise<boolean>;
  /** At most `max` entries after a place. A number if the log begins later: the time from which it is complete. */
  read(after: Place, max: number): Promise<LogPage | number>;
  /** Calls the listener with entries when they are appended. Returns an unsubscribe function. */
  subscribe(listener: (entries: readonly LogEntry[]) => void): () => void;
}
