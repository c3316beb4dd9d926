/**
 * Filters of the lists that Close filters only through its search: leads and contacts. One table a noun, one line a
 * field, as for the lists with parameters; here a line becomes a node of Close's query language.
 * https://developer.close.com/api/resources/advanced-filtering
 */
import type { DateTimeFilter, IdFilter, TextFilter } from '../generated/graphql.ts';
import { assertId } from '../ids.ts';
import type { SearchNode } from '../loaders/search.ts';
import { type Condition, choices, conditionsOf, narrow } from './conditions.ts';
import { notBlank } from './list.ts';

/** A condition of a search, and the node that stands for it. */
interface SearchCondition extends Condition {
  node(values: readonly string[]): SearchNode;
}

/** One filter field. */
export interface SearchRule<Input> {
  conditions(input: Input): readonly SearchCondition[];
}

/** Every field of a filter has a line: without one it does not compile. */
export type SearchTable<Filter> = {
  readonly [F in keyof Required<Filter>]: SearchRule<NonNullable<Filter[F]>>;
};

interface SearchField {
  readonly object: string;
  readonly name: string;
}

const fieldCondition = ({ object, name }: SearchField, condition: object): SearchNode => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type: object, field_name: name },
  condition,
});

const anyOf = (nodes: readonly SearchNode[]): SearchNode => ({ type: 'or', queries: nodes });
const ids = (values: readonly string[]): SearchNode => anyOf(values.map((value) => ({ type: 'id', value })));

/** Wraps a node so that it holds of a related object: `related('lead', 'contact')` for a contact of the lead. */
type Wrap = (node: SearchNode) => SearchNode;
export const related =
  (object: string, ...path: readonly string[]): Wrap =>
  (node) => {
    const [next, ...rest] = path;
    if (next === undefined) return node;
    return {
      type: 'has_related',
      this_object_type: object,
      related_object_type: next,
      related_query: related(next, ...rest)(node),
    };
  };

const idRule = (key: string, prefix: string, node: SearchCondition['node']): SearchRule<IdFilter> => ({
  conditions: (input) =>
    choices(key, input).map((condition) => {
      for (const id of condition.values) assertId(id, [prefix]);
      return { ...condition, node };
    }),
});

/** The object's own id. */
export const ownId = (prefix: string): SearchRule<IdFilter> => idRule('id', prefix, ids);

/** The id of an object that it is related to. */
export const relatedId = (key: string, prefix: string, wrap: Wrap): SearchRule<IdFilter> =>
  idRule(key, prefix, (values) => wrap(ids(values)));

/** A field that refers to other objects. */
export const reference = (field: SearchField, type: string, prefix: string): SearchRule<IdFilter> =>
  idRule(field.name, prefix, (values) =>
    fieldCondition(field, { type: 'reference', reference_type: type, object_ids: values }),
  );

const TEXT_MODES = {
  fullWords: 'full_words',
  phrase: 'phrase',
  beginningOfWords: 'beginning_of_words',
} as const satisfies Record<keyof TextFilter, string>;

/** A text, searched in one of Close's three modes. Throws `BAD_USER_INPUT` for a blank one. */
export const text = (field: SearchField, wrap: Wrap = (node) => node): SearchRule<TextFilter> => ({
  conditions: (input) =>
    (Object.keys(TEXT_MODES) as (keyof typeof TEXT_MODES)[]).flatMap((operator) => {
      const value = input[operator];
      if (value === null || value === undefined) return [];
      const condition = { type: 'text', mode: TEXT_MODES[operator], value: notBlank(value) };
      const node = wrap(fieldCondition(field, condition));
      return [{ key: `${field.object}.${field.name}.${operator}`, operator: 'eq', values: [value], node: () => node }];
    }),
});

/** An instant. Close knows "on or after" and "before"; to the millisecond the other comparisons follow from them. */
export const moment = (field: SearchField): SearchRule<DateTimeFilter> => ({
  conditions: ({ eq, gt, gte, lt, lte }) => {
    const given = { gte: [gte, eq, next(gt)], lt: [lt, next(eq), next(lte)] };
    const from = given.gte.filter(isGiven).map((value) => Date.parse(value));
    const until = given.lt.filter(isGiven).map((value) => Date.parse(value));
    if (from.length + until.length === 0) return [];
    const condition = {
      type: 'moment_range',
      on_or_after: from.length === 0 ? null : fixed(Math.max(...from)),
      before: until.length === 0 ? null : fixed(Math.min(...until)),
    };
    const isEmpty = from.length > 0 && until.length > 0 && Math.max(...from) >= Math.min(...until);
    const values = isEmpty ? [] : [''];
    return [{ key: field.name, operator: 'eq', values, node: () => fieldCondition(field, condition) }];
  },
});

type Instant = string | null | undefined;
const isGiven = (value: Instant): value is string => value !== null && value !== undefined;
const next = (value: Instant): Instant => (isGiven(value) ? new Date(Date.parse(value) + 1).toISOString() : value);
/** Beyond these, years have more digits than Close reads; people write them for "ever". */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];
const fixed = (at: number) => ({
  type: 'fixed_utc',
  value: new Date(Math.min(Math.max(at, FIRST), LAST)).toISOString(),
});

/** The nodes that a filter and its parent's filter come down to; null if nothing can match. */
export function searchNodes<Filter extends object>(
  table: SearchTable<Filter>,
  ...filters: readonly (Filter | null | undefined)[]
): readonly SearchNode[] | null {
  return narrow(conditionsOf<SearchCondition>(table, filters))?.map(({ node, values }) => node(values)) ?? null;
}
