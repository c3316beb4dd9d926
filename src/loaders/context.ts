import type { UpstreamRequest } from '../close/request-log.ts';
import type { GroupRateLimit, Session } from '../close/session.ts';
import type { CloseError } from '../close/wire/errors.ts';
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
  /** The number of catalogues that the operation has found in the cache so far. */
  cacheHits(): number;
}

export function createContext(session: Session, settings: LoaderSettings): Context {
  return {
    ...createLoaders(session, settings),
    today: () => session.today(),
    now: () => session.wall(),
    dayOf: (date: string) => (date.includes('T') ? session.dayOf(Date.parse(date)) : date),
    share: <T>(what: string, work: () => Promise<T>) => session.share(what, work),
    faults: session.faults,
    throwFaults: () => {
      session.throwsFaults = true;
    },
    upstream: session.requests,
    cacheHits: () => session.cacheHits,
    rateLimits: () => session.rateLimits,
  };
}
