import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { byId, connection, edgesOf } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: { membership: byId('Membership') },
  Membership: edgesOf('Membership'),
  MembershipConnection: connection,
};
