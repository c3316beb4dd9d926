import type { CostRules } from '../estimator.ts';
import { allCost } from '../rules.ts';

export const COSTS: CostRules = { Query: { roles: allCost('Role') } };
