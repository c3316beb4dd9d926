import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { badInput } from '../src/mapping/errors.ts';
import { queryOf } from '../src/mapping/filters/parameters.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { groupNeeds } from '../src/mapping/projection.ts';
import { edgeResolvers } from './common/edges.ts';
import { statusConditions } from './common/pipelines.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunityGroups: async (_query, args, { load }, info) => {
      const list = plan('Query.opportunityGroups', info);
      if (list === null) return [];
      const needs = { ...groupNeeds(info), maxOpportunities: args.maxOpportunities };
      const filters = await statusConditions(list.conditions, load);
      if (filters === null) return [];
      const query = { ...queryOf(filters), ...list.grouping, ...(needs.rows ? list.orderBy : {}) };
      const { groups, total, isComplete } = await load.opportunityGroups(query, needs);
      if (!isComplete) {
        const matching = total === null ? '' : ` ${total} match the filter.`;
        throw badInput(
          `Reading the groups needs more than ${args.maxOpportunities} opportunities.${matching} Narrow the filter, for example by dateWon or userId, or raise maxOpportunities.`,
        );
      }
      return groups.map((group) => ({ ...group, currency: group.opportunities[0]?.value_currency }));
    },
  },
  OpportunityGroup: {
    // A group contains its user in the same columns as an opportunity.
    user: edgeResolvers('Opportunity').user,
    aggregates: (group) => group,
  },
};
