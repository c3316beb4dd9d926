import type { QueryOpportunitySearchArgs, QuerySearchArgs, SearchType } from '../../generated/graphql.ts';
import type { SearchNoun } from '../../rows/index.ts';
import { anyTextCondition, nodesOf, type SearchTable, searchConditions } from '../filters/search.ts';
import { SEARCH_FILTERS } from '../filters/search-tables.ts';
import { searchOrder } from '../orders.ts';
import { type MergedPlan, type NothingPlan, nothing, type SearchPlan } from './plan.ts';

interface SearchArgs<Filter, N extends SearchNoun> {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: Parameters<typeof searchOrder<N>>[1];
}

/** A list that only Close's search can filter or sort. */
export function planSearch<Filter extends object, N extends SearchNoun>(
  noun: N,
  table: SearchTable<Filter>,
  { filter, orderBy }: SearchArgs<Filter, N>,
): SearchPlan | NothingPlan {
  const conditions = searchConditions(table, filter);
  if (conditions === null) return nothing(noun);
  return {
    kind: 'search',
    noun,
    conditions,
    nodes: nodesOf(conditions),
    order: searchOrder(noun, orderBy),
  };
}

export const planOpportunitySearch = (args: QueryOpportunitySearchArgs): SearchPlan | NothingPlan =>
  planSearch('Opportunity', SEARCH_FILTERS.Opportunity, { ...args, orderBy: args.orderBy ? [args.orderBy] : null });

const NOUNS: Readonly<Record<SearchType, SearchNoun>> = {
  LEAD: 'Lead',
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
};

/**
 * One search per noun, merged: Close documents no order across several types, and a list without an order cannot be
 * paged.
 */
export function planMergedSearch({ query, types }: QuerySearchArgs): MergedPlan {
  const conditions = anyTextCondition.conditions(query);
  const nodes = nodesOf(conditions);
  const nouns = new Set((types ?? (Object.keys(NOUNS) as SearchType[])).map((type) => NOUNS[type]));
  return {
    kind: 'merged',
    searches: [...nouns].map((noun) => ({ kind: 'search', noun, conditions, nodes, order: searchOrder(noun, []) })),
  };
}
