/** Types of custom activities and of custom objects. The keys are documented. */
import { customActivityTypeNoun } from '../nouns/custom-activity-type.ts';
import { customObjectTypeNoun } from '../nouns/custom-object.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { CustomActivityType, CustomObjectType } from '../seed/schema.ts';
import { changeValues } from './custom-field-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, boolean, nullableText, required, text } from './validators.ts';
import type { Write } from './write.ts';

const FIELDS = {
  name: required(text),
  description: nullableText,
  api_create_only: boolean,
  editable_with_roles: arrayOf(required(text)),
};
const OBJECTS = { ...FIELDS, name_plural: required(text) };
const ACTIVITIES = { ...FIELDS, is_archived: boolean };

const NEW = { name: '', description: null, api_create_only: false, editable_with_roles: [] };

const newRow = (write: Write) => ({ created_by: write.context.me.id, date_created: write.at, ...write.stamps });

function createActivityType(write: Write): CustomActivityType {
  const sent = parseBody<Values<typeof FIELDS>>({ fields: FIELDS, required: ['name'] }, write.context);
  const row = { ...NEW, is_archived: false, ...sent, id: write.newId('actitype'), ...newRow(write) };
  write.put('custom_activity_type', row);
  write.created('custom_activity_type', row);
  return row;
}

function createObjectType(write: Write): CustomObjectType {
  const schema: BodySchema<Values<typeof OBJECTS>> = { fields: OBJECTS, required: ['name', 'name_plural'] };
  const sent = parseBody(schema, write.context);
  const row = { ...NEW, name_plural: '', ...sent, id: write.newId('cotype'), ...newRow(write) };
  write.put('custom_object_type', row);
  write.created('custom_object_type', row);
  return row;
}

function updateActivityType(write: Write, old: CustomActivityType): CustomActivityType {
  const sent = parseBody<Values<typeof ACTIVITIES>>({ fields: ACTIVITIES }, write.context);
  const row = { ...old, ...sent, ...write.stamps };
  write.update('custom_activity_type', old, row);
  return row;
}

function updateObjectType(write: Write, old: CustomObjectType): CustomObjectType {
  const sent = parseBody<Values<typeof OBJECTS>>({ fields: OBJECTS }, write.context);
  const row = { ...old, ...sent, ...write.stamps };
  write.update('custom_object_type', old, row);
  return row;
}

/** Deletes the fields of a type, and its associations with shared fields. */
function removeFields(write: Write, typeId: string): void {
  for (const field of write.context.tables.custom_field.all()) {
    if (field.custom_activity_type_id === typeId || field.custom_object_type_id === typeId) {
      write.remove('custom_field', field);
      changeValues(write, field, () => undefined);
    }
    const associations = field.associations.filter(({ type_id }) => type_id !== typeId);
    if (associations.length < field.associations.length)
      write.update('custom_field', field, { ...field, associations });
  }
}

/** That the activities are deleted too is INVENTED. */
function removeActivityType(write: Write, type: CustomActivityType): void {
  for (const row of write.context.tables.activity.all()) {
    if (row.details.custom_activity_type_id === type.id) write.remove('activity', row);
  }
  removeFields(write, type.id);
  write.remove('custom_activity_type', type);
}

/** That the objects are deleted too is INVENTED. */
function removeObjectType(write: Write, type: CustomObjectType): void {
  for (const row of write.context.tables.custom_object.all()) {
    if (row.custom_object_type_id === type.id) write.remove('custom_object', row);
  }
  removeFields(write, type.id);
  write.remove('custom_object_type', type);
}

const needs = 'manage_customizations';
const [made, gone] = [{ needs, status: 201 } as const, { needs, status: 204 } as const];
const activityType = ({ tables }: RequestContext, id: string) => tables.custom_activity_type.get(id);
const objectType = ({ tables }: RequestContext, id: string) => tables.custom_object_type.get(id);

export const customTypeWrites: Route[] = [
  { path: '/custom_activity/', POST: createEndpoint(customActivityTypeNoun, createActivityType, made) },
  {
    path: '/custom_activity/{id}/',
    PUT: updateEndpoint(customActivityTypeNoun, activityType, updateActivityType, { needs }),
    DELETE: deleteEndpoint(customActivityTypeNoun, activityType, removeActivityType, gone),
  },
  { path: '/custom_object_type/', POST: createEndpoint(customObjectTypeNoun, createObjectType, made) },
  {
    path: '/custom_object_type/{id}/',
    PUT: updateEndpoint(customObjectTypeNoun, objectType, updateObjectType, { needs }),
    DELETE: deleteEndpoint(customObjectTypeNoun, objectType, removeObjectType, gone),
  },
];
