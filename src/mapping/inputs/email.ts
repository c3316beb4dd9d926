import type { DraftStatus, EmailCreateInput, EmailUpdateInput, NewMessageStatus } from '../../generated/graphql.ts';
import { EMAIL_ATTACHMENT } from './file.ts';
import { type InputTable, idInput, integerBetween, listOf, nonNull, nullable } from './rules.ts';

/** Fields that control sending. `sendIn` delays it by up to 59 seconds, during which Close can still cancel it. */
export const SENDING = {
  dateScheduled: nonNull<string>('date_scheduled'),
  sendIn: integerBetween('send_in', 0, 59),
  templateId: nullable<string>('template_id'),
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
};

/** Statuses that a draft can be given. */
export const DRAFT = { status: nonNull('status', (status: DraftStatus) => status.toLowerCase()) };

/** Fields of new messages only. */
export const NEW_MESSAGE = {
  leadId: idInput('lead_id', 'lead_'),
  status: nonNull('status', (status: NewMessageStatus) => status.toLowerCase()),
  userId: idInput('user_id', 'user_'),
  activityAt: nonNull<string>('activity_at'),
  dateCreated: nonNull<string>('date_created'),
};

/** https://developer.close.com/api/resources/activities/email/update */
export const EMAIL_UPDATE: InputTable<EmailUpdateInput> = {
  attachments: listOf('attachments', EMAIL_ATTACHMENT),
  ...SENDING,
  ...DRAFT,
  sender: nullable('sender'),
  to: nullable('to'),
  cc: nullable('cc'),
  bcc: nullable('bcc'),
  subject: nullable('subject'),
  bodyText: nullable('body_text'),
  bodyHtml: nullable('body_html'),
  followupDate: nullable('followup_date'),
};

/** https://developer.close.com/api/resources/activities/email/create */
export const EMAIL_CREATE: InputTable<EmailCreateInput> = {
  ...EMAIL_UPDATE,
  ...NEW_MESSAGE,
  inReplyToId: idInput('in_reply_to_id', 'acti_'),
};
