import type { CostRules } from '../estimator.ts';
import { allPageCost, byIdCost, catalogueCost } from '../rules.ts';
import { groupsCost } from './group.ts';

export const COSTS: CostRules = {
  Query: {
    me: (estimator, field, times) => {
      estimator.catalogue('me');
      estimator.select('User', field.nodes, times);
    },
    users: allPageCost('User'),
  },
  User: {
    organization: byIdCost('Organization'),
    availability: catalogueCost('availability'),
    groups: groupsCost('members'),
    membership: byIdCost('Membership'),
  },
};
