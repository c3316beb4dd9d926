import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';

export const OPPORTUNITY_SEARCH_COSTS: CostRules = {
  Query: { opportunitySearch: listCost('Query.opportunitySearch') },
};
