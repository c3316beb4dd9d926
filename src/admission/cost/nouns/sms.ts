import type { CostRules } from '../estimator.ts';
import { activityMutationCosts } from '../mutations.ts';

export const SMS_COSTS: CostRules = { Mutation: activityMutationCosts('SMS') };
