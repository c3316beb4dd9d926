/** A rate limit as a response reports it: `limit` requests per window, of which `remaining` are left for `resetSeconds`. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/**
 * Parses a `RateLimit` header: `limit=100, remaining=50, reset=5` as documented, or separated by semicolons as seen in
 * 2025. `reset` may be a decimal. Null for anything else. https://developer.close.com/api/overview/rate-limits
 */
export function parseRateLimit(header: string | undefined): RateLimit | null {
  if (header === undefined) return null;
  const [limit, remaining, reset] = [numberIn(header, LIMIT), numberIn(header, REMAINING), numberIn(header, RESET)];
  return limit === null || remaining === null || reset === null ? null : { limit, remaining, resetSeconds: reset };
}

const part = (name: string) => new RegExp(`(?:^|[,;])\\s*${name}\\s*=([^,;=]*)`, 'i');
const [LIMIT, REMAINING, RESET] = [part('limit'), part('remaining'), part('reset')];

/** Null if the part is missing, not a number, or negative. */
function numberIn(header: string, pattern: RegExp): number | null {
  const value = pattern.exec(header)?.[1];
  const number = value === undefined ? Number.NaN : Number(value);
  return Number.isFinite(number) && number >= 0 ? number : null;
}

/** The wait after a 429 in whole seconds: `Retry-After` (since April 2024), else the window's reset, else 2. */
export function retryAfterSeconds(headers: Readonly<Record<string, string | string[] | undefined>>): number {
  const text = (name: string) => [headers[name]].flat()[0];
  const stated = Number(text('retry-after'));
  if (Number.isFinite(stated) && text('retry-after') !== undefined) return Math.ceil(stated);
  return Math.ceil(parseRateLimit(text('ratelimit'))?.resetSeconds ?? 2);
}
