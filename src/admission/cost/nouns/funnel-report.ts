import type { CostRules } from '../estimator.ts';
import { requestCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: { opportunityFunnelTotalsReport: requestCost, opportunityFunnelStagesReport: requestCost },
};
