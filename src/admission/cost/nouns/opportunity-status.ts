import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, catalogueCost, requestCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { opportunityStatuses: allCost('OpportunityStatus') },
  Mutation: {
    opportunityStatusCreate: mutationCost('OpportunityStatus'),
    opportunityStatusUpdate: mutationCost('OpportunityStatus'),
    opportunityStatusDelete: requestCost,
  },
  OpportunityStatus: {
    isDeleted: catalogueCost('me'),
  },
};
