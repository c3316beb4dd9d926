import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from '../../../mapping/inputs/opportunity.ts';
import { EDGES } from '../../../mapping/noun-columns.ts';
import { customFieldsCost, typedFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { edgeCost } from '../rules.ts';

const status = edgeCost(EDGES.Opportunity.status);
const statuses = { oldStatus: status, newStatus: status };
const closeOpportunity = mutationCost('Opportunity', { reads: 1, catalogues: ['me'], others: statuses });
const updateOpportunity = mutationCost('Opportunity', {
  table: OPPORTUNITY_UPDATE,
  others: {
    ...statuses,
    // The status before the write is read first.
    oldStatus: (estimator, field, times, type) => {
      estimator.request(times);
      status(estimator, field, times, type);
    },
  },
});

export const COSTS: CostRules = {
  Mutation: {
    opportunityCreate: mutationCost('Opportunity', {
      catalogues: ['me'],
      table: OPPORTUNITY_CREATE,
      others: statuses,
    }),
    opportunityUpdate: updateOpportunity,
    opportunityMarkWon: closeOpportunity,
    opportunityMarkLost: closeOpportunity,
  },
  Opportunity: { customFields: customFieldsCost('opportunity'), custom: typedFieldsCost('Opportunity') },
};
