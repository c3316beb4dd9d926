import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { badInput } from '../src/mapping/errors.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { groupNeeds } from '../src/mapping/projection.ts';
import { edgeResolvers } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunityGroups: async (_query, args, { load }, info) => {
      const list = plan('Query.opportunityGroups', info);
      if (list === null) return [];
      const needs = { ...groupNeeds(info), maxOpportunities: args.maxOpportunities };
      const query = needs.rows ? { ...list.query, ...list.orderBy } : list.query;
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
    user: edgeResolvers('Opportunity').user,
    aggregates: (group) => group,
  },
};
