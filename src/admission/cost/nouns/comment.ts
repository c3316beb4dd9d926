import { ACTIVITY_KINDS } from '../../../domain/activity-kinds.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { byIdCost, firstOf, referencesCost, selectRows } from '../rules.ts';

const write = mutationCost('Comment', { returnsAll: true });
const thread = byIdCost('CommentThread');

export const COSTS: CostRules = {
  ...Object.fromEntries(Object.keys(ACTIVITY_KINDS).map((type) => [type, { commentThread: thread }])),
  Mutation: { commentCreate: write, commentUpdate: write },
  CommentThread: {
    activity: byIdCost('Activity'),
    participants: referencesCost('User'),
    comments: (estimator, field, times, type) => {
      estimator.request(times);
      selectRows(estimator, 'Comment', field, { ...times, count: times.count * firstOf(estimator, type, field) });
    },
  },
};
