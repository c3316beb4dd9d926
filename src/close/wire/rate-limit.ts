import { bounded } from './bounds.ts';

/** A rate limit as a response reports it: `limit` requests per window, of which `remaining` are left for `resetSeconds`. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Parses the `RateLimit` header: `limit=100, remaining=50, reset=5` as documented, or separated by semicolons as seen in
 * 2025. Null if a part is missing or unreadable. https://developer.close.com/api/overview/rate-limits
 */
export function parseRateLimit(headers: Headers): RateLimit | null {
  const header = textOf(headers.ratelimit);
  if (header === undefined) return null;
  const limit = bounded('limit', LIMIT.exec(header)?.[1]);
  const remaining = bounded('remaining', REMAINING.exec(header)?.[1]);
  const resetSeconds = bounded('reset', RESET.exec(header)?.[1]);
  if (limit === null || remaining === null || resetSeconds === null) return null;
  return { limit, remaining: Math.min(remaining, limit), resetSeconds };
}

const part = (name: string) => new RegExp(`(?:^|[,;])\\s*${name}\\s*=([^,;=]*)`, 'i');
const [LIMIT, REMAINING, RESET] = [part('limit'), part('remaining'), part('reset')];

/** The official client waits this long if a 429 states no wait. */
const DEFAULT_WAIT_SECONDS = 2;

/** The wait after a 429 in whole seconds, at least 1: `Retry-After` (since April 2024), else the window's reset, else 2. */
export function retryAfterSeconds(headers: Headers): number {
  const stated = bounded('retryAfter', textOf(headers['retry-after']));
  const reset = () => bounded('retryAfter', RESET.exec(textOf(headers.ratelimit) ?? '')?.[1]);
  return stated ?? reset() ?? DEFAULT_WAIT_SECONDS;
}

/** A repeated header has the meaning of its values joined by commas. */
const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'object' ? value.join(', ') : value;
