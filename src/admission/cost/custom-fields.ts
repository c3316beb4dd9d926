/** What custom fields and custom objects cost. */

import { selectedFields } from '../../engine/selection.ts';
import type { CustomFieldOwner } from '../../loaders/nouns/custom-field.ts';
import { type CustomFieldSelection, selectsAll } from '../../loaders/rows/columns.ts';
import { typedFieldsAt } from '../../mapping/custom-fields/schema-fields.ts';
import { customTypeOf } from '../../mapping/custom-fields/sdl.ts';
import { formOf, REFERENCE_FIELDS } from '../../mapping/custom-fields/values.ts';
import type { Noun } from '../../rows/index.ts';
import { byId, edge, edges, referred, SEVERAL, several } from './rules.ts';
import type { Costs, Rule, Walk } from './walk.ts';
import { ONE } from './walk.ts';

/** How many fields of a kind are taken to be set on one object while nothing tells. */
const FIELDS_SET = 10;

/** The definitions, and what the values refer to: by how many fields of that type there are, once that is known. */
export const customFields =
  (owner: CustomFieldOwner): Rule =>
  (walk, field, rows, type) => {
    definitionsOf(walk, owner);
    const { names = null, ids = null } = walk.arguments(type, field) as CustomFieldSelection;
    const chosen = selectsAll({ names, ids }) ? null : (names ?? []).length + (ids ?? []).length;
    const held = walk.cached.customFields(owner);
    for (const inner of selectedFields('CustomFieldValue', field.nodes, walk.info)) {
      if (inner.name === 'definition') walk.select('CustomFieldDefinition', inner.nodes, rows);
      const named = REFERENCE_FIELDS.get(inner.name);
      if (named === undefined) continue;
      const fields = [...(held?.values() ?? [])].filter((definition) => definition.type === named.type).length;
      const set = held === null ? (chosen ?? FIELDS_SET) : Math.min(chosen ?? fields, fields);
      (named.isList ? several : referred)(named.noun)(walk, inner, { ...rows, count: rows.count * set }, type);
    }
  };

/** What custom fields that are fields of the schema refer to. */
export const typedFields =
  (noun: Noun): Rule =>
  (walk, field, rows) => {
    for (const { field: inner, definition } of typedFieldsAt(noun, field.nodes, walk.info)) {
      const target = formOf(definition.type)?.noun ?? null;
      if (target === null) continue;
      (definition.accepts_multiple_values ? several : referred)(target)(walk, inner, rows, customTypeOf(noun));
    }
  };

/** The definitions that a change of these fields is held against. */
export const definitionsOf = (walk: Walk, owner: CustomFieldOwner): void => {
  walk.catalogue(owner === 'custom_object' ? 'customObjectTypes' : `customFields.${owner}`);
  // Those that an activity has beside its own are told by no schema.
  if (owner === 'activity') walk.catalogue('customFields.shared');
};

/** All types of custom objects, or of custom activities. */
const typesOf =
  (noun: Noun, catalogue: string): Rule =>
  (walk, field) => {
    walk.catalogue(catalogue);
    walk.select(noun, field.nodes, { ...ONE, count: walk.cached.size(noun) ?? SEVERAL });
  };
const fieldsOfType: Rule = (walk, field, rows) => walk.select('CustomFieldDefinition', field.nodes, rows);

export const CUSTOM_FIELD_COSTS: Costs = {
  Query: {
    customFieldDefinitions: (walk, field, rows, type) => {
      const { objectType } = walk.arguments(type, field);
      walk.catalogue(`customFields.${String(objectType).toLowerCase()}`);
      walk.select('CustomFieldDefinition', field.nodes, rows);
    },
    customObject: byId('CustomObject'),
    customObjectType: byId('CustomObjectType'),
    customObjectTypes: typesOf('CustomObjectType', 'customObjectTypes'),
    customActivityType: byId('CustomActivityType'),
    customActivityTypes: typesOf('CustomActivityType', 'customActivityTypes'),
  },
  CustomObject: { ...edges('CustomObject'), customFields: customFields('custom_object') },
  CustomObjectType: { ...edges('CustomObjectType'), fields: fieldsOfType },
  CustomActivityType: { ...edges('CustomActivityType'), fields: fieldsOfType },
  CustomFieldDefinition: {
    referencedCustomType: edge({ noun: 'CustomObjectType', columns: { id: 'referenced_custom_type_id' } }),
    createdBy: edge({ noun: 'User', columns: { id: 'created_by' } }),
    updatedBy: edge({ noun: 'User', columns: { id: 'updated_by' } }),
  },
};
