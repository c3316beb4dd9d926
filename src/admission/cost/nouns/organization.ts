import type { CostRules } from '../estimator.ts';
import { allCost, allPageCost } from '../rules.ts';
import { groupsCost } from './group.ts';

export const COSTS: CostRules = {
  Organization: {
    pipelines: allCost('Pipeline'),
    leadStatuses: allCost('LeadStatus'),
    memberships: allPageCost('Membership'),
    groups: groupsCost(),
    roles: allCost('Role'),
  },
};
