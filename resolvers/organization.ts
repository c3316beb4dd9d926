import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { memoryConnection } from '../src/mapping/connections.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { projection } from '../src/mapping/projection.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    me: async (_query, _args, { load }) => (await load.me()).user,
    organization: async (_query, _args, { load }) => (await load.me()).organization,
  },
  Organization: {
    memberships: async ({ id }, args, { load }, info) => {
      const { isActive } = args;
      const page = pageOf('skip', { ...args, filter: { isActive } }, info, id);
      const all = await load.Membership.all();
      return memoryConnection(page, isActive === null ? all : all.filter(({ is_active }) => is_active === isActive));
    },
    // The row contains pipelines, but not all of their columns.
    pipelines: (_organization, _args, { load }, info) => load.Pipeline.all(projection('Pipeline', info)),
    groups: (_organization, _args, { load }, info) => load.Group.all(projection('Group', info)),
    roles: (_organization, _args, { load }) => load.Role.all(),
  },
};
