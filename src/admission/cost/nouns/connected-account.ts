import type { CostRules } from '../estimator.ts';
import { allCost, partCost } from '../rules.ts';

const accounts = allCost('ConnectedAccount');

export const COSTS: CostRules = {
  Query: { connectedAccounts: accounts },
  // All users together have no more than all accounts.
  User: { connectedAccounts: accounts },
  ConnectedAccount: {
    identities: partCost('ConnectedAccountIdentity'),
    defaultIdentity: partCost('ConnectedAccountIdentity'),
    availableCalendars: partCost('ConnectedAccountCalendar'),
  },
};
