import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, byIdCost, catalogueCost, requestCost } from '../rules.ts';

export const OPPORTUNITY_STATUS_COSTS: CostRules = {
  Query: { opportunityStatus: byIdCost('OpportunityStatus'), opportunityStatuses: allCost('OpportunityStatus') },
  Mutation: {
    opportunityStatusCreate: mutationCost('OpportunityStatus'),
    opportunityStatusUpdate: mutationCost('OpportunityStatus'),
    opportunityStatusDelete: requestCost,
  },
  OpportunityStatus: {
    isDeleted: catalogueCost('me'),
    opportunities: listCost('OpportunityStatus.opportunities'),
  },
};
