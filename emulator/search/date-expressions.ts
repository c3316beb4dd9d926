import { z } from 'zod';
import { dayOf, endOfDay, isDay, parseInstant, startOfDay } from '../dates.ts';
import type { Scope } from '../request-context.ts';

/** A point in time as search writes it (documented): absolute, or relative to now and to the caller's zone. */
export type Moment =
  | { type: 'now' }
  | { type: 'fixed_utc'; value: string }
  | { type: 'fixed_local_date'; value: string; which: Which }
  | {
      type: 'offset';
      direction: 'past' | 'future';
      moment: Moment;
      offset: Offset;
      which_day_end?: Which | null | undefined;
    }
  | { type: 'start_end_of_predefined_relative_period'; range: Range; which: Which };

type Which = 'start' | 'end';
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type Offset = { [unit in (typeof UNITS)[number]]?: number | undefined };

const RANGES = [
  ...['today', 'yesterday', 'tomorrow'],
  ...['this', 'last', 'next'].flatMap((word) => ['week', 'month', 'quarter', 'year'].map((unit) => `${word}-${unit}`)),
] as const;
type Range = string;

const which = z.enum(['start', 'end']);
export const momentSchema: z.ZodType<Moment> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('now') }),
    z.strictObject({
      type: z.literal('fixed_utc'),
      value: z.string().refine((text) => parseInstant(text) !== undefined, 'Not a valid date-time.'),
    }),
    z.strictObject({
      type: z.literal('fixed_local_date'),
      value: z.string().refine(isDay, 'Not a valid date.'),
      which,
    }),
    z.strictObject({
      type: z.literal('offset'),
      direction: z.enum(['past', 'future']),
      moment: momentSchema,
      offset: z.strictObject(Object.fromEntries(UNITS.map((unit) => [unit, z.number().optional()]))),
      which_day_end: which.nullish(),
    }),
    z.strictObject({
      type: z.literal('start_end_of_predefined_relative_period'),
      range: z.string().refine((range) => RANGES.includes(range), 'Not a valid choice.'),
      which,
    }),
  ]),
);

const edge = (day: string, at: Which, tz: number) => (at === 'start' ? startOfDay(day, tz) : endOfDay(day, tz));

/** Calendar arithmetic first (years, months), then the fixed units. */
function shifted(at: number, sign: number, offset: Offset): number {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + sign * ((offset.years ?? 0) * 12 + (offset.months ?? 0)));
  const days = (offset.weeks ?? 0) * 7 + (offset.days ?? 0);
  const seconds = days * 86_400 + (offset.hours ?? 0) * 3600 + (offset.minutes ?? 0) * 60 + (offset.seconds ?? 0);
  return date.getTime() + sign * seconds * 1000;
}

const STEPS: { readonly [word: string]: number } = { yesterday: -1, last: -1, tomorrow: 1, next: 1 };

/** First day and day after the last of a named period around a day. Weeks start on Monday. */
function period(range: Range, today: string): [first: string, after: string] {
  const [word = '', unit = 'day'] = range.split('-');
  const step = STEPS[word] ?? 0;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const starts: { readonly [unit: string]: (n: number) => number } = {
    day: (n) => Date.UTC(year, month - 1, day + n),
    week: (n) => Date.UTC(year, month - 1, day - weekday + 7 * n),
    month: (n) => Date.UTC(year, month - 1 + n, 1),
    quarter: (n) => Date.UTC(year, Math.floor((month - 1) / 3) * 3 + 3 * n, 1),
    year: (n) => Date.UTC(year + n, 0, 1),
  };
  const start = (n: number) => dayOf(starts[unit]?.(n) ?? 0, 0);
  return [start(step), start(step + 1)];
}

/** The instant that a moment means for this request. */
export function instantOf(moment: Moment, scope: Scope): number {
  switch (moment.type) {
    case 'now':
      return scope.now;
    case 'fixed_utc':
      return parseInstant(moment.value) ?? Number.NaN;
    case 'fixed_local_date':
      return edge(moment.value, moment.which, scope.tz);
    case 'offset': {
      const at = shifted(instantOf(moment.moment, scope), moment.direction === 'past' ? -1 : 1, moment.offset);
      const { hours, minutes, seconds } = moment.offset;
      const isExact = Boolean(hours || minutes || seconds) && scope.switches.whichDayEnd === 'days';
      return moment.which_day_end && !isExact ? edge(dayOf(at, scope.tz), moment.which_day_end, scope.tz) : at;
    }
    case 'start_end_of_predefined_relative_period': {
      const [first, after] = period(moment.range, dayOf(scope.now, scope.tz));
      return startOfDay(moment.which === 'start' ? first : after, scope.tz);
    }
  }
}
