import type { QueryOpportunitySearchArgs, QuerySearchArgs, SearchType } from '../../generated/graphql.ts';
import type { SearchNoun } from '../../rows/index.ts';
import { anyTextCondition, nodesOf, type SearchTable, searchConditions } from '../filters/search.ts';
import { SEARCH_FILTERS } from '../filters/search-tables.ts';
import { type OrderKey, searchOrder } from '../orders.ts';
import { type MergedPlan, type NothingPlan, nothing, type SearchPlan } from './plan.ts';

interface SearchArgs<Filter> {
  readonly filter?: Filter | null | undefined;
  readonly orderBy?: OrderKey<'DATE_CREATED'> | null | undefined;
}

/** A list that only Close's search can filter or sort. */
export function planSearch<Filter extends object>(
  noun: SearchNoun,
  table: SearchTable<Filter>,
  { filter, orderBy }: SearchArgs<Filter>,
): SearchPlan | NothingPlan {
  const conditions = searchConditions(table, filter);
  if (conditions === null) return nothing(noun);
  return {
    kind: 'search',
    noun,
    conditions,
    nodes: nodesOf(conditions),
    order: searchOrder(noun, orderBy ? [orderBy] : []),
  };
}

export const planOpportunitySearch = (args: QueryOpportunitySearchArgs): SearchPlan | NothingPlan =>
  planSearch('Opportunity', SEARCH_FILTERS.Opportunity, args);

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
