import type { AttendeeStatus, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { MEETING_UPDATE } from '../src/mapping/inputs/meeting.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { edgeResolvers } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import { changed, deletion, payload, update } from './common/writes.ts';

const ANSWERS = ['NOREPLY', 'YES', 'NO', 'MAYBE'] as const satisfies AttendeeStatus[];

export const resolvers: Resolvers<Context> = {
  Mutation: {
    meetingUpdate: update('Meeting', MEETING_UPDATE),
    meetingDelete: deletion('Meeting'),
  },
  MeetingPayload: { ...payload, meeting: changed('Meeting') },
  Meeting: activityResolvers('Meeting'),
  MeetingAttendee: { ...edgeResolvers('MeetingAttendee'), status: ({ status }) => enumValue(ANSWERS, status) },
};
