import type { CostRules } from '../estimator.ts';
import { addHistories, listCost } from '../lists.ts';
import { partCost, UNCOUNTED_LENGTH } from '../rules.ts';

export const STATUS_CHANGE_COSTS: CostRules = {
  Query: {
    leadStatusChanges: listCost('Query.leadStatusChanges'),
    opportunityStatusChanges: listCost('Query.opportunityStatusChanges'),
  },
  Lead: { statusChanges: listCost('Lead.statusChanges') },
  Opportunity: {
    statusChanges: listCost('Opportunity.statusChanges'),
    statusDurations: (estimator, field, times) => {
      addHistories(estimator, times);
      const visits = { ...times, count: times.count * UNCOUNTED_LENGTH };
      estimator.select('StatusDuration', field.nodes, estimator.distinct('OpportunityStatus', visits));
    },
  },
  StatusDuration: { status: partCost('OpportunityStatus') },
};
