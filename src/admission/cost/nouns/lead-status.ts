import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, byIdCost, catalogueCost, requestCost } from '../rules.ts';

export const LEAD_STATUS_COSTS: CostRules = {
  Query: { leadStatus: byIdCost('LeadStatus'), leadStatuses: allCost('LeadStatus') },
  Mutation: {
    leadStatusCreate: mutationCost('LeadStatus'),
    leadStatusUpdate: mutationCost('LeadStatus'),
    leadStatusDelete: requestCost,
    leadStatusReorder: mutationCost('LeadStatus', { reads: 2 }, 'LeadStatusReorderPayload'),
  },
  LeadStatus: { isDeleted: catalogueCost('me'), leads: listCost('LeadStatus.leads') },
};
