import type { CostRules } from '../estimator.ts';
import { allCost } from '../rules.ts';

export const ROLE_COSTS: CostRules = { Query: { roles: allCost('Role') } };
