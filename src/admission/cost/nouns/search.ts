import type { CostRules } from '../estimator.ts';
import { listCost } from '../lists.ts';

export const SEARCH_COSTS: CostRules = { Query: { search: listCost('Query.search') } };
