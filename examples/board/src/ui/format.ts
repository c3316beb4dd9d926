/** Texts for people, in the language of the browser. */

interface Amount {
  readonly cents: number;
  readonly currency?: string | null;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string | null | undefined, isShort: boolean): Intl.NumberFormat {
  const name = `${currency}${isShort}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.NumberFormat(undefined, {
    ...(currency ? { style: 'currency', currency } : {}),
    ...(isShort ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 }),
  });
  formats.set(name, format);
  return format;
}

export const money = ({ cents, currency }: Amount): string => formatOf(currency, false).format(cents / 100);
/** Such as `$1.2M`. */
export const shortMoney = ({ cents, currency }: Amount): string => formatOf(currency, true).format(cents / 100);

const PERIODS: Readonly<Record<string, string>> = { MONTHLY: ' / mo', ANNUAL: ' / yr' };
export const per = (period: string | null | undefined): string => PERIODS[period ?? ''] ?? '';

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });
const time = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });

/** A day such as `2026-12-01`, which has no time zone. */
export function date(value: string): string {
  const parsed = new Date(`${value}T00:00`);
  return (parsed.getFullYear() === new Date().getFullYear() ? day : dayOfYear).format(parsed);
}
export const dateTime = (value: string): string => time.format(new Date(value));

const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];
const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });

/** Such as `3 days ago`. */
export function ago(value: string, now = Date.now()): string {
  const seconds = (Date.parse(value) - now) / 1000;
  const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
  return relative.format(Math.round(seconds / size), unit);
}

/** Today as `2026-12-01`, in the time zone of the browser. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export const count = (value: number, noun: string, plural = `${noun}s`): string =>
  `${value.toLocaleString()} ${value === 1 ? noun : plural}`;
