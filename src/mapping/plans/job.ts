/** Which objects a job takes: the filter of a list, as Close's search or as parameters of its list. */
import type { LeadFilter, OpportunityFilter } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { planLeadSearch } from './lead.ts';
import { planOpportunities } from './opportunity.ts';
import type { KeysetPlan, NothingPlan, OffsetPlan, SearchPlan } from './plan.ts';

interface Selection<Filter> {
  readonly filter?: Filter | null | undefined;
}

/** All leads without a filter. */
export const planLeadJob = ({ filter }: Selection<LeadFilter>): SearchPlan | NothingPlan => planLeadSearch({ filter });

/** All opportunities without a filter. Throws `BAD_USER_INPUT` for what only Close's search evaluates. */
export function planOpportunityExport({ filter }: Selection<OpportunityFilter>): OffsetPlan | KeysetPlan | NothingPlan {
  const plan = planOpportunities({ filter });
  if (plan.kind !== 'search') return plan;
  throw badInput("An export takes only conditions of Close's list of opportunities, and this filter has others.");
}
