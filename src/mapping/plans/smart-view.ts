/** What a Smart View lists: a filter of a list, as a search that Close stores. */
import type {
  MutationSmartViewCreateArgs,
  MutationSmartViewUpdateArgs,
  OpportunityFilter,
  SmartViewQueryInput,
} from '../../generated/graphql.ts';
import { newestFirst } from '../../loaders/lists/search-order.ts';
import { badInput } from '../errors.ts';
import { evaluated, searchedOpportunities } from '../filters/opportunity-endpoints.ts';
import { planContactSearch } from './contact.ts';
import { planLeadSearch } from './lead.ts';
import type { NothingPlan, SearchPlan } from './plan.ts';
import { planSearchOf } from './search.ts';

export type SavedSearch = SearchPlan | NothingPlan;

/** The opportunities that Close's search finds. Throws `BAD_USER_INPUT` for what only its list evaluates. */
export function planOpportunitySearch(filter: OpportunityFilter): SavedSearch {
  const onlyInList = evaluated(filter)?.onlyInList ?? [];
  if (onlyInList.length > 0) throw badInput(`Close's search cannot evaluate ${onlyInList.join(' and ')}.`);
  return planSearchOf('Opportunity', searchedOpportunities(filter), newestFirst('opportunity'));
}

/** Null without a filter. Throws `BAD_USER_INPUT` for an invalid one. */
export function savedSearch({ leads, contacts, opportunities }: SmartViewQueryInput): SavedSearch | null {
  if (leads) return planLeadSearch({ filter: leads });
  if (contacts) return planContactSearch({ filter: contacts });
  return opportunities ? planOpportunitySearch(opportunities) : null;
}

type Args = MutationSmartViewCreateArgs | MutationSmartViewUpdateArgs;

export const planSmartView = ({ input }: Args): SavedSearch | null => (input.query ? savedSearch(input.query) : null);
