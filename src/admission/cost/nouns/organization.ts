import type { CostRules } from '../estimator.ts';
import { allCost, allPageCost, byIdCost } from '../rules.ts';
import { groupsCost } from './group.ts';

export const ORGANIZATION_COSTS: CostRules = {
  Query: { organization: byIdCost('Organization') },
  Organization: {
    pipelines: allCost('Pipeline'),
    leadStatuses: allCost('LeadStatus'),
    memberships: allPageCost('Membership'),
    groups: groupsCost(),
    roles: allCost('Role'),
  },
};
