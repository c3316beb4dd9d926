import type { CostRules } from '../estimator.ts';
import { allCost } from '../rules.ts';

export const SMART_VIEW_COSTS: CostRules = {
  Query: { smartViews: allCost('SmartView') },
};
