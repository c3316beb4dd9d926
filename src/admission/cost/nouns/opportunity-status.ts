import { selectsAny } from '../../../engine/selection.ts';
import { CURRENCY_FIELDS } from '../../../mapping/noun-columns.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { addBoards } from '../lists.ts';
import { allCost, catalogueCost } from '../rules.ts';

/** Count and sums come with the same response. No row contains the currency. */
const totals: CostRule = Object.assign<CostRule, Pick<CostRule, 'reads'>>(
  (estimator, { nodes }, times) => {
    estimator.request(times);
    addBoards(estimator, times);
    if (selectsAny(CURRENCY_FIELDS, nodes, estimator.info)) estimator.catalogue('me');
  },
  { reads: 'totals' },
);

export const COSTS: CostRules = {
  Query: { opportunityStatuses: allCost('OpportunityStatus') },
  OpportunityStatus: {
    isDeleted: catalogueCost('me'),
    opportunityCount: totals,
    opportunityAggregates: totals,
  },
};
