/**
 * Filters of lists that Close filters by query parameters. Each noun has a table with one entry per filter field. The
 * same conditions also filter rows in memory, unless only Close can evaluate one of them.
 */

import { type Query, queryString } from '../../close/wire/query.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { type Choice, type Condition, choices, conditionsOf, narrow } from './conditions.ts';

export interface ParameterCondition extends Condition {
  readonly key: string;
  /**
   * How the value in a row is compared. `day`: the row may contain an instant, which means a day in the caller's time
   * zone. Null if only Close can compare it.
   */
  readonly as: 'text' | 'date' | 'day' | 'instant' | 'number' | null;
  /** Whether Close accepts several values in the parameter itself instead of in `__in`. */
  readonly takesList?: boolean;
  /** Whether Close accepts only one value. */
  readonly takesOne?: boolean;
  /** Whether Close has no such parameter, so that only the gateway can evaluate it, on rows that it has read. */
  readonly isOfRows?: boolean;
}

/** How one filter field becomes conditions. */
export interface ParameterRule<Input> {
  /** The parameters that the field can set. */
  readonly writes: readonly string[];
  conditions(input: Input): readonly ParameterCondition[];
}

/** Has an entry for every field of the filter. */
export type ParameterTable<Filter> = {
  readonly [F in keyof Required<Filter>]: ParameterRule<NonNullable<Filter[F]>>;
};

/** `{ eq, in }` of an enum or a text. `spell` returns Close's spelling. */
export const choiceParameter = <T extends string>(
  key: string,
  spell: (value: T) => string = (value) => value,
): ParameterRule<Choice<T>> => ({
  writes: [key, `${key}__in`],
  conditions: (input) =>
    choices(key, {
      eq: input.eq === null || input.eq === undefined ? input.eq : spell(input.eq),
      in: input.in?.map(spell),
    }).map((condition) => ({ ...condition, as: 'text' })),
});

/** `{ eq, in }` of ids. Only Close can compare ids with one of the `remote` prefixes. */
export const idParameter = (
  key: string,
  prefixes: readonly string[],
  { remote = [] }: { readonly remote?: readonly string[] } = {},
): ParameterRule<Choice<string>> => ({
  writes: [key, `${key}__in`],
  conditions: (input) =>
    choices(key, input).map((condition) => {
      for (const id of condition.values) assertId(id, prefixes);
      const isRemote = condition.values.some((id) => remote.some((prefix) => id.startsWith(prefix)));
      return { ...condition, as: isRemote ? null : 'text' };
    }),
});

/** `{ eq }` of an id, where Close accepts only one. */
export const singleIdParameter = (
  key: string,
  prefixes: readonly string[],
): ParameterRule<Pick<Choice<string>, 'eq'>> => ({
  writes: [key],
  conditions: ({ eq }) => idParameter(key, prefixes).conditions({ eq }),
});

/** `{ eq, in }` of ids, where Close accepts only one. */
export const oneIdParameter = (key: string, prefixes: readonly string[]): ParameterRule<Choice<string>> => ({
  writes: [key],
  conditions: (input) =>
    idParameter(key, prefixes)
      .conditions(input)
      .map((condition) => ({ ...condition, takesOne: true })),
});

/** `{ eq, in }` of ids, where Close accepts several in the parameter itself. */
export const idListParameter = (key: string, prefixes: readonly string[]): ParameterRule<Choice<string>> => ({
  writes: [key],
  conditions: (input) =>
    idParameter(key, prefixes)
      .conditions(input)
      .map((condition) => ({ ...condition, takesList: true })),
});

const RANGE_OPERATORS = ['gt', 'gte', 'lt', 'lte'] as const;

type Range = { readonly [O in 'eq' | (typeof RANGE_OPERATORS)[number]]?: string | null | undefined };

/** `{ eq, gt, gte, lt, lte }` of days or instants. */
export const rangeParameter = (key: string, as: 'date' | 'day' | 'instant'): ParameterRule<Range> => ({
  writes: [key, ...RANGE_OPERATORS.map((operator) => `${key}__${operator}`)],
  conditions: (input) =>
    (['eq', ...RANGE_OPERATORS] as const).flatMap((operator) => {
      const value = input[operator];
      return value === null || value === undefined ? [] : [{ key, operator, values: [value], as }];
    }),
});

/** `{ eq, gt, gte, lt, lte }` of instants, where Close has no parameter for equality: it becomes both bounds. */
export const boundsParameter = (key: string): ParameterRule<Range> => {
  const { writes, conditions } = rangeParameter(key, 'instant');
  return {
    writes: writes.filter((name) => name !== key),
    conditions: ({ eq, ...others }) => {
      const bounds = conditions(others);
      if (eq === null || eq === undefined) return bounds;
      const values = matches(bounds, { [key]: eq }) ? [eq] : [];
      return (['gte', 'lte'] as const).map((operator) => ({ key, operator, values, as: 'instant' }));
    },
  };
};

/** A single value without operators. `spell` returns Close's spelling. */
export const valueParameter = <T extends string | boolean>(
  key: string,
  spell: (value: T) => string = String,
): ParameterRule<T> => ({
  writes: [key],
  conditions: (value) => [{ key, operator: 'eq', values: [spell(value)], as: 'text' }],
});

