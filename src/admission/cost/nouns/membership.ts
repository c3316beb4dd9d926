import type { CostRules } from '../estimator.ts';
import { byIdCost } from '../rules.ts';

export const MEMBERSHIP_COSTS: CostRules = { Query: { membership: byIdCost('Membership') } };
