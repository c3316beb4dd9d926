import { activityType } from '../src/domain/activities.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { malformed } from '../src/mapping/readers.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { activityPage } from './common/activity-page.ts';
import { connection } from './common/connections.ts';
import { nodeById } from './common/edges.ts';
import { deletion } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    activity: nodeById('Activity'),
    activities: (_query, args, context, info) => activityPage(plan('Query.activities', info), {}, args, context, info),
  },
  Mutation: {
    formSubmissionDelete: deletion('FormSubmission'),
    taskCompletedDelete: deletion('TaskCompleted'),
    importUpdateDelete: deletion('ImportUpdate'),
  },
  Activity: {
    __resolveType: (row) => {
      if (typeof row._type !== 'string') throw malformed('_type');
      return activityType(row);
    },
  },
  ActivityConnection: connection,
  FormSubmission: {
    ...activityResolvers('FormSubmission'),
    values: ({ values, values_by_name }) => {
      const named = Object.entries(values_by_name ?? {});
      return (named.length > 0 ? named : Object.entries(values ?? {})).map(([name, value]) => ({ name, value }));
    },
  },
  LeadMerge: activityResolvers('LeadMerge'),
  TaskCompleted: activityResolvers('TaskCompleted'),
  Created: activityResolvers('Created'),
  ImportUpdate: activityResolvers('ImportUpdate'),
  OtherActivity: { ...activityResolvers('OtherActivity'), type: ({ _type }) => _type },
};
