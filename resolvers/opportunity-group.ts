import type { QueryOpportunityGroupsArgs, Resolvers } from '../src/generated/graphql.ts';
import { badInput } from '../src/mapping/errors.ts';
import { listConditions, listQuery } from '../src/mapping/filters/list.ts';
import { OPPORTUNITY_FILTER, OPPORTUNITY_GROUPING, orderParameter } from '../src/mapping/filters/opportunity.ts';
import { groupNeeds } from '../src/mapping/projection.ts';
import { edgesOf } from './common/edges.ts';

export const opportunityGroupResolvers: Resolvers = {
  Query: {
    opportunityGroups: async (_query, args, { load }, info) => {
      const needs = { ...groupNeeds(info), maxOpportunities: args.maxOpportunities };
      const query = groupQuery(needs.rows ? args : { ...args, orderBy: null });
      if (query === null) return [];
      const { groups, total, isComplete } = await load.opportunityGroups(query, needs);
      if (!isComplete) {
        const matching = total === null ? '' : ` ${total} match.`;
        throw badInput(
          `These groups take more opportunities than the ${args.maxOpportunities} that may be read.${matching} Narrow the filter, for one by dateWon or userId, or raise maxOpportunities.`,
        );
      }
      return groups.map((group) => ({ ...group, currency: group.opportunities[0]?.value_currency }));
    },
  },
  OpportunityGroup: {
    // The group names its owner as an opportunity does.
    user: edgesOf('Opportunity').user,
    aggregates: (group) => group,
  },
};

/** As Close's parameters; null if nothing can match. */
function groupQuery({ groupBy, descending, filter, orderBy }: QueryOpportunityGroupsArgs) {
  const conditions = listConditions(OPPORTUNITY_FILTER, filter);
  if (conditions === null) return null;
  const order = orderParameter(orderBy);
  return {
    ...listQuery(conditions),
    _group_by: `${descending ? '-' : ''}${OPPORTUNITY_GROUPING[groupBy]}`,
    ...(order === null ? {} : { _order_by: order }),
  };
}
