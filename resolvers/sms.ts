import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { SMS_CREATE, SMS_UPDATE } from '../src/mapping/inputs/sms.ts';
import { PHONE_SOURCES } from './call.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { sendingProblems } from './common/activity-writes.ts';
import { charged, enumValue } from './common/values.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Mutation: {
    smsCreate: creation('SMS', SMS_CREATE, sendingProblems),
    smsUpdate: update('SMS', SMS_UPDATE, sendingProblems),
    smsDelete: deletion('SMS'),
  },
  SMSPayload: { ...payload, sms: changed('SMS') },
  SMS: {
    ...activityResolvers('SMS'),
    source: ({ source }) => enumValue(PHONE_SOURCES, source),
    cost: charged,
  },
};
