import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { requestCost } from '../rules.ts';

/** The write, `/me/` and the members, whether they were cached or not. A new member is also in the list of users. */
const write = (reads: number) => mutationCost('Membership', { reads, returnsAll: true });

export const COSTS: CostRules = {
  Mutation: { membershipCreate: write(3), membershipUpdate: write(2), membershipBulkUpdate: requestCost },
};
