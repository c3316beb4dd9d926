/** Points and stretches of time as Close's search writes them. https://developer.close.com/api/resources/advanced-filtering */

import type { DurationInput, RelativeDateFilter, RelativePeriod } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';

/** From and including one moment, up to and not including another; null is open. */
export interface MomentRange {
  readonly on_or_after: object | null;
  readonly before: object | null;
}

/** What a field holds: days where the caller is, or instants. */
export type TimeKind = 'day' | 'instant';

type Which = 'start' | 'end';

/** Beyond these, years have more digits than Close reads; people write them for "ever". */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** An instant, in milliseconds since 1970. */
export const fixedInstant = (at: number) => ({
  type: 'fixed_utc',
  value: new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString(),
});

/** An end of a day where the caller is. Close wants to be told which. */
export const endOfDay = (value: string, which: Which) => ({ type: 'fixed_local_date', value, which });

const endOfPeriod = (range: string, which: Which) => ({
  type: 'start_end_of_predefined_relative_period',
  range,
  which,
});

const NOW = { type: 'now' };

/** Now as the end of what was and as the start of what will be: of days, today belongs to both. */
const AROUND_NOW: Readonly<Record<TimeKind, { readonly start: object; readonly end: object }>> = {
  instant: { start: NOW, end: NOW },
  day: { start: endOfPeriod('today', 'start'), end: endOfPeriod('today', 'end') },
};

/** How many of each unit make a year, roughly. */
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
const MOST_YEARS = 100;

/**
 * So far from now, as Close's own app writes it: with all units, and the end of the day that is meant, which counts for
 * whole days only (an assumption). Null for a length without parts. Throws `BAD_USER_INPUT` for one that cannot be.
 */
function offset(direction: 'past' | 'future', length: DurationInput, which: Which, kind: TimeKind): object | null {
  const given = UNIT_NAMES.filter((unit) => (length[unit] ?? null) !== null);
  if (given.length === 0) return null;
  if (given.some((unit) => Number(length[unit]) < 0)) throw badInput('A length of time must not be negative.');
  if (given.reduce((years, unit) => years + Number(length[unit]) / UNITS[unit], 0) > MOST_YEARS) {
    throw badInput(`A length of time is ${MOST_YEARS} years at most.`);
  }
  if (kind === 'day' && given.some((unit) => UNITS[unit] > UNITS.days)) {
    throw badInput('From a calendar day it is days, weeks, months and years: shorter lengths are for instants.');
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

/** What each length stands for, from its far end and now; `last` and `olderThan` together are all that was. */
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

/** `THIS_MONTH` is `this-month`: the names that Close documents for its reports, and that its app was seen to send. */
const periodName = (period: RelativePeriod): string => period.toLowerCase().replace('_', '-');

/** The stretches of time that a filter names, all of which must hold. */
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
