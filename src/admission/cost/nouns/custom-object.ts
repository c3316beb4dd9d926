import { CUSTOM_OBJECT_CREATE, CUSTOM_OBJECT_UPDATE } from '../../../mapping/inputs/custom-object.ts';
import { customFieldsCost } from '../custom-fields.ts';
import type { CostRules } from '../estimator.ts';
import { mutationCost } from '../mutations.ts';
import { customTypesCost, partCost, UNCOUNTED_LENGTH } from '../rules.ts';

export const COSTS: CostRules = {
  Query: {
    customObjectTypes: customTypesCost('CustomObjectType'),
  },
  Mutation: {
    customObjectTypeCreate: mutationCost('CustomObjectType', { returnsAll: true }),
    customObjectTypeUpdate: mutationCost('CustomObjectType', { returnsAll: true }),
    customObjectCreate: mutationCost('CustomObject', { table: CUSTOM_OBJECT_CREATE }),
    customObjectUpdate: mutationCost('CustomObject', { table: CUSTOM_OBJECT_UPDATE }),
  },
  Lead: {
    customObjects: (estimator, field, times) => {
      estimator.request(times);
      estimator.select('CustomObject', field.nodes, { ...times, count: times.count * UNCOUNTED_LENGTH });
    },
  },
  CustomObject: { customFields: customFieldsCost('custom_object') },
  CustomObjectType: { fields: partCost('CustomFieldDefinition') },
};
