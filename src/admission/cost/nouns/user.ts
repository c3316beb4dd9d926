import type { CostRules } from '../estimator.ts';
import { allPageCost, byIdCost, partCost } from '../rules.ts';
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
    availability: (estimator, field, times) => {
      estimator.catalogue('availability');
      estimator.select('UserAvailability', field.nodes, times);
    },
    groups: groupsCost('members'),
    permissions: (estimator) => estimator.catalogue('me'),
    membership: byIdCost('Membership'),
  },
  // A user is on one call at most, mostly on none.
  UserAvailability: { activeCalls: partCost('ActiveCall'), devices: partCost('UserDevice') },
  UserDevice: { activeCalls: partCost('ActiveCall') },
};
