import type { CostRules } from '../estimator.ts';
import { requestCost } from '../rules.ts';

export const FUNNEL_REPORT_COSTS: CostRules = {
  Query: { opportunityFunnelTotalsReport: requestCost, opportunityFunnelStagesReport: requestCost },
};
