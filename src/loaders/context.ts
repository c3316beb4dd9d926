import type { UpstreamRequest } from '../close/request-log.ts';
import type { GroupRateLimit, Session } from '../close/session.ts';
import type { CloseError } from '../close/wire/errors.ts';
import type { Match } from '../domain/change-match.ts';
import { isInstant } from '../domain/dates.ts';
import type { ChangedRow, EventRow } from '../rows/index.ts';
import type { Audit } from '../telemetry/audit.ts';
import { createLoaders, type LoaderSettings, type OperationLoaders } from './index.ts';

/** The context of one operation: what its resolvers can use. */
export interface Context extends OperationLoaders {
  /** The caller's date, by the `x-tz-offset` header. */
  today(): string;
  /** The current time in milliseconds since 1970. */
  now(): number;
  /** The date of a date or of an instant; of an instant by the caller's time offset. */
  dayOf(date: string): string;
  /** Runs `work`, or waits for the same work of another operation of the credential; see `Session.share`. */
  share<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Errors that are no error of one field, such as rows that were left out of a list. */
  readonly faults: readonly CloseError[];
  /** Makes such an error fail the field that found it, for an executor that does not add `faults` to its result. */
  throwFaults(): void;
  /** The requests that the operation has caused so far. */
  readonly upstream: readonly UpstreamRequest[];
  /** What is known of the credential's rate limits at Close. */
  rateLimits(): readonly GroupRateLimit[];
  /** Adds to the objects and lists that the operation's fields led to. */
  countReads(reads: number): void;
  /** The URL under which a caller without headers can open a file of Close. Null without one. Makes no request. */
  mediaUrl(url: string | null | undefined): string | null;
  /** Writes a line of the audit log. Null if there is none. */
  readonly audit: Audit | null;
  /** A cursor before all later changes. Makes no request. */
  eventCursor(): string;
  /** The changes of interest after a cursor, or from now on. The first delivery is the start of the stream. */
  changes(interest: Interest, after: string | null): Promise<AsyncIterableIterator<Delivery>>;
}

/**
 * Which events a subscriber wants, and how they match its filter. Null: not this one. `later` is a later change of the same
 * object that became known first.
 */
export type Interest = (event: EventRow, later: EventRow | undefined) => Match | null;

/** An event that is delivered to a subscriber. */
export interface Delivery {
  readonly value: ChangedRow;
  /** Reads with the subscriber's credential. Shared by the subscribers that get the event at the same time. */
  readonly context: Context;
  /** Identifies the value among those that share `results`. */
  readonly key: string;
  /** Results of the same events for other subscribers. */
  readonly results: Map<string, Promise<unknown>>;
}

/** The event log of a credential, implemented in live/. */
export interface LiveAccess {
  cursor(session: Session): string;
  subscribe(session: Session, interest: Interest, after: string | null): Promise<AsyncIterableIterator<Delivery>>;
}

const NO_LIVE: LiveAccess = {
  cursor: () => {
    throw new TypeError('This operation has no access to events.');
  },
  subscribe: () => Promise.reject(new TypeError('This operation has no access to events.')),
};

export function createContext(
  session: Session,
  settings: LoaderSettings,
  live: LiveAccess = NO_LIVE,
  audit: Audit | null = null,
): Context {
  return {
    ...createLoaders(session, settings),
    today: () => session.today(),
    now: () => session.wall(),
    dayOf: (date: string) => (isInstant(date) ? session.dayOf(Date.parse(date)) : date),
    share: <T>(what: string, work: () => Promise<T>) => session.share(what, work),
    faults: session.faults,
    throwFaults: () => {
      session.throwsFaults = true;
    },
    upstream: session.requests,
    countReads: (reads) => {
      session.reads += reads;
    },
    rateLimits: () => session.rateLimits,
    mediaUrl: (url) => (url ? (settings.mediaUrl?.(url, session.credential.authorization) ?? url) : null),
    audit,
    eventCursor: () => live.cursor(session),
    changes: (interest: Interest, after: string | null) => live.subscribe(session, interest, after),
  };
}
