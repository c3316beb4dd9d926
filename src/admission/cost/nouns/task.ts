import { selectedFields } from '../../../engine/selection.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { byIdCost } from '../rules.ts';

/** The tasks are counted before the write if the count is selected. */
const taskBulkUpdate: CostRule = (estimator, field, times) => {
  const payload = selectedFields('TaskBulkUpdatePayload', field.nodes, estimator.info);
  estimator.request(times, payload.some(({ name }) => name === 'matchedCount') ? 2 : 1);
};

export const COSTS: CostRules = {
  Mutation: { taskComplete: mutationCost('Task'), taskBulkUpdate },
  Task: {
    // An activity, or an opportunity that is due.
    object: (estimator, field, times, type) => {
      for (const noun of ['Activity', 'Opportunity'] as const) byIdCost(noun)(estimator, field, times, type);
    },
  },
};
