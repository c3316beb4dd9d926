import { LEAD_CREATE, LEAD_UPDATE } from '../../../mapping/inputs/lead.ts';
import { customFieldsCost, typedFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';

export const COSTS: CostRules = {
  Mutation: {
    leadCreate: mutationCost('Lead', { table: LEAD_CREATE }),
    leadUpdate: mutationCost('Lead', { table: LEAD_UPDATE }),
    leadMerge: mutationCost('Lead', { reads: 1 }),
  },
  Lead: {
    customFields: customFieldsCost('lead'),
    custom: typedFieldsCost('Lead'),
  },
};
