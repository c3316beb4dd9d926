import type { AttendeeStatus, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { edgeResolvers } from './common/edges.ts';
import { enumValue } from './common/values.ts';

const ANSWERS = ['NOREPLY', 'YES', 'NO', 'MAYBE'] as const satisfies AttendeeStatus[];

export const resolvers: Resolvers<Context> = {
  Meeting: activityResolvers('Meeting'),
  MeetingAttendee: { ...edgeResolvers('MeetingAttendee'), status: ({ status }) => enumValue(ANSWERS, status) },
};
