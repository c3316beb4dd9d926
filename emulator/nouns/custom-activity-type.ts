import { naiveDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, getOne, getUnpagedList, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import type { CustomActivityType } from '../seed/schema.ts';
import { fieldInActivityTypeNoun, fieldsFor } from './custom-field.ts';

const renderField = createRenderer(fieldInActivityTypeNoun, null);

export const customActivityTypeNoun: Noun<CustomActivityType> = {
  className: 'CustomActivityType',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    description: ({ description }) => description,
    api_create_only: (type) => type.api_create_only,
    editable_with_roles: (type) => type.editable_with_roles,
    is_archived: (type) => type.is_archived,
    fields: ({ id }, context) => fieldsFor(context.tables, 'activity', id).map((field) => renderField(field, context)),
    created_by: (type) => type.created_by,
    updated_by: (type) => type.updated_by,
    date_created: (type) => naiveDate(type.date_created),
    date_updated: (type) => naiveDate(type.date_updated),
  },
};

export const customActivityTypeRoutes: Route[] = [
  {
    path: '/custom_activity/',
    GET: getUnpagedList(customActivityTypeNoun, [], ({ tables }) => tables.custom_activity_type.all()),
  },
  {
    path: '/custom_activity/{id}/',
    GET: getOne(customActivityTypeNoun, ({ tables }) => tables.custom_activity_type),
  },
];
