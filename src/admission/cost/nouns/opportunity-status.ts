import type { CostRules } from '../estimator.ts';
import { allCost, catalogueCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { opportunityStatuses: allCost('OpportunityStatus') },
  OpportunityStatus: {
    isDeleted: catalogueCost('me'),
  },
};
