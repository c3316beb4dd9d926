/**
 * Filters of the lists that Close filters by parameters. One table a noun, one line a field; the rules below are all
 * there are. The same conditions filter a list that is in memory already, where they can.
 */

import { type Query, queryString } from '../../close/wire/query.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { type Condition, choices, conditionsOf, narrow } from './conditions.ts';

/** A condition of a list, and how to hold a row in memory against it. */
export interface ListCondition extends Condition {
  readonly key: string;
  /**
   * How values compare; null where only Close can tell. `day`: the row may hold an instant, which is a day where the
   * caller is.
   */
  readonly as: 'text' | 'date' | 'day' | 'instant' | null;
  /** Whether Close takes several values in the parameter itself, and has none with `__in`. */
  readonly takesList?: boolean;
}

/** One filter field. */
export interface ListRule<Input> {
  /** The parameters of Close that it can write. */
  readonly writes: readonly string[];
  conditions(input: Input): readonly ListCondition[];
}

/** Every field of a filter has a line: without one it does not compile. */
export type ListTable<Filter> = {
  readonly [F in keyof Required<Filter>]: ListRule<NonNullable<Filter[F]>>;
};

interface Choice<T> {
  readonly eq?: T | null | undefined;
  readonly in?: readonly T[] | null | undefined;
}
interface Range extends Pick<Choice<string>, 'eq'> {
  readonly gt?: string | null | undefined;
  readonly gte?: string | null | undefined;
  readonly lt?: string | null | undefined;
  readonly lte?: string | null | undefined;
  readonly relative?: object | null | undefined;
  readonly exists?: boolean | null | undefined;
}

/** `{ eq, in }` of a closed set or a text; `spell` gives Close's spelling. */
export const choice = <T extends string>(
  key: string,
  spell: (value: T) => string = (value) => value,
): ListRule<Choice<T>> => ({
  writes: [key, `${key}__in`],
  conditions: (input) =>
    choices(key, {
      eq: input.eq === null || input.eq === undefined ? input.eq : spell(input.eq),
      in: input.in?.map(spell),
    }).map((condition) => ({ ...condition, as: 'text' })),
});

/** `{ eq, in }` of ids; where one of `remote` prefixes is among them, only Close can tell. */
export const reference = (
  key: string,
  prefixes: readonly string[],
  { remote = [] }: { readonly remote?: readonly string[] } = {},
): ListRule<Choice<string>> => ({
  writes: [key, `${key}__in`],
  conditions: (input) =>
    choices(key, input).map((condition) => {
      for (const id of condition.values) assertId(id, prefixes);
      const isRemote = condition.values.some((id) => remote.some((prefix) => id.startsWith(prefix)));
      return { ...condition, as: isRemote ? null : 'text' };
    }),
});

/** `{ eq }` of an id, where Close takes no list. */
export const oneReference = (key: string, prefixes: readonly string[]): ListRule<Pick<Choice<string>, 'eq'>> => ({
  writes: [key],
  conditions: ({ eq }) => reference(key, prefixes).conditions({ eq }),
});

/** `{ eq, in }` of ids, where Close takes several of them without `__in`. */
export const referenceList = (key: string, prefixes: readonly string[]): ListRule<Choice<string>> => ({
  writes: [key],
  conditions: (input) =>
    reference(key, prefixes)
      .conditions(input)
      .map((condition) => ({ ...condition, takesList: true })),
});

/** `{ eq, gt, gte, lt, lte }` of instants, where Close has no parameter for one: it is a range of nothing but itself. */
export const instants = (key: string): ListRule<Range> => ({
  writes: RANGE.map((operator) => `${key}__${operator}`),
  conditions: ({ eq, ...bounds }) =>
    RANGE.flatMap((operator) => {
      const given = [bounds[operator], operator.endsWith('e') ? eq : null].filter(
        (bound) => bound !== null && bound !== undefined,
      );
      const sorted = given.toSorted((a, b) => Date.parse(a) - Date.parse(b));
      const value = operator.startsWith('g') ? sorted.at(-1) : sorted[0];
      return value === undefined ? [] : [{ key, operator, values: [value], as: 'instant' }];
    }),
});

/** `{ eq, gt, gte, lt, lte }` of days or instants. */
export const range = (key: string, as: 'date' | 'day' | 'instant'): ListRule<Range> => ({
  writes: [key, ...RANGE.map((operator) => `${key}__${operator}`)],
  conditions: (input) => {
    const beyond = ONLY_SEARCH.find((operator) => (input[operator] ?? null) !== null);
    if (beyond !== undefined) {
      throw badInput(
        `\`${beyond}\` goes only with Close's search: filters of leads and contacts, and opportunitySearch.`,
      );
    }
    return (['eq', ...RANGE] as const).flatMap((operator) => {
      const value = input[operator];
      return value === null || value === undefined ? [] : [{ key, operator, values: [value], as }];
    });
  },
});

