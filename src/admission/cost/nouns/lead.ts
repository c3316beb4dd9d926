import { LEAD_CREATE, LEAD_UPDATE } from '../../../mapping/inputs/lead.ts';
import { customFieldsCost, typedFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';
import { mutationCost } from '../mutations.ts';
import { byIdCost, requestCost } from '../rules.ts';

export const LEAD_COSTS: CostRules = {
  Query: { lead: byIdCost('Lead'), leads: listCost('Query.leads') },
  Mutation: {
    leadCreate: mutationCost('Lead', { table: LEAD_CREATE }),
    leadUpdate: mutationCost('Lead', { table: LEAD_UPDATE }),
    leadDelete: requestCost,
    leadMerge: mutationCost('Lead', { reads: 1 }),
  },
  Lead: {
    contacts: listCost('Lead.contacts'),
    opportunities: listCost('Lead.opportunities'),
    activities: listCost('Lead.activities'),
    tasks: listCost('Lead.tasks'),
    customFields: customFieldsCost('lead'),
    custom: typedFieldsCost('Lead'),
  },
};
