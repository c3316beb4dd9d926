import type { CostRules } from '../estimator.ts';
import { requestCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { unsubscribedEmails: requestCost },
  Mutation: { unsubscribedEmailCreate: requestCost, unsubscribedEmailDelete: requestCost },
};
