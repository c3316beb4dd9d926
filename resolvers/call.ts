import type { PhoneSource, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { CALL_CREATE, CALL_UPDATE } from '../src/mapping/inputs/call.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { noteProblems } from './common/activity-writes.ts';
import { charged, enumValue, mediaUrl } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

export const PHONE_SOURCES = ['CLOSE_IO', 'EXTERNAL'] as const satisfies PhoneSource[];

export const resolvers: Resolvers<Context> = {
  Mutation: {
    callCreate: creation('Call', CALL_CREATE, noteProblems),
    callUpdate: update('Call', CALL_UPDATE, noteProblems),
    callDelete: deletion('Call'),
  },
  CallPayload: { ...payload, call: changed('Call') },
  Call: {
    ...activityResolvers('Call'),
    source: ({ source }) => enumValue(PHONE_SOURCES, source),
    cost: charged,
    recordingUrl: mediaUrl('recording_url'),
    voicemailUrl: mediaUrl('voicemail_url'),
  },
  Transcript: { utterances: ({ utterances }) => utterances ?? [] },
};
