import { NO_COLUMNS } from '../../../loaders/rows/columns.ts';
import { type CostRules, ONE } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { allCost, referencesCost } from '../rules.ts';

const write = mutationCost('SmartView', { returnsAll: true });
export const pinnedCost = referencesCost('SmartView');

export const COSTS: CostRules = {
  Query: { smartViews: allCost('SmartView') },
  Mutation: {
    smartViewCreate: write,
    smartViewUpdate: write,
    pinnedSmartViewsSet: (estimator, field, times, type) => {
      estimator.request(times);
      if (!estimator.arguments(type, field).membershipId) estimator.load('Membership', NO_COLUMNS, ONE);
      estimator.select('PinnedSmartViewsPayload', field.nodes, ONE);
    },
  },
  PinnedSmartViewsPayload: { smartViews: pinnedCost },
  Membership: {
    pinnedSmartViews: (estimator, field, times, type) => {
      estimator.request(times);
      pinnedCost(estimator, field, times, type);
    },
  },
};
