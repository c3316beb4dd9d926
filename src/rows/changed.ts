import type { EventRow } from './event.ts';

/** What a subscriber receives: an event, or the start of its stream. */
export interface ChangedRow {
  readonly cursor: string;
  /** The time of the change, or of the start. */
  readonly at: string;
  /** Null at the start of a stream. */
  readonly event: EventRow | null;
  /** How the change relates to the subscriber's filter. Null at the start, and if it cannot be known. */
  readonly match: 'ENTERED' | 'STAYED' | 'LEFT' | null;
}
