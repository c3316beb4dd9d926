import type { CostRules } from '../estimator.ts';
import { addHistories } from '../lists.ts';
import { partCost, UNCOUNTED_LENGTH } from '../rules.ts';

export const COSTS: CostRules = {
  Opportunity: {
    statusDurations: (estimator, field, times) => {
      addHistories(estimator, times);
      const visits = { ...times, count: times.count * UNCOUNTED_LENGTH };
      estimator.select('StatusDuration', field.nodes, estimator.distinct('OpportunityStatus', visits));
    },
  },
  StatusDuration: { status: partCost('OpportunityStatus') },
};
