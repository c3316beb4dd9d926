import type { Resolvers } from '../src/generated/graphql.ts';
import { byId, connection, edgesOf } from './common/edges.ts';

export const membershipResolvers: Resolvers = {
  Query: { membership: byId('Membership') },
  Membership: edgesOf('Membership'),
  MembershipConnection: connection,
};
