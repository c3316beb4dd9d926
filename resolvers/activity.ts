import { activityType } from '../src/domain/activities.ts';
import type { LeadMergeStatus, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { malformed } from '../src/mapping/readers.ts';
import { activityPage } from './common/activity-page.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';

const MERGE_STATUSES = ['PENDING', 'IN_PROGRESS', 'COMPLETED', 'ERRORED'] as const satisfies LeadMergeStatus[];

export const resolvers: Resolvers<Context> = {
  Query: {
    activity: nodeById('Activity'),
    activities: (_query, args, context, info) => activityPage(plan('Query.activities', info), {}, args, context, info),
  },
  Activity: {
    __resolveType: (row) => {
      if (typeof row._type !== 'string') throw malformed('_type');
      return activityType(row);
    },
  },
  ActivityConnection: connection,
  FormSubmission: {
    ...edgeResolvers('FormSubmission'),
    values: ({ values, values_by_name }) => {
      const named = Object.entries(values_by_name ?? {});
      return (named.length > 0 ? named : Object.entries(values ?? {})).map(([name, value]) => ({ name, value }));
    },
  },
  LeadMerge: { ...edgeResolvers('LeadMerge'), status: ({ merge_status }) => enumValue(MERGE_STATUSES, merge_status) },
  TaskCompleted: edgeResolvers('TaskCompleted'),
  Created: edgeResolvers('Created'),
  OtherActivity: { ...edgeResolvers('OtherActivity'), type: ({ _type }) => _type },
};
