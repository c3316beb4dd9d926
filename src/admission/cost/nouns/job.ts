import type { CostRule, CostRules } from '../estimator.ts';
import { ONE } from '../estimator.ts';
import { firstOf, referenceCost, requestCost, selectRows } from '../rules.ts';

const PAGE = 100;

const one: CostRule = (estimator, field, times) => {
  estimator.request(times);
  estimator.select('Job', field.nodes, times);
};

/** Close's answer is the whole job. */
const start: CostRule = (estimator, field, times) => {
  requestCost(estimator, field, times, 'Mutation');
  estimator.select('JobPayload', field.nodes, ONE);
};

export const COSTS: CostRules = {
  Query: {
    job: one,
    jobs: (estimator, field, _times, type) => {
      const first = firstOf(estimator, type, field);
      estimator.request({ ...ONE, count: Math.max(1, Math.ceil(first / PAGE)) });
      selectRows(estimator, 'Job', field, { ...ONE, count: first });
    },
  },
  Mutation: {
    leadBulkDelete: start,
    leadBulkEdit: start,
    leadBulkEmail: start,
    leadBulkSequenceSubscribe: start,
    leadExport: start,
    opportunityExport: start,
  },
  JobPayload: { job: (estimator, field, times) => estimator.select('Job', field.nodes, times) },
  Subscription: { jobChanged: (estimator, field, times) => estimator.select('JobChangedPayload', field.nodes, times) },
  JobChangedPayload: { job: one, by: referenceCost('User') },
};
