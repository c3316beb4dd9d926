import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

const write = mutationCost('Role', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { roles: allCost('Role') },
  Mutation: { roleCreate: write, roleUpdate: write },
};
