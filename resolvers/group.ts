import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { projection } from '../src/mapping/projection.ts';
import { malformed } from '../src/mapping/readers.ts';
import type { Rows } from '../src/rows/index.ts';
import { nodeById } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    group: nodeById('Group'),
    groups: (_query, _args, { load }, info) => load.Group.all(projection('Group', info)),
  },
  Group: {
    members: async ({ members }, _args, { load }, info) => {
      const ids = (members ?? []).map(({ user_id }) => user_id);
      if (ids.some((id) => typeof id !== 'string')) throw malformed('members');
      const needed = projection('User', info);
      if (needed.size === 1) return ids.map((id) => ({ id }) as Rows['User']);
      const users = await Promise.all(ids.map((id) => load.User.load(id, needed)));
      return users.filter((user) => user !== null);
    },
  },
};
