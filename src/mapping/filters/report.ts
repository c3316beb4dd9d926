/** Inputs that several reports share. All functions throw `BAD_USER_INPUT` for an invalid input. */
import type { Query } from '../../close/wire/query.ts';
import type { ReportDateRange, ReportDateTimeRange, ReportRange } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { notBlank } from './parameters.ts';

type Given<T> = T | null | undefined;

export const isGiven = <T>(value: Given<T>): value is T => value !== null && value !== undefined;

/** Close's spelling of a choice: `THIS_WEEK` is `this-week`. */
export const hyphened = (choice: string): string => choice.toLowerCase().replaceAll('_', '-');

/** One parameter. None if the value is null. */
export const parameter = <T extends string>(name: string, value: Given<T>, spell: (value: T) => string): Query =>
  isGiven(value) ? { [name]: spell(value) } : {};

export const text = (name: string, value: Given<string>): Query => parameter(name, value, notBlank);

export const id = (name: string, value: Given<string>, prefix: string): Query =>
  parameter(name, value, (given) => {
    assertId(given, [prefix]);
    return given;
  });

/** The first and the last day of a report. */
export function dayRange(range: Given<ReportDateRange>): Query {
  if (!isGiven(range)) return {};
  if (range.end < range.start) throw badInput('dateRange.end must not be before dateRange.start.');
  return { date_start: range.start, date_end: range.end };
}

function instants({ start, end }: ReportDateTimeRange, name: string): { readonly start: string; readonly end: string } {
  if (Date.parse(end) <= Date.parse(start)) throw badInput(`${name}.end must be after ${name}.start.`);
  return { start, end };
}

/** Converts the only field that is set in an input, by a table with a function per field. */
export function exactlyOne<Input extends object, Written>(
  name: string,
  input: Input,
  table: { readonly [F in keyof Required<Input>]: (value: NonNullable<Input[F]>, name: string) => Written },
): Written {
  const fields = Object.keys(table) as (keyof Input & string)[];
  const [field, ...others] = fields.filter((each) => isGiven(input[each]));
  if (field === undefined || others.length > 0) {
    throw badInput(`${name} must set exactly one of ${fields.join(', ')}.`);
  }
  return table[field](input[field] as NonNullable<Input[typeof field]>, `${name}.${field}`);
}

export type Body = Readonly<Record<string, unknown>>;

/** A range as part of a report's body: `{ cohort_relative_range: 'this-week' }` with the prefix `cohort_`. */
export const rangeOf = (prefix: string, name: string, range: ReportRange): Body =>
  exactlyOne<ReportRange, Body>(name, range, {
    relative: (value) => ({ [`${prefix}relative_range`]: hyphened(value) }),
    datetime: (value, path) => ({ [`${prefix}datetime_range`]: instants(value, path) }),
  });

/** A range with its own start and end, under a key. */
export const customRange = (key: string, name: string, range: ReportDateTimeRange): Body => ({
  [key]: instants(range, name),
});

/** Restricts a report to a Smart View and to users. */
export function restriction(
  { smartViewId, userIds }: { readonly smartViewId?: Given<string>; readonly userIds?: Given<readonly string[]> },
  prefixes: readonly string[],
): Body {
  if (isGiven(smartViewId)) assertId(smartViewId, ['save_']);
  for (const user of userIds ?? []) assertId(user, prefixes);
  if (userIds?.length === 0) throw badInput('userIds must not be empty. Omit it to report on all users.');
  return {
    ...(isGiven(smartViewId) ? { query: { type: 'saved_search', saved_search_id: smartViewId } } : {}),
    ...(isGiven(userIds) ? { users: [...new Set(userIds)] } : {}),
  };
}
