/** Conditions of Close's search, by what a field contains. */

import type {
  CustomFieldFilter,
  NumberFilter,
  ReferenceFilter,
  SearchDateFilter,
  SearchDateTimeFilter,
  TextFilter,
} from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { assertCustomFieldId, assertId } from '../ids.ts';
import { choices, conditionsOf } from './conditions.ts';
import { notBlank } from './parameters.ts';
import { MATCH_NONE, type SearchCondition, type SearchRule, type SearchTable, termCondition } from './search.ts';
import { endOfDay, fixedInstant, type MomentRange, relativeRanges, type TimeKind } from './search-dates.ts';
import {
  customField,
  existsTerm,
  fieldTerm,
  MATCH_ALL,
  not,
  type Relation,
  type SearchField,
  type Term,
} from './search-terms.ts';

type Given<T> = T | null | undefined;
const isGiven = <T>(value: Given<T>): value is T => value !== null && value !== undefined;

/** `exists`, for any field. */
const existence = (term: Term, exists: Given<boolean>): SearchCondition[] =>
  isGiven(exists) ? [termCondition(exists ? term : not(term))] : [];

/**
 * A reference to other objects. `types` has Close's name of the reference by the prefix of the id. Ids with several
 * prefixes can be combined if one of the names covers them. References to groups of users are not intersected, since
 * only Close knows their members, nor are those of a field with several values.
 */
export const idCondition = (
  field: SearchField,
  types: Readonly<Record<string, string>>,
  { isSingle = true } = {},
): SearchRule<ReferenceFilter> => ({
  conditions: (input) => [
    ...choices(field.key, input).map((condition): SearchCondition => {
      for (const id of condition.values) assertId(id, Object.keys(types));
      const used = Object.keys(types).filter((prefix) => condition.values.some((id) => id.startsWith(prefix)));
      const names = used.map((prefix) => types[prefix] ?? '');
      const [type = ''] = names.toSorted((a, b) => b.length - a.length);
      if (!names.every((name) => type.startsWith(name))) {
        throw badInput(`Ids that start with ${used.join(' and ')} cannot be combined in one condition.`);
      }
      return {
        ...condition,
        ...(isSingle && !used.includes('group_') ? {} : { key: null }),
        term: (ids) => fieldTerm(field, { type: 'reference', reference_type: type, object_ids: ids }),
      };
    }),
    ...existence(existsTerm(field), input.exists),
  ],
});

/** Close's names of references to users and to groups of users. */
export const USERS = { user_: 'user', group_: 'user_or_group' };

interface Choice<T> {
  readonly eq?: Given<T>;
  readonly in?: Given<readonly T[]>;
}

/** `{ eq, in }` of an enum or of exact texts. `spell` returns Close's spelling. Of several values, one must match. */
export const choiceCondition = <T extends string>(
  field: SearchField,
  spell: (value: T) => string = (value) => value,
  { isSingle = true } = {},
): SearchRule<Choice<T>> => ({
  conditions: ({ eq, in: among }) =>
    choices(field.key, { eq: isGiven(eq) ? spell(eq) : eq, in: among?.map(spell) }).map((condition) => ({
      ...condition,
      ...(isSingle ? {} : { key: null }),
      term: (values) => fieldTerm(field, { type: 'term', values }),
    })),
});

const TEXT_MODES = {
  fullWords: 'full_words',
  phrase: 'phrase',
  beginningOfWords: 'beginning_of_words',
} as const satisfies Record<Exclude<keyof TextFilter, 'eq' | 'exists'>, string>;

/** A whole text, or words of it in one of Close's three modes. With a relation, the text of any related object. */
export const textCondition = (field: SearchField, relation: Relation | null = null): SearchRule<TextFilter> => ({
  conditions: ({ eq, exists, ...words }) => {
    const passing = (condition: object) => {
      const term = fieldTerm(field, condition);
      return termCondition(relation === null ? term : relation(term));
    };
    return [
      ...(isGiven(eq) ? [passing({ type: 'term', values: [notBlank(eq)] })] : []),
      ...(Object.keys(TEXT_MODES) as (keyof typeof TEXT_MODES)[]).flatMap((operator) => {
        const value = words[operator];
        return isGiven(value) ? [passing({ type: 'text', mode: TEXT_MODES[operator], value: notBlank(value) })] : [];
      }),
      ...existence(relation === null ? existsTerm(field) : relation(MATCH_ALL), exists),
    ];
  },
});

