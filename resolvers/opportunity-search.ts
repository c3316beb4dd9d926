import { OPPORTUNITY_SEARCH_FILTER } from '../src/filters/opportunity-search.ts';
import { walkDirection } from '../src/filters/order.ts';
import { searchNodes } from '../src/filters/search.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import { pageOf } from '../src/pagination.ts';
import { searchPage } from './search-page.ts';
import { connection } from './shared.ts';

export const opportunitySearchResolvers: Resolvers = {
  Query: {
    opportunitySearch: (_query, args, { load }, info) => {
      const conditions = searchNodes(OPPORTUNITY_SEARCH_FILTER, args.filter);
      const page = pageOf('keyset', args, info, { filter: args.filter, orderBy: args.orderBy });
      return searchPage(
        'Opportunity',
        load.Opportunity,
        { conditions, direction: walkDirection(args.orderBy) },
        page,
        info,
      );
    },
  },
  OpportunitySearchConnection: connection,
};
