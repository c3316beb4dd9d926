import type { CostRules } from '../estimator.ts';
import { UNCOUNTED_LENGTH } from '../rules.ts';

export const COSTS: CostRules = {
  Dialer: {
    users: (estimator, field, times) =>
      estimator.select('DialerUser', field.nodes, { ...times, count: times.count * UNCOUNTED_LENGTH }),
  },
};
