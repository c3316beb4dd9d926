import type { CostEstimator, CostRules, Multiplicity } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

/** The statuses of a number of pipelines. */
export function statusesOf({ cached }: CostEstimator, times: Multiplicity): Multiplicity {
  const [total, max] = [cached.size('OpportunityStatus'), cached.maxPipelineStatuses()];
  const count = total === null || max === null ? times.count : Math.min(total, times.count * max);
  return { count, bound: total === null ? 'open' : times.bound };
}

export const COSTS: CostRules = {
  Query: { pipelines: allCost('Pipeline') },
  Mutation: { pipelineUpdate: mutationCost('Pipeline', { reads: 1 }) },
  Pipeline: {
    statuses: (estimator, field, times) =>
      estimator.select('OpportunityStatus', field.nodes, statusesOf(estimator, times)),
  },
};
