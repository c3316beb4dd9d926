import { dayOf, endOfDay, isDay, parseInstant, startOfDay } from './dates.ts';
import { fieldErrors } from './errors.ts';
import { firstValueOf, valuesOf } from './params.ts';
import type { Param, RequestContext } from './request-context.ts';

export type Predicate<T> = (row: T) => boolean;
export type Filter<T> = (value: Param, context: RequestContext, name: string) => Predicate<T>;
export type Filters<T> = { readonly [name: string]: Filter<T> };

/** A key with its `__in` twin. A row without the key matches neither. */
export function choiceFilters<T>(
  name: string,
  fieldOf: (row: T, context: RequestContext) => string | null | undefined,
  options: { allowed?: readonly string[]; expand?: (value: string, context: RequestContext) => readonly string[] } = {},
): Record<string, Filter<T>> {
  const among: (values: (value: Param) => readonly string[]) => Filter<T> = (values) => (value, context, param) => {
    const given = values(value);
    const strange = given.find((item) => options.allowed?.includes(item) === false);
    if (context.strict && strange !== undefined) throw fieldErrors({ [param]: `Not a valid choice: ${strange}.` });
    const wanted = new Set(given.flatMap((item) => options.expand?.(item, context) ?? [item]));
    return (row) => {
      const value = fieldOf(row, context);
      return value !== null && value !== undefined && wanted.has(value);
    };
  };
  return { [name]: among((value) => [firstValueOf(value)]), [`${name}__in`]: among(valuesOf) };
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

const notADate = (name: string) => fieldErrors({ [name]: 'Not a valid date or date-time.' });

/** Calendar days: a date-time stands for its day in the caller's zone. */
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
      if (bound === undefined) throw notADate(param);
      return (row) => {
        const day = dayIn(row, context);
        return day !== null && COMPARE[operator](day, bound);
      };
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

/** Instants: a plain date stands for that day in the caller's zone (see the switch `plainDateBounds`). */
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
      if (!isDay(text)) throw notADate(param);
      const start = new Date(startOfDay(text, context.tz)).toISOString();
      const end = new Date(endOfDay(text, context.tz)).toISOString();
      const last = context.switches.plainDateBounds === 'day' ? end : undefined;
      const tests: Record<Operator, (instant: string) => boolean> = {
        eq: (instant) => instant >= start && instant < end,
        gte: (instant) => instant >= start,
        lt: (instant) => instant < start,
        gt: (instant) => (last === undefined ? instant > start : instant >= last),
        lte: (instant) => (last === undefined ? instant <= start : instant < last),
      };
      return (row) => tests[operator](instantIn(row));
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

/** The tests that a query asks for. An empty parameter filters nothing; strict mode refuses it. */
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
