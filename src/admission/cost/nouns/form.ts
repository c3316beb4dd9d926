import type { CostRules } from '../estimator.ts';
import { allCost } from '../rules.ts';

export const COSTS: CostRules = { Query: { forms: allCost('Form') } };
