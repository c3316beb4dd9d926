import { OPPORTUNITY_CREATE, OPPORTUNITY_UPDATE } from '../../../mapping/inputs/opportunity.ts';
import { customFieldsCost, typedFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';

const closeOpportunity = mutationCost('Opportunity', { reads: 1, catalogues: ['me'] });

export const COSTS: CostRules = {
  Mutation: {
    opportunityCreate: mutationCost('Opportunity', { catalogues: ['me'], table: OPPORTUNITY_CREATE }),
    opportunityUpdate: mutationCost('Opportunity', { table: OPPORTUNITY_UPDATE }),
    opportunityMarkWon: closeOpportunity,
    opportunityMarkLost: closeOpportunity,
  },
  Opportunity: { customFields: customFieldsCost('opportunity'), custom: typedFieldsCost('Opportunity') },
};
