import type { UpstreamRequest } from '../close/request-log.ts';
import type { GroupRateLimit, Session } from '../close/session.ts';
import { createLoaders, type LoaderSettings, type OperationLoaders } from './index.ts';

/** What a resolver may reach: the loaders of its operation, and nothing under them. */
export interface Context extends OperationLoaders {
  /** The day it is where the caller is, by the caller's `x-tz-offset`. */
  today(): string;
  /** The time of day, in milliseconds since 1970. */
  now(): number;
  /** The day of what may be a day already, or an instant; of an instant the day where the caller is. */
  dayOf(date: string): string;
  /** Joins what is the same and in flight, for those who execute; see `Session.share`. */
  share<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** The requests that the operation has caused so far, for those who watch over it. */
  readonly upstream: readonly UpstreamRequest[];
  /** What is known of the budgets of its credential at Close. */
  rateLimits(): readonly GroupRateLimit[];
  /** How many catalogues it has found in memory so far. */
  cacheHits(): number;
}

export function createContext(session: Session, settings: LoaderSettings): Context {
  return {
    ...createLoaders(session, settings),
    today: () => session.today(),
    now: () => session.wall(),
    dayOf: (date: string) => (date.includes('T') ? session.dayOf(Date.parse(date)) : date),
    share: <T>(what: string, work: () => Promise<T>) => session.share(what, work),
    upstream: session.requests,
    cacheHits: () => session.cacheHits,
    rateLimits: () => session.rateLimits,
  };
}
