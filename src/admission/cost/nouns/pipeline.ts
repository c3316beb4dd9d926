import { matches, type ParameterCondition } from '../../../mapping/filters/parameters.ts';
import { planOf } from '../../../mapping/plans/index.ts';
import type { CostEstimator, CostRules, Multiplicity } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost } from '../rules.ts';

/** The statuses of a number of pipelines, or only those that meet all conditions. */
export function statusesOf(
  { cached }: CostEstimator,
  times: Multiplicity,
  conditions: readonly ParameterCondition[] = [],
): Multiplicity {
  const max = cached.maxPipelineStatuses((status) => matches(conditions, status));
  const total = cached.size('OpportunityStatus');
  const count = total === null || max === null ? times.count : Math.min(total, times.count * max);
  return { count, bound: total === null ? 'open' : times.bound, pipelines: times.count };
}

export const COSTS: CostRules = {
  Query: { pipelines: allCost('Pipeline') },
  Mutation: { pipelineUpdate: mutationCost('Pipeline', { reads: 1 }) },
  Pipeline: {
    statuses: (estimator, field, times) => {
      const conditions = planOf('Pipeline.statuses', field.nodes, estimator.info);
      if (conditions === null) return;
      estimator.select('OpportunityStatus', field.nodes, statusesOf(estimator, times, conditions));
    },
  },
};
