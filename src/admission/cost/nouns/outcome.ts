import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

const write = mutationCost('Outcome', { returnsAll: true });

export const COSTS: CostRules = {
  Query: { outcomes: allCost('Outcome') },
  Mutation: { outcomeCreate: write, outcomeUpdate: write },
};
