import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { WHATSAPP_MESSAGE_CREATE, WHATSAPP_MESSAGE_UPDATE } from '../src/mapping/inputs/whatsapp-message.ts';
import { activityResolvers } from './common/activity-fields.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';

export const resolvers: Resolvers<Context> = {
  Mutation: {
    whatsAppMessageCreate: creation('WhatsAppMessage', WHATSAPP_MESSAGE_CREATE),
    whatsAppMessageUpdate: update('WhatsAppMessage', WHATSAPP_MESSAGE_UPDATE),
    whatsAppMessageDelete: deletion('WhatsAppMessage'),
  },
  WhatsAppMessagePayload: { ...payload, whatsAppMessage: changed('WhatsAppMessage') },
  WhatsAppMessage: activityResolvers('WhatsAppMessage'),
};
