/** Rules of search filters for what a field holds: a reference, a choice, a text, a number, a day or an instant. */

import type {
  CustomFieldFilter,
  DateFilter,
  DateTimeFilter,
  NumberFilter,
  ReferenceFilter,
  TextFilter,
} from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { choices, conditionsOf } from './conditions.ts';
import { notBlank } from './list.ts';
import { endOfDay, fixedInstant, type MomentRange, relativeRanges, type TimeKind } from './moments.ts';
import { alone, NOTHING, type SearchCondition, type SearchRule, type SearchTable } from './search.ts';
import {
  customField,
  fieldCondition,
  isSet,
  MATCH_ALL,
  not,
  type Relation,
  type SearchField,
  type Term,
} from './terms.ts';

type Given<T> = T | null | undefined;
const isGiven = <T>(value: Given<T>): value is T => value !== null && value !== undefined;

/** `exists`, whatever the field holds. */
const presence = (term: Term, exists: Given<boolean>): SearchCondition[] =>
  isGiven(exists) ? [alone(exists ? term : not(term))] : [];

/**
 * A field that refers to other objects: `types` tells by the prefix of an id what Close calls a reference to it. Ids of
 * several prefixes go together if one of the names covers them. A group of users is more than its id: only Close can
 * tell what such references share, so that they are not intersected here; nor are those of a field with several.
 */
export const reference = (
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
        throw badInput(`Ids that begin with ${used.join(' and ')} do not go together: they refer to different things.`);
      }
      return {
        ...condition,
        ...(isSingle && !used.includes('group_') ? {} : { key: null }),
        term: (ids) => fieldCondition(field, { type: 'reference', reference_type: type, object_ids: ids }),
      };
    }),
    ...presence(isSet(field), input.exists),
  ],
});

/** What Close calls references to users, and to groups of them. */
export const USERS = { user_: 'user', group_: 'user_or_group' };

interface Choice<T> {
  readonly eq?: Given<T>;
  readonly in?: Given<readonly T[]>;
}

/** `{ eq, in }` of a closed set or of exact texts; `spell` gives Close's spelling. Of a field with several, one suffices. */
export const choice = <T extends string>(
  field: SearchField,
  spell: (value: T) => string = (value) => value,
  { isSingle = true } = {},
): SearchRule<Choice<T>> => ({
  conditions: ({ eq, in: among }) =>
    choices(field.key, { eq: isGiven(eq) ? spell(eq) : eq, in: among?.map(spell) }).map((condition) => ({
      ...condition,
      ...(isSingle ? {} : { key: null }),
      term: (values) => fieldCondition(field, { type: 'term', values }),
    })),
});

const TEXT_MODES = {
  fullWords: 'full_words',
  phrase: 'phrase',
  beginningOfWords: 'beginning_of_words',
} as const satisfies Record<Exclude<keyof TextFilter, 'exists'>, string>;

/** A text, searched in one of Close's three modes; with a relation, that of any related object. */
export const text = (field: SearchField, relation?: Relation): SearchRule<TextFilter> => ({
  conditions: (input) => [
    ...(Object.keys(TEXT_MODES) as (keyof typeof TEXT_MODES)[]).flatMap((operator) => {
      const value = input[operator];
      if (!isGiven(value)) return [];
      const term = fieldCondition(field, { type: 'text', mode: TEXT_MODES[operator], value: notBlank(value) });
      return [alone(relation === undefined ? term : relation(term))];
    }),
    ...presence(relation === undefined ? isSet(field) : relation(MATCH_ALL), input.exists),
  ],
});

/** A number, or an amount in cents. */
export const number = (field: SearchField): SearchRule<NumberFilter> => ({
  conditions: ({ eq, gt, gte, lt, lte, exists }) => {
    const lowest = Math.max(...[gt, gte, eq].filter(isGiven));
    const highest = Math.min(...[lt, lte, eq].filter(isGiven));
    const bounds = Object.entries({ gt, gte, lt, lte }).filter(([, bound]) => isGiven(bound));
    return [
      ...(isGiven(eq) ? [alone(fieldCondition(field, { type: 'number_range', gte: eq, lte: eq }))] : []),
      ...(bounds.length > 0
        ? [alone(fieldCondition(field, { type: 'number_range', ...Object.fromEntries(bounds) }))]
        : []),
      ...(lowest > highest || (lowest === highest && [gt, lt].includes(lowest)) ? [NOTHING] : []),
      ...presence(isSet(field), exists),
    ];
  },
});

