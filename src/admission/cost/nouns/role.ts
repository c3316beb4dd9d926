import type { CostRules } from '../estimator.ts';
import { allCost, byIdCost } from '../rules.ts';

export const ROLE_COSTS: CostRules = { Query: { role: byIdCost('Role'), roles: allCost('Role') } };
