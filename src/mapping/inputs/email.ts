import type { DraftStatus, EmailCreateInput, EmailUpdateInput, NewMessageStatus } from '../../generated/graphql.ts';
import { between, given, type InputTable, plain, reference } from './rules.ts';

/** How an e-mail or a text message is sent. Close takes up to a minute in which it can be taken back. */
export const SENDING = {
  dateScheduled: given<string>('date_scheduled'),
  sendIn: between('send_in', 0, 59),
  templateId: plain<string>('template_id'),
  contactId: reference('contact_id', 'cont_', { nullable: true }),
};

/** What becomes of a draft. */
export const DRAFT = { status: given('status', (status: DraftStatus) => status.toLowerCase()) };

/** What messages have that are new. */
export const NEW_MESSAGE = {
  leadId: reference('lead_id', 'lead_'),
  status: given('status', (status: NewMessageStatus) => status.toLowerCase()),
  userId: reference('user_id', 'user_'),
  activityAt: given<string>('activity_at'),
  dateCreated: given<string>('date_created'),
};

/** https://developer.close.com/api/resources/activities/email/update */
export const EMAIL_UPDATE: InputTable<EmailUpdateInput> = {
  ...SENDING,
  ...DRAFT,
  sender: plain('sender'),
  to: plain('to'),
  cc: plain('cc'),
  bcc: plain('bcc'),
  subject: plain('subject'),
  bodyText: plain('body_text'),
  bodyHtml: plain('body_html'),
  followupDate: plain('followup_date'),
};

/** https://developer.close.com/api/resources/activities/email/create */
export const EMAIL_CREATE: InputTable<EmailCreateInput> = {
  ...EMAIL_UPDATE,
  ...NEW_MESSAGE,
  inReplyToId: reference('in_reply_to_id', 'acti_'),
};
