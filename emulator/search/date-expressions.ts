import { z } from 'zod';
import { dayOf, endOfDay, isDay, parseInstant, startOfDay } from '../dates.ts';
import type { ReadContext } from '../request-context.ts';

/** A point in time in a query (documented): absolute, or relative to now in the caller's time zone. */
export type DateExpression =
  | { type: 'now' }
  | { type: 'fixed_utc'; value: string }
  | { type: 'fixed_local_date'; value: string; which: Edge }
  | {
      type: 'offset';
      direction: 'past' | 'future';
      moment: DateExpression;
      offset: Offset;
      which_day_end?: Edge | null | undefined;
    }
  | { type: 'start_end_of_predefined_relative_period'; range: string; which: Edge };

type Edge = 'start' | 'end';
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
type Offset = { [unit in (typeof UNITS)[number]]?: number | undefined };

const PERIODS: readonly string[] = [
  ...['today', 'yesterday', 'tomorrow'],
  ...['this', 'last', 'next'].flatMap((word) => ['week', 'month', 'quarter', 'year'].map((unit) => `${word}-${unit}`)),
];

const edge = z.enum(['start', 'end']);
export const dateExpressionSchema: z.ZodType<DateExpression> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('now') }),
    z.strictObject({
      type: z.literal('fixed_utc'),
      value: z.string().refine((text) => parseInstant(text) !== undefined, 'Not a valid date-time.'),
    }),
    z.strictObject({
      type: z.literal('fixed_local_date'),
      value: z.string().refine(isDay, 'Not a valid date.'),
      which: edge,
    }),
    z.strictObject({
      type: z.literal('offset'),
      direction: z.enum(['past', 'future']),
      moment: dateExpressionSchema,
      offset: z.strictObject(Object.fromEntries(UNITS.map((unit) => [unit, z.number().optional()]))),
      which_day_end: edge.nullish(),
    }),
    z.strictObject({
      type: z.literal('start_end_of_predefined_relative_period'),
      range: z.string().refine((range) => PERIODS.includes(range), 'Not a valid choice.'),
      which: edge,
    }),
  ]),
);

const edgeOfDay = (day: string, which: Edge, tz: number) =>
  which === 'start' ? startOfDay(day, tz) : endOfDay(day, tz);

/** Adds years and months by calendar first, then the units of fixed length. */
function addOffset(at: number, sign: number, offset: Offset): number {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() + sign * ((offset.years ?? 0) * 12 + (offset.months ?? 0)));
  const days = (offset.weeks ?? 0) * 7 + (offset.days ?? 0);
  const seconds = days * 86_400 + (offset.hours ?? 0) * 3600 + (offset.minutes ?? 0) * 60 + (offset.seconds ?? 0);
  return date.getTime() + sign * seconds * 1000;
}

const STEPS: { readonly [word: string]: number } = { yesterday: -1, last: -1, tomorrow: 1, next: 1 };

/** The first day of a named period, and the first day after it. Weeks start on Monday. */
function daysOfPeriod(period: string, today: string): [first: string, after: string] {
  const [word = '', unit = 'day'] = period.split('-');
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

/** The instant that an expression means for this request, in milliseconds since 1970. */
export function resolveInstant(expression: DateExpression, context: ReadContext): number {
  switch (expression.type) {
    case 'now':
      return context.now;
    case 'fixed_utc':
      return parseInstant(expression.value) ?? Number.NaN;
    case 'fixed_local_date':
      return edgeOfDay(expression.value, expression.which, context.tz);
    case 'offset': {
      const sign = expression.direction === 'past' ? -1 : 1;
      const at = addOffset(resolveInstant(expression.moment, context), sign, expression.offset);
      const { hours, minutes, seconds } = expression.offset;
      const isExact = Boolean(hours || minutes || seconds) && context.switches.whichDayEnd === 'days';
      return expression.which_day_end && !isExact
        ? edgeOfDay(dayOf(at, context.tz), expression.which_day_end, context.tz)
        : at;
    }
    case 'start_end_of_predefined_relative_period': {
      const [first, after] = daysOfPeriod(expression.range, dayOf(context.now, context.tz));
      return startOfDay(expression.which === 'start' ? first : after, context.tz);
    }
  }
}
