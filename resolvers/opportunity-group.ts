import type { GraphQLResolveInfo } from 'graphql';
import type { QueryOpportunityGroupsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { maxGrouped } from '../src/loaders/nouns/opportunity-group.ts';
import { EMPTY_CONNECTION, groupConnection } from '../src/mapping/connections.ts';
import { badInput } from '../src/mapping/errors.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { type Page, pageOf } from '../src/mapping/pagination.ts';
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

/** A page of groups. Its cursors count opportunities, as Close's pages do. docs/decisions/010 */
async function groupPage(
  _query: object,
  { groupBy, ...args }: QueryOpportunityGroupsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityGroupConnectionRow> {
  const list = plan('Query.opportunityGroups', info);
  const page = pageOf('group', { ...args, filter: { groupBy, filter: args.filter } }, info);
  const conditions = list && (await statusConditions(list.conditions, load));
  if (list === null || conditions === null) return EMPTY_CONNECTION;
  const { size, isBackward } = list;
  const query = { ...queryOf(conditions), ...list.grouping };
  const read = await load.opportunityGroups(query, { ...groupNeeds(info), size, isBackward, edge: edgeOf(page) });
  if (read.groups.length === 0 && read.hasMore && size > 0) {
    throw badInput(
      `The ${isBackward ? 'last' : 'first'} group has more than ${maxGrouped(size)} opportunities. Narrow the filter, for example by dateWon or userId, or read them with opportunities(filter:).`,
    );
  }
  const { rows, ...connected } = groupConnection(page, read);
  return {
    ...connected,
    rows: rows.map((group) => ({ ...group, currency: group.opportunities[0]?.value_currency })),
  };
}

/** The number of opportunities before the edge at which the page begins or, backwards, ends. Null for the list's own. */
function edgeOf({ start, isBackward }: Page<'group'>): number | null {
  if (start === null) return null;
  return isBackward ? start.before : start.before + start.count;
}
