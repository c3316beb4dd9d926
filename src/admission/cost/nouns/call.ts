import type { CostRules } from '../estimator.ts';
import { activityMutationCosts } from '../mutations.ts';

export const CALL_COSTS: CostRules = { Mutation: activityMutationCosts('Call') };
