/** Writes of custom objects. The three required keys are documented. */
import { customObjectNoun } from '../nouns/custom-object.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { CustomObject } from '../seed/schema.ts';
import { requireRole, schemaOfType, sentTypeId } from './custom-type.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { parseBody } from './request-body.ts';
import { existingId, required, text } from './validators.ts';
import type { Write } from './write.ts';

const UPDATE = { name: required(text) };
const CREATE = {
  ...UPDATE,
  custom_object_type_id: required(existingId('custom_object_type')),
  lead_id: required(existingId('lead')),
};
function requireRoleOf(typeId: string, context: RequestContext): void {
  requireRole(context.tables.custom_object_type.get(typeId)?.editable_with_roles, context);
}

function create(write: Write): CustomObject {
  const { context } = write;
  const schema = schemaOfType('custom_object', sentTypeId(context.body, 'custom_object_type_id'), CREATE);
  const {
    custom,
    name = '',
    lead_id = '',
    custom_object_type_id = '',
  } = parseBody({ ...schema, required: ['custom_object_type_id', 'lead_id', 'name'] }, context);
  requireRoleOf(custom_object_type_id, context);
  const row: CustomObject = {
    id: write.newId('custobj'),
    ...{ custom_object_type_id, lead_id, name },
    custom: applyCustomChanges({}, custom),
    created_by: context.me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('custom_object', row);
  write.created('custom_object', row);
  return row;
}

function update(write: Write, old: CustomObject): CustomObject {
  const { custom, name = old.name } = parseBody(
    schemaOfType('custom_object', old.custom_object_type_id, UPDATE),
    write.context,
  );
  requireRoleOf(old.custom_object_type_id, write.context);
  const row = { ...old, name, custom: applyCustomChanges(old.custom, custom), ...write.stamps };
  write.update('custom_object', old, row);
  return row;
}

function remove(write: Write, row: CustomObject): void {
  requireRoleOf(row.custom_object_type_id, write.context);
  write.remove('custom_object', row);
}

const find = ({ tables }: RequestContext, id: string) => tables.custom_object.get(id);

export const customObjectWrites: Route[] = [
  { path: '/custom_object/', POST: createEndpoint(customObjectNoun, create, { status: 201 }) },
  {
    path: '/custom_object/{id}/',
    PUT: updateEndpoint(customObjectNoun, find, update),
    DELETE: deleteEndpoint(customObjectNoun, find, remove, { status: 204 }),
  },
];