/** `{ eq, in }` of a column that Close cannot filter. `spell` returns the spellings of one value in rows. */
export const rowParameter = <T extends string>(
  key: string,
  spell: (value: T) => readonly string[],
): ParameterRule<Choice<T>> => ({
  writes: [],
  conditions: (input) =>
    choices(key, input).map(({ values }) => ({
      key,
      operator: 'in',
      values: values.flatMap((value) => spell(value as T)),
      as: 'text',
      isOfRows: true,
    })),
});

/** `{ eq, in }` of ids in a column that Close cannot filter. */
export const rowIdParameter = (key: string, prefixes: readonly string[]): ParameterRule<Choice<string>> => ({
  writes: [],
  conditions: (input) =>
    idParameter(key, prefixes)
      .conditions(input)
      .map((condition) => ({ ...condition, isOfRows: true })),
});

/** `{ eq, gt, gte, lt, lte }` of numbers in a column that Close cannot filter. */
export const rowNumberParameter = (
  key: string,
): ParameterRule<{ readonly [O in 'eq' | (typeof RANGE_OPERATORS)[number]]?: number | null | undefined }> => ({
  writes: [],
  conditions: (input) =>
    (['eq', ...RANGE_OPERATORS] as const).flatMap((operator) => {
      const value = input[operator];
      if (value === null || value === undefined) return [];
      return [{ key, operator, values: [String(value)], as: 'number', isOfRows: true }];
    }),
});

/** A single value that only Close can compare with a row. `check` throws `BAD_USER_INPUT` for an invalid one. */
export const remoteParameter = <T extends string | boolean>(
  key: string,
  check: (value: T) => void = () => undefined,
): ParameterRule<T> => ({
  writes: [key],
  conditions: (value) => {
    check(value);
    return [{ key, operator: 'eq', values: [String(value)], as: null }];
  },
});

/** Throws `BAD_USER_INPUT` for a blank text: Close ignores an empty parameter. */
export const notBlank = (value: string): string => {
  if (value.trim() === '') throw badInput('The text must not be blank.');
  return value;
};

/** The conditions of a filter. Null if nothing can match. Throws what `intersected` throws. */
export const parameterConditions = <Filter extends object>(
  table: ParameterTable<Filter>,
  filter: Filter | null | undefined,
): readonly ParameterCondition[] | null => intersected(conditionsOf<ParameterCondition>(table, filter));

/**
 * Intersects conditions on the same parameter. Null if nothing can match. Throws `BAD_USER_INPUT` if only Close could
 * intersect two of them, such as a user and a group of users.
 */
export function intersected(conditions: readonly ParameterCondition[]): readonly ParameterCondition[] | null {
  const remote = onlyCloseIntersects(conditions);
  if (remote === undefined) return narrow(conditions);
  throw badInput(
    `${remote.values} cannot be combined with another condition on ${remote.key}: only Close could intersect the two.`,
  );
}

/** A condition next to another one on the same parameter, where only Close could intersect the two. */
export function onlyCloseIntersects(conditions: readonly ParameterCondition[]): ParameterCondition | undefined {
  return conditions.find(
    (condition) =>
      condition.as === null && conditions.some((other) => other !== condition && other.key === condition.key),
  );
}

/** Conditions as query parameters: `status_type__in=active,won`. */
export function queryOf(conditions: readonly ParameterCondition[]): Query {
  return Object.fromEntries(
    conditions.map(({ key, operator, values, takesList, takesOne }) => {
      if (takesOne === true) return [key, values[0] ?? ''];
      if (operator === 'in' && takesList === true) return [key, values];
      if (operator === 'in') return [`${key}__in`, values];
      return [operator === 'eq' ? key : `${key}__${operator}`, values[0] ?? ''];
    }),
  );
}

/** Whether the parameters fit into a URL. Longer ones are sent in a body, which Close accepts for reads only. */
export const fitsIntoUrl = (query: Query): boolean => queryString(query) !== null;

/** Whether Close's list evaluates a condition. */
export const isListed = ({ values, takesOne, isOfRows }: ParameterCondition): boolean =>
  isOfRows !== true && (takesOne !== true || values.length === 1);

/** Whether all conditions can be evaluated on rows in memory. */
export function isLocal(conditions: readonly ParameterCondition[]): boolean {
  return conditions.every(({ as }) => as !== null);
}

/**
 * Evaluates conditions on a row in memory, as Close would. Null never matches. `dayOf` returns the day of an instant in
 * the caller's time zone.
 */
export function matches(
  conditions: readonly ParameterCondition[],
  row: object,
  dayOf: (date: string) => string = (date) => date,
): boolean {
  return conditions.every(({ key, operator, values, as }) => {
    const cell = (row as Readonly<Record<string, unknown>>)[key];
    if (as === 'number') return typeof cell === 'number' && COMPARE[operator](cell, Number(values[0]));
    const found = typeof cell === 'boolean' ? String(cell) : cell;
    if (typeof found !== 'string') return false;
    if (as === 'instant') return values.some((value) => COMPARE[operator](Date.parse(found), Date.parse(value)));
    const compared = as === 'day' ? dayOf(found) : found;
    return values.some((value) => COMPARE[operator](compared, value));
  });
}

const COMPARE: Readonly<Record<Condition['operator'], <T extends string | number>(found: T, value: T) => boolean>> = {
  eq: (found, value) => found === value,
  in: (found, value) => found === value,
  gt: (found, value) => found > value,
  gte: (found, value) => found >= value,
  lt: (found, value) => found < value,
  lte: (found, value) => found <= value,
};
