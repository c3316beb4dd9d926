import { selectedFields } from '../../../engine/selection.ts';
import type { ActivityReportInput } from '../../../generated/graphql.ts';
import type { CostEstimator, CostRule, CostRules, Multiplicity } from '../estimator.ts';
import { catalogueCost, UNCOUNTED_LENGTH } from '../rules.ts';

/** The users that the rows of a report name. */
function usersIn({ type, userIds }: ActivityReportInput, { cached }: CostEstimator): Multiplicity {
  const count = type === 'OVERVIEW' ? 0 : (userIds?.length ?? cached.size('User') ?? UNCOUNTED_LENGTH);
  return { count, bound: 'known' };
}

const activityReport: CostRule = (estimator, field, times, type) => {
  estimator.request(times);
  const users = usersIn(estimator.arguments(type, field).input as ActivityReportInput, estimator);
  for (const { name, nodes } of selectedFields('ActivityReport', field.nodes, estimator.info)) {
    if (name === 'rows' && users.count > 0) estimator.select('ActivityReportRow', nodes, users);
  }
};

export const COSTS: CostRules = {
  Query: { activityReport, activityReportMetrics: catalogueCost('metrics') },
};
