import type { CostRules } from '../estimator.ts';
import { edgeCost } from '../rules.ts';

export const COSTS: CostRules = {
  Query: {
    customFieldDefinitions: (estimator, field, times, type) => {
      const { objectType } = estimator.arguments(type, field);
      estimator.catalogue(`customFields.${String(objectType).toLowerCase()}`);
      estimator.select('CustomFieldDefinition', field.nodes, times);
    },
  },
  CustomFieldDefinition: {
    referencedCustomType: edgeCost({ noun: 'CustomObjectType', columns: { id: 'referenced_custom_type_id' } }),
    createdBy: edgeCost({ noun: 'User', columns: { id: 'created_by' } }),
    updatedBy: edgeCost({ noun: 'User', columns: { id: 'updated_by' } }),
  },
};
