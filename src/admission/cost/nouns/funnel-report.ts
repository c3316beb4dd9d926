import type { CostEstimator, CostRule, CostRules, Multiplicity } from '../estimator.ts';
import { partCost, UNCOUNTED_LENGTH } from '../rules.ts';

/** The users or the statuses that the rows of a report name. */
const distinct = (noun: 'User' | 'OpportunityStatus', { cached }: CostEstimator): Multiplicity => ({
  count: cached.size(noun) ?? UNCOUNTED_LENGTH,
  bound: 'known',
});

const reportCost =
  (type: string): CostRule =>
  (estimator, field, times) => {
    estimator.request(times);
    estimator.select(type, field.nodes, times);
  };

const rowsCost =
  (noun: 'User' | 'OpportunityStatus', type: string): CostRule =>
  (estimator, field) =>
    estimator.select(type, field.nodes, distinct(noun, estimator));

const statusesCost = rowsCost('OpportunityStatus', 'OpportunityFunnelReportStatus');

export const COSTS: CostRules = {
  Query: {
    opportunityFunnelTotalsReport: reportCost('OpportunityFunnelTotalsReport'),
    opportunityFunnelStagesReport: reportCost('OpportunityFunnelStagesReport'),
  },
  OpportunityFunnelTotalsReport: {
    totals: partCost('OpportunityFunnelTotals'),
    rows: rowsCost('User', 'OpportunityFunnelTotals'),
  },
  OpportunityFunnelStagesReport: { totals: statusesCost, rows: rowsCost('User', 'OpportunityFunnelStatuses') },
  OpportunityFunnelStatuses: { statuses: statusesCost },
};
