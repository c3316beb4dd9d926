import { zonedDate } from '../dates.ts';
import { organizationId } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import type { Outcome } from '../seed/schema.ts';

/** Documented. */
export const outcomeNoun: Noun<Outcome> = {
  className: 'Outcome',
  fields: {
    applies_to: (row) => row.applies_to,
    created_by: (row) => row.created_by,
    date_created: (row) => zonedDate(row.date_created),
    date_updated: (row) => zonedDate(row.date_updated),
    description: ({ description }) => description,
    id: ({ id }) => id,
    name: ({ name }) => name,
    organization_id: organizationId,
    type: ({ type }) => type,
    updated_by: (row) => row.updated_by,
  },
};

export const outcomeRoutes: Route[] = [
  { path: '/outcome/', GET: getList(outcomeNoun, [], ({ tables }) => tables.outcome.all()) },
  { path: '/outcome/{id}/', GET: getOne(outcomeNoun, ({ tables }) => tables.outcome) },
];
