import { activityType } from '../src/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import { byId, edgesOf } from './shared.ts';

export const activityResolvers: Resolvers = {
  Query: { activity: byId('Activity') },
  Activity: { __resolveType: activityType },
  LeadStatusChange: edgesOf('LeadStatusChange'),
  OpportunityStatusChange: edgesOf('OpportunityStatusChange'),
  OtherActivity: { ...edgesOf('OtherActivity'), type: ({ _type }) => _type },
};
