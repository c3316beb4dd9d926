import { type CostRule, type CostRules, ONE } from '../estimator.ts';
import { edgeCost, requestCost } from '../rules.ts';

/** The write, and the edges below its payload. Close returns whole definitions. */
const written =
  (payload: string): CostRule =>
  (estimator, field, times) => {
    estimator.request(times);
    estimator.select(payload, field.nodes, ONE);
  };

/** Free itself. */
const below =
  (type: string): CostRule =>
  (estimator, field, times) =>
    estimator.select(type, field.nodes, times);

export const COSTS: CostRules = {
  CustomFieldPayload: { customField: below('CustomFieldDefinition') },
  CustomFieldReorderPayload: { customFields: below('CustomFieldDefinition') },
  CustomFieldAssociationPayload: { association: below('CustomFieldAssociation') },
  Query: {
    customFieldDefinitions: (estimator, field, times, type) => {
      const { objectType } = estimator.arguments(type, field);
      estimator.catalogue(
        objectType === 'CUSTOM_OBJECT' ? 'customObjectTypes' : `customFields.${String(objectType).toLowerCase()}`,
      );
      estimator.select('CustomFieldDefinition', field.nodes, times);
    },
  },
  Mutation: {
    customFieldCreate: written('CustomFieldPayload'),
    customFieldUpdate: written('CustomFieldPayload'),
    customFieldDelete: requestCost,
    customFieldReorder: written('CustomFieldReorderPayload'),
    customFieldAssociationCreate: written('CustomFieldAssociationPayload'),
    customFieldAssociationUpdate: written('CustomFieldAssociationPayload'),
    customFieldAssociationDelete: requestCost,
  },
  CustomFieldDefinition: {
    associations: below('CustomFieldAssociation'),
    referencedCustomType: edgeCost({ noun: 'CustomObjectType', columns: { id: 'referenced_custom_type_id' } }),
    createdBy: edgeCost({ noun: 'User', columns: { id: 'created_by' } }),
    updatedBy: edgeCost({ noun: 'User', columns: { id: 'updated_by' } }),
  },
  CustomFieldAssociation: {
    customActivityType: edgeCost({ noun: 'CustomActivityType', columns: { id: 'custom_activity_type_id' } }),
    customObjectType: edgeCost({ noun: 'CustomObjectType', columns: { id: 'custom_object_type_id' } }),
  },
};
