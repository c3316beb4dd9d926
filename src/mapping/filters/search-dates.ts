/** Times and ranges of time in Close's search. https://developer.close.com/api/resources/advanced-filtering */

import type { DurationInput, RelativeDateFilter, RelativePeriod } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';

/** Includes `on_or_after`, excludes `before`. Null is open. */
export interface MomentRange {
  readonly on_or_after: object | null;
  readonly before: object | null;
}

/** Whether a field contains calendar days, which begin in the caller's time zone, or instants. */
export type TimeKind = 'day' | 'instant';

type Which = 'start' | 'end';

/** Close reads years of four digits. Dates beyond are used for "ever", so they are clamped. */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** An instant from milliseconds since 1970. */
export const fixedInstant = (at: number) => ({
  type: 'fixed_utc',
  value: new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString(),
});

/** The start or the end of a calendar day. */
export const endOfDay = (value: string, which: Which) => ({ type: 'fixed_local_date', value, which });

const endOfPeriod = (range: string, which: Which) => ({
  type: 'start_end_of_predefined_relative_period',
  range,
  which,
});

const NOW = { type: 'now' };

/** Now, as the start of a future range and the end of a past one. For days, today is part of both. */
const AROUND_NOW: Readonly<Record<TimeKind, { readonly start: object; readonly end: object }>> = {
  instant: { start: NOW, end: NOW },
  day: { start: endOfPeriod('today', 'start'), end: endOfPeriod('today', 'end') },
};

/** How many of each unit make a year, approximately. */
const UNITS = {
  years: 1,
  months: 12,
  weeks: 52,
  days: 365,
  hours: 365 * 24,
  minutes: 365 * 24 * 60,
  seconds: 365 * 24 * 3600,
} as const satisfies Readonly<Record<keyof DurationInput, number>>;
const UNIT_NAMES = Object.keys(UNITS) as (keyof DurationInput)[];
const MAX_YEARS = 100;

/**
 * A distance from now, in the form that Close's app sends: with all units, and with the end of the day that is meant. It
 * is assumed that the latter applies to whole days only. Null for a duration without parts. Throws `BAD_USER_INPUT` for a
 * negative, too long or too fine one.
 */
function offset(direction: 'past' | 'future', length: DurationInput, which: Which, kind: TimeKind): object | null {
  const given = UNIT_NAMES.filter((unit) => (length[unit] ?? null) !== null);
  if (given.length === 0) return null;
  if (given.some((unit) => Number(length[unit]) < 0)) throw badInput('A duration must not be negative.');
  if (given.reduce((years, unit) => years + Number(length[unit]) / UNITS[unit], 0) > MAX_YEARS) {
    throw badInput(`A duration must not exceed ${MAX_YEARS} years.`);
  }
  if (kind === 'day' && given.some((unit) => UNITS[unit] > UNITS.days)) {
    throw badInput('Durations of a date filter consist of days, weeks, months and years. Shorter units are for times.');
  }
  return {
    type: 'offset',
    direction,
    moment: NOW,
    offset: Object.fromEntries(UNIT_NAMES.map((unit) => [unit, length[unit] ?? 0])),
    which_day_end: which,
  };
}

type Around = (typeof AROUND_NOW)[TimeKind];

/** The range of each operator, from its far end and now. `last` and `olderThan` together cover the past. */
const LENGTHS: Readonly<
  Record<
    Exclude<keyof RelativeDateFilter, 'period'>,
    readonly [direction: 'past' | 'future', which: Which, range: (far: object, now: Around) => MomentRange]
  >
> = {
  last: ['past', 'start', (far, { end }) => ({ on_or_after: far, before: end })],
  next: ['future', 'end', (far, { start }) => ({ on_or_after: start, before: far })],
  olderThan: ['past', 'start', (far) => ({ on_or_after: null, before: far })],
  laterThan: ['future', 'end', (far) => ({ on_or_after: far, before: null })],
};

/** `THIS_MONTH` is `this-month`. Close documents these names for reports, and its app sends them in searches. */
const periodName = (period: RelativePeriod): string => period.toLowerCase().replace('_', '-');

/** The ranges of a filter. A time must be in all of them. */
export function relativeRanges({ period, ...lengths }: RelativeDateFilter, kind: TimeKind): readonly MomentRange[] {
  const ranges = Object.entries(lengths).flatMap(([name, length]) => {
    if (length === null || length === undefined) return [];
    const [direction, which, range] = LENGTHS[name as keyof typeof LENGTHS];
    const far = offset(direction, length, which, kind);
    return far === null ? [] : [range(far, AROUND_NOW[kind])];
  });
  if (period === null || period === undefined) return ranges;
  const range = periodName(period);
  return [{ on_or_after: endOfPeriod(range, 'start'), before: endOfPeriod(range, 'end') }, ...ranges];
}
