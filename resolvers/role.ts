import type { Resolvers, RoleVisibilityBehavior } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { ROLE_CREATE, ROLE_UPDATE } from '../src/mapping/inputs/role.ts';
import { nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const VISIBILITIES = ['REQUIRE_ASSIGNMENT', 'ALLOW_UNASSIGNED'] as const satisfies RoleVisibilityBehavior[];

export const resolvers: Resolvers<Context> = {
  Query: {
    role: nodeById('Role'),
    roles: (_query, _args, { load }) => load.Role.all(),
  },
  Mutation: {
    roleCreate: creation('Role', ROLE_CREATE),
    roleUpdate: update('Role', ROLE_UPDATE),
    roleDelete: deletion('Role'),
  },
  RolePayload: { ...payload, role: changed('Role') },
  Role: { visibilityBehavior: (role) => enumValue(VISIBILITIES, role.visibility_user_lcf_behavior) },
};
