import type { CostRules } from '../estimator.ts';
import { activityMutationCosts } from '../mutations.ts';

export const NOTE_COSTS: CostRules = { Mutation: activityMutationCosts('Note') };
