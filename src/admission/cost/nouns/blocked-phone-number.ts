import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, requestCost } from '../rules.ts';

const write = mutationCost('BlockedPhoneNumber', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { blockedPhoneNumbers: allCost('BlockedPhoneNumber'), blockedPhoneNumberSettings: requestCost },
  Mutation: {
    blockedPhoneNumberCreate: write,
    blockedPhoneNumberUpdate: write,
    blockedPhoneNumberSettingsUpdate: requestCost,
  },
};
