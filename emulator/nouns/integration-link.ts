/** The organization's integration links, as admins define them. Documented. */
import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getOne, getUnpagedList, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import type { IntegrationLinkTemplate } from '../seed/schema.ts';

export const integrationLinkNoun: Noun<IntegrationLinkTemplate> = {
  className: 'IntegrationLink',
  fields: {
    created_by: (row) => row.created_by,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    type: ({ type }) => type,
    updated_by: (row) => row.updated_by,
    url: ({ url }) => url,
  },
};

export const integrationLinkRoutes: Route[] = [
  {
    path: '/integration_link/',
    GET: getUnpagedList(integrationLinkNoun, [], ({ tables }) => tables.integration_link.all()),
  },
  { path: '/integration_link/{id}/', GET: getOne(integrationLinkNoun, ({ tables }) => tables.integration_link) },
];
