import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { SMS_CREATE, SMS_UPDATE } from '../src/mapping/inputs/sms.ts';
import { PHONE_DIRECTIONS, PHONE_SOURCES } from './call.ts';
import { sendingProblems } from './common/activity-writes.ts';
import { edgeResolvers } from './common/edges.ts';
import { charged, enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { MESSAGE_DIRECTIONS, MESSAGE_STATUSES } from './email.ts';

export const resolvers: Resolvers<Context> = {
  Mutation: {
    smsCreate: creation('SMS', SMS_CREATE, sendingProblems),
    smsUpdate: update('SMS', SMS_UPDATE, sendingProblems),
    smsDelete: deletion('SMS'),
  },
  SMSPayload: { ...payload, sms: changed('SMS') },
  SMS: {
    ...edgeResolvers('SMS'),
    direction: ({ direction }) => enumValue(PHONE_DIRECTIONS, direction),
    status: ({ status }) => enumValue(MESSAGE_STATUSES, status),
    source: ({ source }) => enumValue(PHONE_SOURCES, source),
    cost: charged,
  },
  WhatsAppMessage: {
    ...edgeResolvers('WhatsAppMessage'),
    direction: ({ direction }) => enumValue(MESSAGE_DIRECTIONS, direction),
  },
};
