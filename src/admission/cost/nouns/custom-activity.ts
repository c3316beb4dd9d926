import { customFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { customTypesCost, partCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: {
    customActivityTypes: customTypesCost('CustomActivityType'),
  },
  CustomActivity: { customFields: customFieldsCost('activity') },
  CustomActivityType: { fields: partCost('CustomFieldDefinition') },
};
