/**
 * Filters of the lists that Close filters only through its search. One table a noun, one line a field, as for the lists
 * with parameters; here a line becomes a term of Close's query language.
 * https://developer.close.com/api/resources/advanced-filtering
 */

import type { ContactFilter, LeadFilter, OpportunitySearchFilter } from '../../generated/graphql.ts';
import type { SearchNode } from '../../loaders/lists/search.ts';
import { assertId } from '../ids.ts';
import { type Condition, choices, conditionsOf, narrow } from './conditions.ts';
import { allOf, anyOf, hasId, holdsText, MATCH_ALL, not, plain, type Relation, type Term } from './terms.ts';

/** A condition of a search, and the term that stands for it. */
export interface SearchCondition extends Condition {
  term(values: readonly string[]): Term;
}

/** One filter field. */
export interface SearchRule<Input> {
  conditions(input: Input): readonly SearchCondition[];
}

/** Every field of a filter has a line: without one it does not compile. */
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
export const alone = (term: Term): SearchCondition => ({ key: null, operator: 'eq', values: [''], term: () => term });

/** A condition that holds of nothing: it makes what it stands in empty, which costs no request. */
export const NOTHING: SearchCondition = { key: null, operator: 'in', values: [], term: () => not(MATCH_ALL) };

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
 * How the filters of one type combine. Tables are named, not given, since each holds itself. What follows from empty
 * lists and filters is found here: `or: []` holds of nothing, an empty filter of everything.
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
      return branches.length === 0 ? [NOTHING] : [alone(anyOf(branches.map((branch) => allOf(termsOf(branch)))))];
    },
  },
  not: {
    conditions: (filter) => {
      const conditions = searchConditions(table(), filter);
      if (conditions === null) return [];
      return conditions.length === 0 ? [NOTHING] : [alone(not(allOf(termsOf(conditions))))];
    },
  },
});

/** The term that holds of an object if any related one passes the filter; null if none can. */
function relatedTerm<Filter extends object>(
  relation: Relation,
  table: SearchTable<Filter>,
  filter: Filter,
): Term | null {
  const conditions = searchConditions(table, filter);
  if (conditions === null) return null;
  return relation(conditions.length === 0 ? MATCH_ALL : allOf(termsOf(conditions)));
}

/** Filters of the one object that this one belongs to. */
export const relatedOne = <Filter extends object>(
  relation: Relation,
  table: () => SearchTable<Filter>,
): SearchRule<Filter> => ({
  conditions: (filter) => {
    const conditions = searchConditions(table(), filter);
    if (conditions === null) return [NOTHING];
    return conditions.length === 0 ? [] : [alone(relation(allOf(termsOf(conditions))))];
  },
});

interface Related<Filter> {
  readonly some?: Filter | null | undefined;
  readonly none?: Filter | null | undefined;
}

/** Filters of the objects that belong to this one. */
export const relatedMany = <Filter extends object>(
  relation: Relation,
  table: () => SearchTable<Filter>,
): SearchRule<Related<Filter>> => ({
  conditions: ({ some, none }) => {
    const [holds, fails] = [some, none].map((filter) => filter && relatedTerm(relation, table(), filter));
    return [
      ...(holds === null && some ? [NOTHING] : holds ? [alone(holds)] : []),
      ...(fails ? [alone(not(fails))] : []),
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

/** The object's own id. */
export const ownId = (prefix: string) => idRule('id', prefix, hasId);

/** The id of an object that it is related to. */
export const relatedId = (key: string, prefix: string, relation: Relation) =>
  idRule(key, prefix, (values) => relation(hasId(values)));

/** A Smart View, whose rows these are among. */
export const smartView: SearchRule<string> = {
  conditions: (id) => {
    assertId(id, ['save_']);
    return [alone(plain({ type: 'saved_search', saved_search_id: id }))];
  },
};

/** Any text of the object: what a search box asks. Throws `BAD_USER_INPUT` for a blank one. */
export const anyText: SearchRule<string> = { conditions: (value) => [alone(holdsText(value))] };
