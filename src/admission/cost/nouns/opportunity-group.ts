import { OPPORTUNITY } from '../../../loaders/nouns/opportunity.ts';
import { isOnPipeline } from '../../../mapping/filters/pipelines.ts';
import { EDGES } from '../../../mapping/noun-columns.ts';
import { planOf } from '../../../mapping/plans/index.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { edgeCost, partCost } from '../rules.ts';

/** As many pages as may be read, and at most one group per opportunity. */
const opportunityGroups: CostRule = (estimator, field, times, type) => {
  const list = planOf('Query.opportunityGroups', field.nodes, estimator.info);
  if (list === null) return;
  if (list.conditions.some(isOnPipeline)) estimator.catalogue('me');
  const count = Number(estimator.arguments(type, field).maxOpportunities ?? 0);
  estimator.request(times, Math.ceil(count / estimator.cached.pageSize(OPPORTUNITY.path)));
  estimator.select('OpportunityGroup', field.nodes, { ...times, count });
};

export const COSTS: CostRules = {
  Query: { opportunityGroups },
  OpportunityGroup: { user: edgeCost(EDGES.Opportunity.user), opportunities: partCost('Opportunity') },
};
