/** A number that Close or a proxy sends. Outside the bounds it is clamped or ignored; it is never used as it came. */
interface Bound {
  readonly source: string;
  readonly floor: number;
  readonly ceiling: number;
  /** What a number below the floor becomes. A number above the ceiling always becomes the ceiling. */
  readonly belowFloor: 'clamped' | 'ignored';
  /** Fractions are rounded up if the number counts in whole units. */
  readonly isWhole: boolean;
  /** What applies when the value is absent, ignored or not a number. */
  readonly unreadable: string;
}

/**
 * The longest wait for a budget of Close, in seconds. Close documents windows of seconds. After a longer wait than this,
 * the gateway sends one request to see whether it still applies.
 */
export const MAX_WAIT_SECONDS = 60;

/** Every number from a header or an error text that steers the REST client. */
export const BOUNDS = {
  retryAfter: {
    source: 'header Retry-After of a 429, in seconds',
    floor: 1,
    ceiling: MAX_WAIT_SECONDS,
    belowFloor: 'clamped',
    isWhole: true,
    unreadable: 'the reset of the RateLimit header, else 2 seconds',
  },
  limit: {
    source: 'header RateLimit, requests per window',
    floor: 1,
    ceiling: 100_000,
    belowFloor: 'ignored',
    isWhole: true,
    unreadable: 'the whole header is ignored',
  },
  remaining: {
    source: 'header RateLimit, requests left in the window',
    floor: 0,
    ceiling: 100_000,
    belowFloor: 'ignored',
    isWhole: true,
    unreadable: 'the whole header is ignored',
  },
  reset: {
    source: 'header RateLimit, seconds until the next window',
    floor: 0,
    ceiling: MAX_WAIT_SECONDS,
    belowFloor: 'ignored',
    isWhole: false,
    unreadable: 'the whole header is ignored',
  },
  maxSkip: {
    source: 'text of a 400, maximum `_skip` of a list',
    floor: 0,
    ceiling: 10_000_000,
    belowFloor: 'ignored',
    isWhole: true,
    unreadable: 'nothing is learned about the list',
  },
  totalResults: {
    source: '`total_results` of a list',
    floor: 0,
    ceiling: 10_000_000,
    belowFloor: 'ignored',
    isWhole: true,
    unreadable: 'the list has no count',
  },
} as const satisfies Readonly<Record<string, Bound>>;

/** Decimal digits with an optional fraction: neither `1e9` nor `0x10` nor an empty text. */
const DECIMAL = /^\s*[+-]?\d+(?:\.\d+)?\s*$/;

/** The number in a text. Null if it is absent or not a decimal number. */
export const decimalOf = (text: string | null): number | null =>
  text !== null && DECIMAL.test(text) ? Number(text) : null;

/** The value within its bounds. Null if it is unreadable: absent, a list, not a decimal number, or ignored by its bound. */
export function bounded(name: keyof typeof BOUNDS, value: unknown): number | null {
  const { floor, ceiling, belowFloor, isWhole }: Bound = BOUNDS[name];
  const number = typeof value === 'string' ? decimalOf(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return null;
  if (number < floor) return belowFloor === 'clamped' ? floor : null;
  const within = Math.min(number, ceiling);
  return isWhole ? Math.ceil(within) : within;
}
