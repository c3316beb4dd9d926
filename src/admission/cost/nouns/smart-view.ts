import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';
import { allCost, byIdCost } from '../rules.ts';

export const SMART_VIEW_COSTS: CostRules = {
  Query: { smartView: byIdCost('SmartView'), smartViews: allCost('SmartView') },
  SmartView: { leads: listCost('SmartView.leads'), contacts: listCost('SmartView.contacts') },
};
