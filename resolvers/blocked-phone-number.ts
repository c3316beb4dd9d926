import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import {
  BLOCKED_PHONE_NUMBER_CREATE,
  BLOCKED_PHONE_NUMBER_SETTINGS,
  BLOCKED_PHONE_NUMBER_UPDATE,
} from '../src/mapping/inputs/blocked-phone-number.ts';
import { inputPath } from '../src/mapping/inputs/paths.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { attempt, changed, creation, deletion, payload, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    blockedPhoneNumber: nodeById('BlockedPhoneNumber'),
    blockedPhoneNumbers: (_query, _args, { load }) => load.BlockedPhoneNumber.all(),
    blockedPhoneNumberSettings: (_query, _args, { load }) => load.blockedPhoneNumberSettings(),
  },
  Mutation: {
    blockedPhoneNumberCreate: creation('BlockedPhoneNumber', BLOCKED_PHONE_NUMBER_CREATE),
    blockedPhoneNumberUpdate: update('BlockedPhoneNumber', BLOCKED_PHONE_NUMBER_UPDATE),
    blockedPhoneNumberDelete: deletion('BlockedPhoneNumber'),
    blockedPhoneNumberSettingsUpdate: (_mutation, { input }, { write }) =>
      attempt(
        () =>
          write.BlockedPhoneNumber.updateSettings({ reject_anonymous_inbound_calls: input.isRejectingAnonymousCalls }),
        inputPath(BLOCKED_PHONE_NUMBER_SETTINGS, input),
        null,
      ),
  },
  BlockedPhoneNumberPayload: { ...payload, blockedPhoneNumber: changed('BlockedPhoneNumber') },
  BlockedPhoneNumberSettingsPayload: { ...payload, settings: ({ row }) => row },
  BlockedPhoneNumber: edgeResolvers('BlockedPhoneNumber'),
};
