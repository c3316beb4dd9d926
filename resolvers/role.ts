import type { Resolvers } from '../src/generated/graphql.ts';
import { byId } from './common/edges.ts';

export const roleResolvers: Resolvers = {
  Query: {
    role: byId('Role'),
    roles: (_query, _args, { load }) => load.Role.all(),
  },
};
