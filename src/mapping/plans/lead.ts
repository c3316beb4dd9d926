import type { QueryLeadsArgs } from '../../generated/graphql.ts';
import { SEARCH_FILTERS } from '../filters/search-tables.ts';
import type { NothingPlan, OffsetPlan, SearchPlan } from './plan.ts';
import { planSearch } from './search.ts';

/** In Close's default order, last changed first. */
const ALL_LEADS: OffsetPlan = {
  kind: 'offset',
  noun: 'Lead',
  conditions: [],
  orderBy: {},
  reverseBy: null,
  part: null,
  isCounted: true,
};

/** Close's own list cannot filter leads, nor sort them by creation date. */
export function planLeads(args: QueryLeadsArgs): NothingPlan | OffsetPlan | SearchPlan {
  const search = planLeadSearch(args);
  const isAll = search.kind === 'search' && search.conditions.length === 0 && (args.orderBy ?? []).length === 0;
  return isAll ? ALL_LEADS : search;
}

/** Leads below a parent that filters them. */
export const planLeadSearch = (args: QueryLeadsArgs): NothingPlan | SearchPlan =>
  planSearch('Lead', SEARCH_FILTERS.Lead, args);
