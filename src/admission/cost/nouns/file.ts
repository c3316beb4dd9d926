import type { CostRules } from '../estimator.ts';
import { requestCost } from '../rules.ts';

export const COSTS: CostRules = {
  Mutation: { fileUploadCreate: requestCost, leadFileAttach: requestCost },
};
