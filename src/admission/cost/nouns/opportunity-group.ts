import { OPPORTUNITY } from '../../../loaders/nouns/opportunity.ts';
import { maxGrouped } from '../../../loaders/nouns/opportunity-group.ts';
import { isOnPipeline } from '../../../mapping/filters/pipelines.ts';
import { EDGES } from '../../../mapping/noun-columns.ts';
import { planOf } from '../../../mapping/plans/index.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { edgeCost, selectRows } from '../rules.ts';

/** As many pages as may be read. */
const opportunityGroups: CostRule = (estimator, field, times) => {
  const list = planOf('Query.opportunityGroups', field.nodes, estimator.info);
  if (list === null) return;
  if (list.conditions.some(isOnPipeline)) estimator.catalogue('me');
  estimator.request(times, Math.ceil(maxGrouped(list.first) / estimator.cached.pageSize(OPPORTUNITY.path)));
  selectRows(estimator, 'OpportunityGroup', field, { ...times, count: list.first });
};

/** All groups of a page together contain no more opportunities than are read for them. */
const opportunities: CostRule = (estimator, field, times) =>
  estimator.select('Opportunity', field.nodes, { ...times, count: maxGrouped(times.count) });

export const COSTS: CostRules = {
  Query: { opportunityGroups },
  OpportunityGroup: { user: edgeCost(EDGES.Opportunity.user), opportunities },
};
