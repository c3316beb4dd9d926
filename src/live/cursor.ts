/** Cursors of event streams: a position in a log of the gateway, and a time from which Close's own log continues it. */
import { LiveError } from './live-error.ts';

/** A place between two events. */
export interface Place {
  /** Every event after the place has this `date_updated` or a later one. Milliseconds since 1970. */
  readonly since: number;
  /** The last entry before the place. Null if it is in no log. */
  readonly position: LogPosition | null;
}

export interface LogPosition {
  readonly log: string;
  /** A number in the log of one process, a text in the log that copies share. */
  readonly at: number | string;
}

export interface EventCursor extends Place {
  /** Null if the gateway did not know it. */
  readonly organizationId: string | null;
}

const VERSION = 1;
const KIND = 'event';
const MAX_LENGTH = 500;
const SHARED_AT = /^\d{1,20}-\d{1,20}$/;

/** Opaque and versioned. Not signed: a forged cursor gives no access to more events. */
export function encodeCursor({ organizationId, since, position }: EventCursor): string {
  const parts = [VERSION, KIND, organizationId, since, position?.log ?? null, position?.at ?? null];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Throws `invalid-cursor`. */
export function decodeCursor(cursor: string): EventCursor {
  const [version, kind, organizationId, since, log, at] = partsOf(cursor);
  const isKnown =
    version === VERSION && kind === KIND && (organizationId === null || typeof organizationId === 'string');
  if (!isKnown || !isCount(since)) throw new LiveError('invalid-cursor');
  if (log === null && at === null) return { organizationId, since, position: null };
  if (typeof log !== 'string' || !isAt(at)) throw new LiveError('invalid-cursor');
  return { organizationId, since, position: { log, at } };
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
const isAt = (value: unknown): value is number | string =>
  isCount(value) || (typeof value === 'string' && SHARED_AT.test(value));

function partsOf(cursor: string): readonly unknown[] {
  if (cursor.length > MAX_LENGTH) throw new LiveError('invalid-cursor');
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 6) return parts;
  } catch {
    // Not JSON.
  }
  throw new LiveError('invalid-cursor');
}
