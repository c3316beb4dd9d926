import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, referencesCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { phoneNumbers: allCost('PhoneNumber') },
  // Close's answer may lack the users of the number, which are then read.
  Mutation: { phoneNumberUpdate: mutationCost('PhoneNumber', { reads: 1, returnsAll: true }) },
  PhoneNumber: { participants: referencesCost('User') },
  User: { phoneNumbers: allCost('PhoneNumber') },
};
