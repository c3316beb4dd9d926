import type { OpportunityStatusType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { OPPORTUNITY_STATUS_CREATE, OPPORTUNITY_STATUS_UPDATE } from '../src/mapping/inputs/opportunity-status.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { statusOpportunityPage, statusTotals } from './common/status-opportunities.ts';
import { enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

const TYPES = ['ACTIVE', 'WON', 'LOST'] as const satisfies OpportunityStatusType[];

export const resolvers: Resolvers<Context> = {
  Query: {
    opportunityStatus: nodeById('OpportunityStatus'),
    opportunityStatuses: async (_query, _args, { load }) => [...(await load.me()).opportunityStatuses.values()],
  },
  Mutation: {
    opportunityStatusCreate: creation('OpportunityStatus', OPPORTUNITY_STATUS_CREATE),
    opportunityStatusUpdate: update('OpportunityStatus', OPPORTUNITY_STATUS_UPDATE),
    opportunityStatusDelete: deletion('OpportunityStatus'),
  },
  OpportunityStatusPayload: { ...payload, opportunityStatus: changed('OpportunityStatus') },
  OpportunityStatus: {
    ...edgeResolvers('OpportunityStatus'),
    type: ({ type }) => enumValue(TYPES, type),
    isDeleted: async ({ id }, _args, { load }) => !(await load.me()).opportunityStatuses.has(id),
    opportunityCount: async (status, _args, context, info) => (await statusTotals(status, context, info)).total,
    opportunityAggregates: async (status, _args, context, info) => (await statusTotals(status, context, info)).sums(),
    opportunities: statusOpportunityPage,
  },
};
