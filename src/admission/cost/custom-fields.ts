/** What custom fields cost on the objects that have them. */
import { selectedFields } from '../../engine/selection.ts';
import type { CustomFieldOwner } from '../../loaders/nouns/custom-field.ts';
import { type CustomFieldSelection, selectsAll } from '../../loaders/rows/columns.ts';
import { typedFieldsAt } from '../../mapping/custom-fields/schema-fields.ts';
import { customTypeOf } from '../../mapping/custom-fields/sdl.ts';
import { formOf, REFERENCE_FIELDS } from '../../mapping/custom-fields/values.ts';
import type { Noun } from '../../rows/index.ts';
import type { CostEstimator, CostRule } from './estimator.ts';
import { referenceCost, referencesCost } from './rules.ts';

/** Assumed number of custom fields with a value on one object, while definitions are not cached. */
const ASSUMED_FIELDS = 10;

/** The definitions, and the objects that values reference. At most one per field of a referencing type. */
export const customFieldsCost =
  (owner: CustomFieldOwner): CostRule =>
  (estimator, field, times, type) => {
    addDefinitions(estimator, owner);
    const { names = null, ids = null } = estimator.arguments(type, field) as CustomFieldSelection;
    const selected = selectsAll({ names, ids }) ? null : (names ?? []).length + (ids ?? []).length;
    const definitions = estimator.cached.customFields(owner);
    for (const inner of selectedFields('CustomFieldValue', field.nodes, estimator.info)) {
      if (inner.name === 'definition') estimator.select('CustomFieldDefinition', inner.nodes, times);
      const reference = REFERENCE_FIELDS.get(inner.name);
      if (reference === undefined) continue;
      const ofType = [...(definitions?.values() ?? [])].filter(
        (definition) => definition.type === reference.type,
      ).length;
      const fields = definitions === null ? (selected ?? ASSUMED_FIELDS) : Math.min(selected ?? ofType, ofType);
      const cost = reference.isList ? referencesCost : referenceCost;
      cost(reference.noun)(estimator, inner, { ...times, count: times.count * fields }, type);
    }
  };

/** The objects that custom fields with a schema field of their own reference. */
export const typedFieldsCost =
  (noun: Noun): CostRule =>
  (estimator, field, times) => {
    for (const { field: inner, definition } of typedFieldsAt(noun, field.nodes, estimator.info)) {
      const target = formOf(definition.type)?.noun ?? null;
      if (target === null) continue;
      const cost = definition.accepts_multiple_values ? referencesCost : referenceCost;
      cost(target)(estimator, inner, times, customTypeOf(noun));
    }
  };

/** Adds the catalogues of the definitions of an owner's custom fields. */
export function addDefinitions(estimator: CostEstimator, owner: CustomFieldOwner): void {
  estimator.catalogue(owner === 'custom_object' ? 'customObjectTypes' : `customFields.${owner}`);
  // Close does not list which shared fields an activity type has.
  if (owner === 'activity') estimator.catalogue('customFields.shared');
}