/** The same of instants, where Close takes no equality: it is written as both bounds. */
export const bounds = (key: string): ListRule<Range> => {
  const { writes, conditions } = range(key, 'instant');
  return {
    writes: writes.filter((name) => name !== key),
    conditions: ({ eq, ...others }) => {
      const given = conditions(others);
      if (eq === null || eq === undefined) return given;
      const values = matches(given, { [key]: eq }) ? [eq] : [];
      return (['gte', 'lte'] as const).map((operator) => ({ key, operator, values, as: 'instant' }));
    },
  };
};
const RANGE = ['gt', 'gte', 'lt', 'lte'] as const;
/** Close takes neither as a parameter of a list. */
const ONLY_SEARCH = ['relative', 'exists'] as const;

/** One value, given as it is; `spell` gives Close's spelling. */
export const only = <T extends string | boolean>(key: string, spell: (value: T) => string = String): ListRule<T> => ({
  writes: [key],
  conditions: (value) => [{ key, operator: 'eq', values: [spell(value)], as: 'text' }],
});

/** A value that only Close can hold a row against. */
export const remote = <T extends string | boolean>(
  key: string,
  check: (value: T) => void = () => undefined,
): ListRule<T> => ({
  writes: [key],
  conditions: (value) => {
    check(value);
    return [{ key, operator: 'eq', values: [String(value)], as: null }];
  },
});

/** Text for a filter. Throws `BAD_USER_INPUT` for a blank one: Close ignores a parameter that says nothing. */
export const notBlank = (value: string): string => {
  if (value.trim() === '') throw badInput('A text to look for must not be blank: Close would ignore it.');
  return value;
};

/** The conditions of a filter. Null if nothing can match. Throws what `intersected` throws. */
export const listConditions = <Filter extends object>(
  table: ListTable<Filter>,
  filter: Filter | null | undefined,
): readonly ListCondition[] | null => intersected(conditionsOf<ListCondition>(table, filter));

/**
 * The conditions, those on one parameter intersected. Null if nothing can match. Throws `BAD_USER_INPUT` if only Close
 * could intersect two of them, such as a user and a group of users.
 */
export function intersected(conditions: readonly ListCondition[]): readonly ListCondition[] | null {
  if (!isLocal(conditions)) assertIntersectable(conditions);
  return narrow(conditions);
}

function assertIntersectable(conditions: readonly ListCondition[]): void {
  for (const together of Map.groupBy(conditions, ({ key }) => key).values()) {
    const unknown = together.find(({ as }) => as === null);
    if (unknown === undefined || together.length === 1) continue;
    throw badInput(`${unknown.values} goes with no other condition of its kind: only Close can tell what they share.`);
  }
}

/** As Close's parameters: `status_type__in=active,won`. */
export function listQuery(conditions: readonly ListCondition[]): Query {
  return Object.fromEntries(
    conditions.map(({ key, operator, values, takesList }) => {
      if (operator === 'in' && takesList === true) return [key, values];
      if (operator === 'in') return [`${key}__in`, values];
      return [operator === 'eq' ? key : `${key}__${operator}`, values[0] ?? ''];
    }),
  );
}

/** Whether parameters have room in a URL; else they travel in a body, which only reads may do. */
export const fitsIntoUrl = (query: Query): boolean => queryString(query) !== null;

/** Whether rows in memory can be held against all of these. */
export function isLocal(conditions: readonly ListCondition[]): boolean {
  return conditions.every(({ as }) => as !== null);
}

/**
 * Holds a row in memory against conditions, as Close would. A null never matches. `dayOf` gives the day of an instant
 * where the caller is, for conditions on what may be either.
 */
export function matches(
  conditions: readonly ListCondition[],
  row: object,
  dayOf: (date: string) => string = (date) => date,
): boolean {
  return conditions.every(({ key, operator, values, as }) => {
    const cell = (row as Readonly<Record<string, unknown>>)[key];
    const held = typeof cell === 'boolean' ? String(cell) : cell;
    if (typeof held !== 'string') return false;
    if (as === 'instant') return values.some((value) => COMPARE[operator](Date.parse(held), Date.parse(value)));
    const compared = as === 'day' ? dayOf(held) : held;
    return values.some((value) => COMPARE[operator](compared, value));
  });
}

/**
 * Sorts rows in memory by a column, as Close would. A null sorts below every value, and ties are in the order of ids,
 * whatever the direction: assumptions, for Close says neither.
 */
export function sortRows<Row extends { readonly id: string }>(
  rows: readonly Row[],
  column: keyof Row,
  direction: 'ASC' | 'DESC' | undefined,
): readonly Row[] {
  const sign = direction === 'DESC' ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare(a[column], b[column]) || compare(a.id, b.id));
}

/** Dates and instants of Close compare as texts: those of one column have the same zone, and a day begins its hours. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}

const COMPARE: Readonly<Record<Condition['operator'], <T extends string | number>(held: T, value: T) => boolean>> = {
  eq: (held, value) => held === value,
  in: (held, value) => held === value,
  gt: (held, value) => held > value,
  gte: (held, value) => held >= value,
  lt: (held, value) => held < value,
  lte: (held, value) => held <= value,
};
