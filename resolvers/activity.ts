import { activityType } from '../src/domain/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { activityPage } from './common/activity-page.ts';
import { byId, connection, edgesOf } from './common/edges.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    activity: byId('Activity'),
    activities: (_query, args, context, info) => activityPage(plan('Query.activities', info), {}, args, context, info),
  },
  Activity: { __resolveType: activityType },
  ActivityConnection: connection,
  FormSubmission: {
    ...edgesOf('FormSubmission'),
    values: ({ values_by_name }) => Object.entries(values_by_name ?? {}).map(([name, value]) => ({ name, value })),
  },
  LeadMerge: edgesOf('LeadMerge'),
  TaskCompleted: edgesOf('TaskCompleted'),
  Created: edgesOf('Created'),
  OtherActivity: { ...edgesOf('OtherActivity'), type: ({ _type }) => _type },
};
