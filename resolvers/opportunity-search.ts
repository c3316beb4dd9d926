import type { Resolvers } from '../src/generated/graphql.ts';
import { walkDirection } from '../src/mapping/filters/order.ts';
import { searchNodes } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { connection } from './common/edges.ts';
import { searchPage } from './common/search-page.ts';

export const opportunitySearchResolvers: Resolvers = {
  Query: {
    opportunitySearch: (_query, args, { load }, info) => {
      const conditions = searchNodes(SEARCH_FILTERS.Opportunity, args.filter);
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
