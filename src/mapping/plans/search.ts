import type { QuerySearchActivitiesArgs, QuerySearchArgs, SearchType } from '../../generated/graphql.ts';
import type { SearchOrder } from '../../loaders/lists/search-order.ts';
import type { SearchNoun } from '../../rows/index.ts';
import { badInput } from '../errors.ts';
import { foundActivities, objectOf, searchedTypes } from '../filters/activity-search.ts';
import {
  anyTextCondition,
  nodesOf,
  type SearchCondition,
  type SearchTable,
  searchConditions,
} from '../filters/search.ts';
import { searchOrder } from '../orders.ts';
import { DEFAULT_FIRST } from '../pagination.ts';
import { type FoundPlan, type MergedPlan, type NothingPlan, nothing, type SearchPlan } from './plan.ts';

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
  return planSearchOf(noun, searchConditions(table, filter), searchOrder(noun, orderBy));
}

/** A list by conditions. Null if nothing can match. */
export function planSearchOf(
  noun: SearchNoun,
  conditions: readonly SearchCondition[] | null,
  order: SearchOrder,
): SearchPlan | NothingPlan {
  if (conditions === null) return nothing(noun);
  return { kind: 'search', noun, conditions, nodes: nodesOf(conditions), order };
}

const NOUNS: Readonly<Record<SearchType, SearchNoun>> = {
  LEAD: 'Lead',
  CONTACT: 'Contact',
  OPPORTUNITY: 'Opportunity',
};

/** The maximum number of results of a search of several nouns, and the number of rows of each that are compared. */
export const MERGED_ROWS = 50;

/** One search per noun: Close documents no order across several types, and none by relevance. */
export function planMergedSearch({ query, types, first }: QuerySearchArgs): MergedPlan {
  assertFits(first);
  const conditions = anyTextCondition.conditions(query);
  const nodes = nodesOf(conditions);
  const nouns = new Set((types ?? (Object.keys(NOUNS) as SearchType[])).map((type) => NOUNS[type]));
  return {
    kind: 'merged',
    first: first ?? DEFAULT_FIRST,
    searches: [...nouns].map((noun) => ({ kind: 'search', noun, conditions, nodes, order: searchOrder(noun, []) })),
  };
}

/** One search per type of activity. A type that cannot match is left out. */
export function planActivitySearch({ query, types, filter, first }: QuerySearchActivitiesArgs): FoundPlan {
  assertFits(first);
  const searches = [...new Set(types ?? searchedTypes(filter))].flatMap((type) => {
    const conditions = foundActivities(type, query, filter);
    return conditions === null ? [] : [{ type: objectOf(type), conditions: nodesOf(conditions) }];
  });
  return { kind: 'found', noun: 'Activity', first: first ?? DEFAULT_FIRST, searches };
}

function assertFits(first: number | null | undefined): void {
  if (Number(first ?? 0) > MERGED_ROWS) throw badInput(`first must be at most ${MERGED_ROWS}, but is ${first}.`);
}
