import { organizationId } from '../lookups.ts';
import { getOne, getUnpagedList, type Noun } from '../noun.ts';
import type { Route } from '../request-context.ts';
import { BUILT_IN_ROLES } from '../seed/roles.ts';
import type { Role } from '../seed/schema.ts';

export const BUILT_IN_IDS = new Set(BUILT_IN_ROLES.map(({ id }) => id));

/** Recorded in 2023, and documented. The dates carry no meaning. */
export const roleNoun: Noun<Role> = {
  className: 'Role',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    editable: ({ id }) => !BUILT_IN_IDS.has(id),
    permissions: ({ permissions }) => permissions,
    visibility_user_lcf_behavior: (role) => role.visibility_user_lcf_behavior,
    visibility_user_lcf_ids: (role) => role.visibility_user_lcf_ids,
    date_created: () => '0001-01-01T00:00:00',
    date_updated: () => '0001-01-01T00:00:00',
  },
};

export const roleRoutes: Route[] = [
  { path: '/role/', GET: getUnpagedList(roleNoun, [], ({ tables }) => tables.role.all()) },
  { path: '/role/{id}/', GET: { ...getOne(roleNoun, ({ tables }) => tables.role), params: [] } },
];
