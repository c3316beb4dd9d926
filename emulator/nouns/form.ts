/** Web forms with their published fields (Close's document of October 2026). */
import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { booleanOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Form } from '../seed/schema.ts';

const formNoun: Noun<Form> = {
  className: 'Form',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    is_archived: (form) => form.is_archived,
    field_definitions: ({ fields }) => fields.map(({ id, name, type, choices }) => ({ id, name, type, choices })),
    date_created: (form) => zonedDate(form.date_created),
    date_updated: (form) => zonedDate(form.date_updated),
  },
};

/** Archived forms are listed too, unless the parameter says otherwise (inferred). */
function listed({ tables, query }: RequestContext): readonly Form[] {
  const all = tables.form.all();
  if (query.is_archived === undefined) return all;
  const isArchived = booleanOf(query.is_archived, 'is_archived');
  return all.filter((form) => form.is_archived === isArchived);
}

export const formRoutes: Route[] = [
  { path: '/form/', GET: getList(formNoun, ['is_archived'], listed) },
  { path: '/form/{id}/', GET: getOne(formNoun, ({ tables }) => tables.form) },
];
