import { organizationId } from '../lookups.ts';
import { getOne, getUnpagedList, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import type { Group } from '../seed/schema.ts';

export const groupNoun: Noun<Group> = {
  className: 'Group',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    members: (group) => group.user_ids.map((user_id) => ({ user_id })),
  },
};

/** The list contains no members (documented). */
const { members: _, ...listedFields } = groupNoun.fields;
const listedGroupNoun: Noun<Group> = { ...groupNoun, fields: listedFields };

export const groupRoutes: Route[] = [
  { path: '/group/', GET: getUnpagedList(listedGroupNoun, ['_fields'], ({ tables }) => tables.group.all()) },
  { path: '/group/{id}/', GET: getOne(groupNoun, ({ tables }) => tables.group) },
];
