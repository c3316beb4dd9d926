import type {
  ActivityDirection,
  WhatsAppMessageCreateInput,
  WhatsAppMessageUpdateInput,
} from '../../generated/graphql.ts';
import { ATTACHMENT } from './file.ts';
import { type InputTable, idInput, listOf, nonBlank, nonNull, urlUpTo } from './rules.ts';

const MAX_LINK = 2083;

/** https://developer.close.com/api/resources/activities/whatsapp/update */
export const WHATSAPP_MESSAGE_UPDATE: InputTable<WhatsAppMessageUpdateInput> = {
  contactId: idInput('contact_id', 'cont_'),
  userId: idInput('user_id', 'user_'),
  direction: nonNull('direction', (direction: ActivityDirection) =>
    direction === 'INBOUND' ? 'incoming' : 'outgoing',
  ),
  messageMarkdown: nonNull('message_markdown'),
  localPhone: nonBlank('local_phone'),
  remotePhone: nonBlank('remote_phone'),
  integrationLink: urlUpTo('integration_link', MAX_LINK),
  responseToId: idInput('response_to_id', 'acti_', { nullable: true }),
  activityAt: nonNull('activity_at'),
  attachments: listOf('attachments', ATTACHMENT),
};

/** https://developer.close.com/api/resources/activities/whatsapp/create */
export const WHATSAPP_MESSAGE_CREATE: InputTable<WhatsAppMessageCreateInput> = {
  ...WHATSAPP_MESSAGE_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  externalMessageId: nonBlank('external_whatsapp_message_id'),
};
