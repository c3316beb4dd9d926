import type { CostRules } from '../estimator.ts';
import { activityMutationCosts } from '../mutations.ts';

export const COSTS: CostRules = { Mutation: activityMutationCosts('Note') };
