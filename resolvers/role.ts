import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { nodeById } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    role: nodeById('Role'),
    roles: (_query, _args, { load }) => load.Role.all(),
  },
};
