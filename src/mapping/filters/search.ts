/**
 * Filters of lists that Close filters only in its search. Each noun has a table with one entry per filter field, which
 * becomes a term of Close's query language. https://developer.close.com/api/resources/advanced-filtering
 */

import type { ContactFilter, LeadFilter, OpportunitySearchFilter } from '../../generated/graphql.ts';
import type { SearchNode } from '../../loaders/lists/search-order.ts';
import { assertId } from '../ids.ts';
import { type Condition, choices, conditionsOf, narrow } from './conditions.ts';
import { allOf, anyOf, idTerm, MATCH_ALL, nodeTerm, not, type Relation, type Term, textTerm } from './search-terms.ts';

export interface SearchCondition extends Condition {
  /** The term for the values that are left after conditions were intersected. */
  term(values: readonly string[]): Term;
}

/** How one filter field becomes conditions. */
export interface SearchRule<Input> {
  conditions(input: Input): readonly SearchCondition[];
}

/** Has an entry for every field of the filter. */
export type SearchTable<Filter> = {
  readonly [F in keyof Required<Filter>]: SearchRule<NonNullable<Filter[F]>>;
};

/** The filters of all nouns that search lists. Each contains the others, so a table refers to them through this. */
export interface SearchTables {
  readonly Lead: SearchTable<LeadFilter>;
  readonly Contact: SearchTable<ContactFilter>;
  readonly Opportunity: SearchTable<OpportunitySearchFilter>;
}

/** A condition that is never intersected with others. */
export const termCondition = (term: Term): SearchCondition => ({
  key: null,
  operator: 'eq',
  values: [''],
  term: () => term,
});

/** Matches nothing. A filter that contains it needs no request. */
export const MATCH_NONE: SearchCondition = { key: null, operator: 'in', values: [], term: () => not(MATCH_ALL) };

/** The conditions of a filter: none if all rows match, null if no row can. */
export const searchConditions = <Filter extends object>(
  table: SearchTable<Filter>,
  filter: Filter | null | undefined,
): readonly SearchCondition[] | null => narrow(conditionsOf<SearchCondition>(table, filter));

const termsOf = (conditions: readonly SearchCondition[]): Term[] => conditions.map(({ term, values }) => term(values));

/** Conditions in Close's query language. */
export const nodesOf = (conditions: readonly SearchCondition[]): readonly SearchNode[] =>
  termsOf(conditions).map((term) => term(false));

/**
 * `and`, `or` and `not` of a filter. They evaluate empty lists and filters themselves: `or: []` matches nothing, and an
 * empty filter everything.
 */
export const logic = <Filter extends object>(
  table: () => SearchTable<Filter>,
): {
  readonly and: SearchRule<readonly Filter[]>;
  readonly or: SearchRule<readonly Filter[]>;
  readonly not: SearchRule<Filter>;
} => ({
  and: { conditions: (filters) => filters.flatMap((filter) => conditionsOf<SearchCondition>(table(), filter)) },
  or: {
    conditions: (filters) => {
      const branches = filters.map((filter) => searchConditions(table(), filter)).filter((branch) => branch !== null);
      if (branches.some((branch) => branch.length === 0)) return [];
      if (branches.length === 0) return [MATCH_NONE];
      return [termCondition(anyOf(branches.map((branch) => allOf(termsOf(branch)))))];
    },
  },
  not: {
    conditions: (filter) => {
      const conditions = searchConditions(table(), filter);
      if (conditions === null) return [];
      return conditions.length === 0 ? [MATCH_NONE] : [termCondition(not(allOf(termsOf(conditions))))];
    },
  },
});

/** Matches an object if any related object passes the filter. Null if none can. */
function relatedTerm<Filter extends object>(
  relation: Relation,
  table: SearchTable<Filter>,
  filter: Filter,
): Term | null {
  const conditions = searchConditions(table, filter);
  if (conditions === null) return null;
  return relation(conditions.length === 0 ? MATCH_ALL : allOf(termsOf(conditions)));
}

/** A filter on the one object that the row belongs to. */
export const relatedOne = <Filter extends object>(
  relation: Relation,
  table: () => SearchTable<Filter>,
): SearchRule<Filter> => ({
  conditions: (filter) => {
    const conditions = searchConditions(table(), filter);
    if (conditions === null) return [MATCH_NONE];
    return conditions.length === 0 ? [] : [termCondition(relation(allOf(termsOf(conditions))))];
  },
});

interface Related<Filter> {
  readonly some?: Filter | null | undefined;
  readonly none?: Filter | null | undefined;
}

/** Filters on the objects that belong to the row. */
export const relatedMany = <Filter extends object>(
  relation: Relation,
  table: () => SearchTable<Filter>,
): SearchRule<Related<Filter>> => ({
  conditions: ({ some, none }) => {
    const [included, excluded] = [some, none].map((filter) => filter && relatedTerm(relation, table(), filter));
    return [
      ...(included === null && some ? [MATCH_NONE] : included ? [termCondition(included)] : []),
      ...(excluded ? [termCondition(not(excluded))] : []),
    ];
  },
});

const idRule = (
  key: string,
  prefix: string,
  term: SearchCondition['term'],
): SearchRule<Parameters<typeof choices>[1]> => ({
  conditions: (input) =>
    choices(key, input).map((condition) => {
      for (const id of condition.values) assertId(id, [prefix]);
      return { ...condition, term };
    }),
});

/** The row's id. */
export const ownIdCondition = (prefix: string) => idRule('id', prefix, idTerm);

/** The id of a related object. */
export const relatedIdCondition = (key: string, prefix: string, relation: Relation) =>
  idRule(key, prefix, (values) => relation(idTerm(values)));

/** The id of a Smart View that contains the row, or a related object. */
export const smartViewOf = (relation: Relation): SearchRule<string> => ({
  conditions: (id) => {
    assertId(id, ['save_']);
    return [termCondition(relation(nodeTerm({ type: 'saved_search', saved_search_id: id })))];
  },
});
export const smartViewCondition = smartViewOf((term) => term);

/** Any text of the row. Throws `BAD_USER_INPUT` for a blank text. */
export const anyTextCondition: SearchRule<string> = { conditions: (value) => [termCondition(textTerm(value))] };
