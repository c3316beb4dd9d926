import { naiveDate, zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { organizationId, rowsOfLead } from '../lookups.ts';
import { createRenderer, getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { CustomObject, CustomObjectType } from '../seed/schema.ts';
import { fieldInObjectTypeNoun, fieldsFor } from './custom-field.ts';

/** The keys and the id prefix are documented. */
export const customObjectNoun: Noun<CustomObject> = {
  className: 'CustomObject',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    custom_object_type_id: (row) => row.custom_object_type_id,
    lead_id: (row) => row.lead_id,
    name: ({ name }) => name,
    created_by: (row) => row.created_by,
    updated_by: (row) => row.updated_by,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
  },
  custom: ({ custom }) => custom,
};

const renderField = createRenderer(fieldInObjectTypeNoun, null);

export const customObjectTypeNoun: Noun<CustomObjectType> = {
  className: 'CustomObjectType',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    name_plural: (type) => type.name_plural,
    description: ({ description }) => description,
    api_create_only: (type) => type.api_create_only,
    editable_with_roles: (type) => type.editable_with_roles,
    fields: ({ id }, context) =>
      fieldsFor(context.tables, 'custom_object', id).map((field) => renderField(field, context)),
    back_reference_fields: ({ id }, context) =>
      context.tables.custom_field
        .all()
        .filter((field) => field.referenced_custom_type_id === id)
        .map((field) => renderField(field, context)),
    created_by: (type) => type.created_by,
    updated_by: (type) => type.updated_by,
    date_created: (type) => naiveDate(type.date_created),
    date_updated: (type) => naiveDate(type.date_updated),
  },
};

/** Documented: `lead_id` is required. Only search finds the custom objects of all leads. */
function listedObjects({ tables, query }: RequestContext): readonly CustomObject[] {
  if (query.lead_id === undefined || query.lead_id === '') throw fieldErrors({ lead_id: 'This field is required.' });
  const rows = rowsOfLead(tables.custom_object, firstValueOf(query.lead_id));
  const type = query.custom_object_type_id;
  return type === undefined ? rows : rows.filter((row) => row.custom_object_type_id === firstValueOf(type));
}

export const customObjectRoutes: Route[] = [
  { path: '/custom_object/', GET: getList(customObjectNoun, ['lead_id', 'custom_object_type_id'], listedObjects) },
  { path: '/custom_object/{id}/', GET: getOne(customObjectNoun, ({ tables }) => tables.custom_object) },
  {
    path: '/custom_object_type/',
    GET: getList(customObjectTypeNoun, [], ({ tables }) => tables.custom_object_type.all()),
  },
  { path: '/custom_object_type/{id}/', GET: getOne(customObjectTypeNoun, ({ tables }) => tables.custom_object_type) },
];
