import { selectedFields } from '../../../engine/selection.ts';
import { OPPORTUNITY } from '../../../loaders/nouns/opportunity.ts';
import { OPPORTUNITY_HISTORY } from '../../../loaders/nouns/status-change.ts';
import { type CostRule, type CostRules, ONE } from '../estimator.ts';
import { partCost, requestCost } from '../rules.ts';
import { statusesOf } from './pipeline.ts';

/** The funnels of all pipelines share their requests. `maxChanges` bounds them. */
const funnel: CostRule = (estimator, field, times, type) => {
  const max = Number(estimator.arguments(type, field).maxChanges ?? 0);
  for (const { path } of [OPPORTUNITY_HISTORY, OPPORTUNITY]) {
    estimator.request(ONE, Math.ceil(max / estimator.cached.pageSize(path)));
  }
  estimator.catalogue('me');
  for (const { name, nodes } of selectedFields('PipelineFunnel', field.nodes, estimator.info)) {
    if (name === 'statuses') estimator.select('FunnelStatus', nodes, statusesOf(estimator, times));
  }
};

export const COSTS: CostRules = {
  Pipeline: { funnel },
  FunnelStatus: { status: partCost('OpportunityStatus'), current: requestCost },
};
