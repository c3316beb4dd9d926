import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';
import { byIdCost } from '../rules.ts';

export const ACTIVITY_COSTS: CostRules = {
  Query: { activity: byIdCost('Activity'), activities: listCost('Query.activities') },
};