/** A number, or an amount in cents. */
export const numberCondition = (field: SearchField): SearchRule<NumberFilter> => ({
  conditions: ({ eq, gt, gte, lt, lte, exists }) => {
    const lowest = Math.max(...[gt, gte, eq].filter(isGiven));
    const highest = Math.min(...[lt, lte, eq].filter(isGiven));
    const bounds = Object.entries({ gt, gte, lt, lte }).filter(([, bound]) => isGiven(bound));
    return [
      ...(isGiven(eq) ? [termCondition(fieldTerm(field, { type: 'number_range', gte: eq, lte: eq }))] : []),
      ...(bounds.length > 0
        ? [termCondition(fieldTerm(field, { type: 'number_range', ...Object.fromEntries(bounds) }))]
        : []),
      ...(lowest > highest || (lowest === highest && [gt, lt].includes(lowest)) ? [MATCH_NONE] : []),
      ...existence(existsTerm(field), exists),
    ];
  },
});

/** The range that comparisons of instants amount to. Close has "on or after" and "before", to the millisecond. */
function instantRange({ eq, gt, gte, lt, lte }: SearchDateTimeFilter): MomentRange | 'empty' | null {
  const next = (value: Given<string>) => (isGiven(value) ? Date.parse(value) + 1 : null);
  const at = (value: Given<string>) => (isGiven(value) ? Date.parse(value) : null);
  const from = [at(gte), at(eq), next(gt)].filter(isGiven);
  const until = [at(lt), next(eq), next(lte)].filter(isGiven);
  if (from.length + until.length === 0) return null;
  if (from.length > 0 && until.length > 0 && Math.max(...from) >= Math.min(...until)) return 'empty';
  return {
    on_or_after: from.length === 0 ? null : fixedInstant(Math.max(...from)),
    before: until.length === 0 ? null : fixedInstant(Math.min(...until)),
  };
}

/** The range that comparisons of days amount to. Days sort as texts; ` 1` is the end of a day and ` 0` its start. */
function dayRange({ eq, gt, gte, lt, lte }: SearchDateFilter): MomentRange | 'empty' | null {
  const start = (value: Given<string>) => (isGiven(value) ? `${value} 0` : null);
  const end = (value: Given<string>) => (isGiven(value) ? `${value} 1` : null);
  const [from] = [start(gte), start(eq), end(gt)].filter(isGiven).sort().reverse();
  const [until] = [start(lt), end(eq), end(lte)].filter(isGiven).sort();
  if (from === undefined && until === undefined) return null;
  if (from !== undefined && until !== undefined && from >= until) return 'empty';
  const moment = (bound: string | undefined) =>
    bound === undefined ? null : endOfDay(bound.slice(0, -2), bound.endsWith('0') ? 'start' : 'end');
  return { on_or_after: moment(from), before: moment(until) };
}

const timeCondition = <Filter extends SearchDateFilter | SearchDateTimeFilter>(
  field: SearchField,
  kind: TimeKind,
  absoluteRange: (filter: Filter) => MomentRange | 'empty' | null,
): SearchRule<Filter> => ({
  conditions: (filter) => {
    const absolute = absoluteRange(filter);
    const relative = isGiven(filter.relative) ? relativeRanges(filter.relative, kind) : [];
    return [
      ...(absolute === 'empty' ? [MATCH_NONE] : absolute === null ? [] : [inRange(absolute)]),
      ...relative.map(inRange),
      ...existence(existsTerm(field), filter.exists),
    ];
    function inRange(range: MomentRange): SearchCondition {
      return termCondition(fieldTerm(field, { type: 'moment_range', ...range }));
    }
  },
});

/** A calendar day. */
export const dayCondition = (field: SearchField): SearchRule<SearchDateFilter> => timeCondition(field, 'day', dayRange);

export const instantCondition = (field: SearchField): SearchRule<SearchDateTimeFilter> =>
  timeCondition(field, 'instant', instantRange);

/** The conditions on one custom field, which may have several values. */
const customTable = (field: SearchField): SearchTable<Omit<CustomFieldFilter, 'id'>> => ({
  exists: { conditions: (exists) => existence(existsTerm(field), exists) },
  text: textCondition(field),
  number: numberCondition(field),
  choice: choiceCondition(field, notBlank, { isSingle: false }),
  reference: idCondition(field, { ...USERS, cont_: 'contact' }, { isSingle: false }),
  date: dayCondition(field),
  dateTime: instantCondition(field),
});

/** Conditions on custom fields by their ids. Close refuses a condition that does not fit the field's type. */
export const customFieldConditions: SearchRule<readonly CustomFieldFilter[]> = {
  conditions: (filters) =>
    filters.flatMap(({ id, ...filter }) => {
      assertCustomFieldId(id);
      return conditionsOf<SearchCondition>(customTable(customField(id)), filter);
    }),
};
