import type { CostRule, CostRules } from '../estimator.ts';
import { requestCost } from '../rules.ts';

/** A report below the organization's path, which contains its id. */
export const organizationReportCost: CostRule = (estimator, _field, times) => {
  estimator.catalogue('me');
  estimator.request(times);
};

export const COSTS: CostRules = {
  Query: {
    sentEmailsReport: organizationReportCost,
    customReport: organizationReportCost,
    customReportFields: requestCost,
  },
};
