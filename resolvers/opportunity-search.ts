import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { connection } from './common/connections.ts';
import { searchPage } from './common/search-page.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunitySearch: (_query, args, { load }, info) =>
      searchPage(plan('Query.opportunitySearch', info), load.Opportunity, undefined, args, info),
  },
  OpportunitySearchConnection: connection,
};
