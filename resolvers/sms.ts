import type { Resolvers } from '../src/generated/graphql.ts';
import { SMS_CREATE, SMS_UPDATE } from '../src/inputs/sms.ts';
import { sendingProblems } from './activity-changes.ts';
import { PHONE_DIRECTIONS, PHONE_SOURCES } from './call.ts';
import { changed, creation, deletion, payload, update } from './changes.ts';
import { MESSAGE_DIRECTIONS, MESSAGE_STATUSES } from './email.ts';
import { charged, edgesOf, known } from './shared.ts';

export const smsResolvers: Resolvers = {
  Mutation: {
    smsCreate: creation('SMS', SMS_CREATE, sendingProblems),
    smsUpdate: update('SMS', SMS_UPDATE, sendingProblems),
    smsDelete: deletion('SMS'),
  },
  SMSPayload: { ...payload, sms: changed('SMS') },
  SMS: {
    ...edgesOf('SMS'),
    direction: ({ direction }) => known(PHONE_DIRECTIONS, direction),
    status: ({ status }) => known(MESSAGE_STATUSES, status),
    source: ({ source }) => known(PHONE_SOURCES, source),
    attachments: ({ attachments }) => attachments ?? [],
    cost: charged,
  },
  WhatsAppMessage: {
    ...edgesOf('WhatsAppMessage'),
    direction: ({ direction }) => known(MESSAGE_DIRECTIONS, direction),
    attachments: ({ attachments }) => attachments ?? [],
  },
};