/** The range that comparisons with instants amount to: Close knows "on or after" and "before", to the millisecond. */
function instants({ eq, gt, gte, lt, lte }: DateTimeFilter): MomentRange | 'none' | null {
  const next = (value: Given<string>) => (isGiven(value) ? Date.parse(value) + 1 : null);
  const at = (value: Given<string>) => (isGiven(value) ? Date.parse(value) : null);
  const from = [at(gte), at(eq), next(gt)].filter(isGiven);
  const until = [at(lt), next(eq), next(lte)].filter(isGiven);
  if (from.length + until.length === 0) return null;
  if (from.length > 0 && until.length > 0 && Math.max(...from) >= Math.min(...until)) return 'none';
  return {
    on_or_after: from.length === 0 ? null : fixedInstant(Math.max(...from)),
    before: until.length === 0 ? null : fixedInstant(Math.min(...until)),
  };
}

/** The same of days. As texts they are in the order of time; with its end, a day is later than with its start. */
function days({ eq, gt, gte, lt, lte }: DateFilter): MomentRange | 'none' | null {
  const start = (value: Given<string>) => (isGiven(value) ? `${value} 0` : null);
  const end = (value: Given<string>) => (isGiven(value) ? `${value} 1` : null);
  const [from] = [start(gte), start(eq), end(gt)].filter(isGiven).sort().reverse();
  const [until] = [start(lt), end(eq), end(lte)].filter(isGiven).sort();
  if (from === undefined && until === undefined) return null;
  if (from !== undefined && until !== undefined && from >= until) return 'none';
  const moment = (bound: string | undefined) =>
    bound === undefined ? null : endOfDay(bound.slice(0, -2), bound.endsWith('0') ? 'start' : 'end');
  return { on_or_after: moment(from), before: moment(until) };
}

const time = <Filter extends DateFilter | DateTimeFilter>(
  field: SearchField,
  kind: TimeKind,
  absolute: (filter: Filter) => MomentRange | 'none' | null,
): SearchRule<Filter> => ({
  conditions: (filter) => {
    const fixed = absolute(filter);
    const ranges = isGiven(filter.relative) ? relativeRanges(filter.relative, kind) : [];
    return [
      ...(fixed === 'none' ? [NOTHING] : fixed === null ? [] : [inRange(fixed)]),
      ...ranges.map(inRange),
      ...presence(isSet(field), filter.exists),
    ];
    function inRange(range: MomentRange): SearchCondition {
      return alone(fieldCondition(field, { type: 'moment_range', ...range }));
    }
  },
});

/** A calendar day. */
export const day = (field: SearchField): SearchRule<DateFilter> => time(field, 'day', days);

/** An instant. */
export const moment = (field: SearchField): SearchRule<DateTimeFilter> => time(field, 'instant', instants);

/** What a custom field may be asked; it may hold several values. */
const customTable = (field: SearchField): SearchTable<Omit<CustomFieldFilter, 'id'>> => ({
  exists: { conditions: (exists) => presence(isSet(field), exists) },
  text: text(field),
  number: number(field),
  choice: choice(field, notBlank, { isSingle: false }),
  reference: reference(field, { ...USERS, cont_: 'contact' }, { isSingle: false }),
  date: day(field),
  dateTime: moment(field),
});

/** Custom fields by their ids. Of what type they are is for Close to know, which refuses what does not suit it. */
export const customFields: SearchRule<readonly CustomFieldFilter[]> = {
  conditions: (filters) =>
    filters.flatMap(({ id, ...filter }) => {
      assertId(id, ['cf_']);
      return conditionsOf<SearchCondition>(customTable(customField(id)), filter);
    }),
};
