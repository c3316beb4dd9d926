import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { byId } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    role: byId('Role'),
    roles: (_query, _args, { load }) => load.Role.all(),
  },
};
