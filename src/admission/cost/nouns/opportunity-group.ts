import { OPPORTUNITY } from '../../../loaders/nouns/opportunity.ts';
import { maxGrouped } from '../../../loaders/nouns/opportunity-group.ts';
import { isOnPipeline } from '../../../mapping/filters/pipelines.ts';
import { EDGES } from '../../../mapping/noun-columns.ts';
import { cursorOf } from '../../../mapping/pagination.ts';
import { planOf } from '../../../mapping/plans/index.ts';
import type { CostRule, CostRules } from '../estimator.ts';
import { edgeCost, selectRows } from '../rules.ts';

/** As many pages as may be read, and the number of opportunities, before which the last page ends. */
const opportunityGroups: CostRule = (estimator, field, times, type) => {
  const list = planOf('Query.opportunityGroups', field.nodes, estimator.info);
  if (list === null) return;
  if (list.conditions.some(isOnPipeline)) estimator.catalogue('me');
  estimator.request(times, Math.ceil(maxGrouped(list.size) / estimator.cached.pageSize(OPPORTUNITY.path)));
  if (list.isBackward && cursorOf(estimator.arguments(type, field)) === null) estimator.request(times);
  selectRows(estimator, 'OpportunityGroup', field, { ...times, count: list.size });
};

/** All groups of a page together contain no more opportunities than are read for them. */
const opportunities: CostRule = (estimator, field, times) =>
  estimator.select('Opportunity', field.nodes, { ...times, count: maxGrouped(times.count) });

export const COSTS: CostRules = {
  Query: { opportunityGroups },
  OpportunityGroup: { user: edgeCost(EDGES.Opportunity.user), opportunities },
};
