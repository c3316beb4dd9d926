import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, catalogueCost, requestCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { leadStatuses: allCost('LeadStatus') },
  Mutation: { leadStatusReorder: mutationCost('LeadStatus', { reads: 2 }, 'LeadStatusReorderPayload') },
  LeadStatus: { isDeleted: catalogueCost('me'), leadCount: requestCost },
};
