import { dayOf, endOfDay, isDay, parseInstant, startOfDay } from './dates.ts';
import { fieldErrors } from './errors.ts';
import { firstValueOf, valuesOf } from './params.ts';
import type { Param, RequestContext } from './request-context.ts';

export type Predicate<T> = (row: T) => boolean;
export type Filter<T> = (value: Param, context: RequestContext, name: string) => Predicate<T>;
export type Filters<T> = { readonly [name: string]: Filter<T> };

/** A parameter for one value, and its `__in` form for several. A row without a value matches neither. */
export function choiceFilters<T>(
  name: string,
  fieldOf: (row: T, context: RequestContext) => string | null | undefined,
  options: {
    /** Strict mode rejects other values. */
    allowed?: readonly string[];
    /** The values that a value stands for. */
    expand?: (value: string, context: RequestContext) => readonly string[];
  } = {},
): Record<string, Filter<T>> {
  const isOneOf: (split: (value: Param) => readonly string[]) => Filter<T> = (split) => (value, context, param) => {
    const given = split(value);
    const unknown = given.find((item) => options.allowed?.includes(item) === false);
    if (context.strict && unknown !== undefined) throw fieldErrors({ [param]: `Not a valid choice: ${unknown}.` });
    const wanted = new Set(given.flatMap((item) => options.expand?.(item, context) ?? [item]));
    return (row) => {
      const value = fieldOf(row, context);
      return value !== null && value !== undefined && wanted.has(value);
    };
  };
  return { [name]: isOneOf((value) => [firstValueOf(value)]), [`${name}__in`]: isOneOf(valuesOf) };
}

type Operator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
const OPERATORS: readonly [suffix: string, Operator][] = [
  ['', 'eq'],
  ['__gt', 'gt'],
  ['__gte', 'gte'],
  ['__lt', 'lt'],
  ['__lte', 'lte'],
];
const COMPARE: Record<Operator, (a: string, b: string) => boolean> = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

const invalidDate = (name: string) => fieldErrors({ [name]: 'Not a valid date or date-time.' });

/** Filters by calendar day. A date-time counts as its day in the caller's time zone. */
export function dayFilters<T>(
  name: string,
  dayIn: (row: T, context: RequestContext) => string | null,
): Record<string, Filter<T>> {
  const filter =
    (operator: Operator): Filter<T> =>
    (value, context, param) => {
      const text = firstValueOf(value);
      const at = parseInstant(text);
      const bound = isDay(text) ? text : at === undefined ? undefined : dayOf(at, context.tz);
      if (bound === undefined) throw invalidDate(param);
      return (row) => {
        const day = dayIn(row, context);
        return day !== null && COMPARE[operator](day, bound);
      };
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

/** Filters by instant. A plain date means that day in the caller's time zone (see the switch `plainDateBounds`). */
export function instantFilters<T>(name: string, instantIn: (row: T) => string): Record<string, Filter<T>> {
  const filter =
    (operator: Operator): Filter<T> =>
    (value, context, param) => {
      const text = firstValueOf(value);
      const at = parseInstant(text);
      if (at !== undefined) {
        const bound = new Date(at).toISOString();
        return (row) => COMPARE[operator](instantIn(row), bound);
      }
      if (!isDay(text)) throw invalidDate(param);
      const start = new Date(startOfDay(text, context.tz)).toISOString();
      const end = new Date(endOfDay(text, context.tz)).toISOString();
      const dayEnd = context.switches.plainDateBounds === 'day' ? end : undefined;
      const tests: Record<Operator, (instant: string) => boolean> = {
        eq: (instant) => instant >= start && instant < end,
        gte: (instant) => instant >= start,
        lt: (instant) => instant < start,
        gt: (instant) => (dayEnd === undefined ? instant > start : instant >= dayEnd),
        lte: (instant) => (dayEnd === undefined ? instant <= start : instant < dayEnd),
      };
      return (row) => tests[operator](instantIn(row));
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

/** The predicates of a request's filters. An empty parameter filters nothing, and strict mode rejects it. */
export function predicatesOf<T>(filters: Filters<T>, context: RequestContext): Predicate<T>[] {
  const tests: Predicate<T>[] = [];
  for (const [name, value] of Object.entries(context.query)) {
    const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
    if (filter === undefined) continue;
    if (value !== '') tests.push(filter(value, context, name));
    else if (context.strict) throw fieldErrors({ [name]: 'An empty filter filters nothing.' });
  }
  return tests;
}
