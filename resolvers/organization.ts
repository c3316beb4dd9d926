import type { Resolvers } from '../src/generated/graphql.ts';

export const organizationResolvers: Resolvers = {
  Query: {
    me: async (_query, _args, { load }) => (await load.me()).user,
    organization: async (_query, _args, { load }) => (await load.me()).organization,
  },
};
