import type { AttendeeStatus, MeetingStatus, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { edgeResolvers } from './common/edges.ts';
import { enumValue } from './common/values.ts';

const STATUSES = [
  ...(['UPCOMING', 'IN_PROGRESS', 'COMPLETED', 'CANCELED', 'DECLINED_BY_LEAD', 'DECLINED_BY_ORG'] as const),
] satisfies MeetingStatus[];
const ANSWERS = ['NOREPLY', 'YES', 'NO', 'MAYBE'] as const satisfies AttendeeStatus[];

export const resolvers: Resolvers<Context> = {
  Meeting: {
    ...edgeResolvers('Meeting'),
    status: ({ status }) => enumValue(STATUSES, status),
  },
  MeetingAttendee: { ...edgeResolvers('MeetingAttendee'), status: ({ status }) => enumValue(ANSWERS, status) },
};
