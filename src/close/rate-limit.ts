/** What Close says of a budget: `limit` requests a window, `remaining` of them left, the window over in `resetSeconds`. */
export interface RateLimit {
  readonly limit: number;
  readonly remaining: number;
  readonly resetSeconds: number;
}

/**
 * `limit=100, remaining=50, reset=5` as documented, or with the semicolons that were seen in 2025; `reset` may be a
 * decimal. Null for anything else. https://developer.close.com/api/overview/rate-limits
 */
export function parseRateLimit(header: string | undefined): RateLimit | null {
  if (header === undefined) return null;
  const parts = new Map(
    header.split(/[,;]/).map((part) => {
      const [name = '', value = ''] = part.split('=');
      return [name.trim().toLowerCase(), Number(value)] as const;
    }),
  );
  const [limit, remaining, reset] = [parts.get('limit'), parts.get('remaining'), parts.get('reset')];
  if (limit === undefined || remaining === undefined || reset === undefined) return null;
  if (![limit, remaining, reset].every((number) => Number.isFinite(number) && number >= 0)) return null;
  return { limit, remaining, resetSeconds: reset };
}

/** How long a 429 asks to wait, in whole seconds: `Retry-After` (since April 2024), else the window's end, else 2. */
export function retryAfterSeconds(headers: Readonly<Record<string, string | string[] | undefined>>): number {
  const text = (name: string) => [headers[name]].flat()[0];
  const stated = Number(text('retry-after'));
  if (Number.isFinite(stated) && text('retry-after') !== undefined) return Math.ceil(stated);
  return Math.ceil(parseRateLimit(text('ratelimit'))?.resetSeconds ?? 2);
}
