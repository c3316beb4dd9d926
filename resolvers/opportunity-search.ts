import type { Resolvers } from '../src/generated/graphql.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { connection } from './common/edges.ts';
import { searchPage } from './common/search-page.ts';

export const opportunitySearchResolvers: Resolvers = {
  Query: {
    opportunitySearch: (_query, args, { load }, info) =>
      searchPage(plan('Query.opportunitySearch', info), load.Opportunity, undefined, args, info),
  },
  OpportunitySearchConnection: connection,
};
