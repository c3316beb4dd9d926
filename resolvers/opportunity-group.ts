import type { GraphQLResolveInfo } from 'graphql';
import type { QueryOpportunityGroupsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { maxGrouped } from '../src/loaders/nouns/opportunity-group.ts';
import { EMPTY_CONNECTION } from '../src/mapping/connections.ts';
import { badInput } from '../src/mapping/errors.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { groupNeeds } from '../src/mapping/projection.ts';
import { assertColumns } from '../src/mapping/readers.ts';
import { sortRows } from '../src/mapping/row-order.ts';
import type { OpportunityGroupConnectionRow } from '../src/rows/index.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers } from './common/edges.ts';
import { statusConditions } from './common/pipelines.ts';

export const resolvers: Resolvers<Context> = {
  Query: { opportunityGroups: groupPage },
  OpportunityGroupConnection: connection,
  OpportunityGroup: {
    // A group contains its user in the same columns as an opportunity.
    user: edgeResolvers('Opportunity').user,
    aggregates: (group) => group,
    opportunities: ({ opportunities }, _args, _context, info) => {
      const order = plan('OpportunityGroup.opportunities', info);
      if (order.length === 0) return opportunities;
      assertColumns(
        'Opportunity',
        order.map(({ column }) => column),
        opportunities,
      );
      return sortRows(opportunities, order);
    },
  },
};

/** A page of groups. Its cursors count opportunities, as Close's pages do. */
async function groupPage(
  _query: object,
  { groupBy, ...args }: QueryOpportunityGroupsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityGroupConnectionRow> {
  const list = plan('Query.opportunityGroups', info);
  const page = pageOf('skip', { ...args, filter: { groupBy, filter: args.filter } }, info);
  const conditions = list && (await statusConditions(list.conditions, load));
  if (list === null || conditions === null) return EMPTY_CONNECTION;
  const { first } = list;
  const skip = page.start ?? 0;
  const query = { ...queryOf(conditions), ...list.grouping };
  const { groups, hasMore, isRest } = await load.opportunityGroups(query, { ...groupNeeds(info), skip, first });
  if (groups.length === 0 && hasMore && first > 0) {
    throw badInput(
      `The first group has more than ${maxGrouped(first)} opportunities. Narrow the filter, for example by dateWon or userId, or read them with opportunities(filter:).`,
    );
  }
  const endOf = (index: number) => groups.slice(0, index + 1).reduce((sum, { count }) => sum + count, skip);
  return {
    rows: groups.map((group) => ({ ...group, currency: group.opportunities[0]?.value_currency })),
    cursorAt: (index) => page.cursor(endOf(index)),
    hasNextPage: hasMore,
    hasPreviousPage: skip > 0,
    totalCount: isRest && skip === 0 ? groups.length : null,
  };
}
