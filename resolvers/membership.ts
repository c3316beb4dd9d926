import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { smartViewsOf } from './smart-view.ts';

export const resolvers: Resolvers<Context> = {
  Query: { membership: nodeById('Membership') },
  Membership: {
    ...edgeResolvers('Membership'),
    pinnedSmartViews: async ({ id }, _args, context) => smartViewsOf(await context.load.pinnedViews(id), context),
  },
  MembershipConnection: connection,
};
