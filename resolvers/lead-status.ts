import type { Resolvers } from '../src/generated/graphql.ts';
import { leadPage } from './lead.ts';
import { byId } from './shared.ts';

export const leadStatusResolvers: Resolvers = {
  Query: {
    leadStatus: byId('LeadStatus'),
    leadStatuses: async (_query, _args, { load }) => (await load.me()).organization.lead_statuses,
  },
  LeadStatus: {
    leads: ({ id }, args, context, info) => leadPage({ id, filter: { statusId: { eq: id } } }, args, context, info),
  },
};
