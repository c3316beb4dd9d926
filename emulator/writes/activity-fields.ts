/** The keys of activities that can be written (Close's OpenAPI document of October 2026, unless a comment says otherwise). */
import { zonedDate } from '../dates.ts';
import type { Json } from '../json.ts';
import type { ActivityType } from '../seed/schema.ts';
import { attachments } from './attachments.ts';
import { objectOf } from './request-body.ts';
import {
  arrayOf,
  boolean,
  choice,
  existingId,
  InvalidValue,
  instant,
  integer,
  maxLength,
  nullable,
  ownOrganization,
  phone,
  required,
  text,
  url,
  type Validator,
  withDefault,
} from './validators.ts';

/** A week. */
const MAX_CALL_SECONDS = 604_800;
const DAY_SECONDS = 86_400;
const renderedInstant: Validator<string> = (value, context) => zonedDate(instant(value, context));
const https: Validator<string> = (value, context) => {
  const url = text(value, context);
  if (!url.startsWith('https://')) throw new InvalidValue('Invalid URL.');
  return url;
};

const opens = arrayOf(
  objectOf(
    { fields: { opened_at: required(renderedInstant) }, required: ['opened_at'] },
    ({ opened_at = '' }): Json => ({ opened_at, opened_by: null, ip_address: null, user_agent: null }),
  ),
);

/** The keys for activities of all types. */
export const COMMON = {
  contact_id: nullable(existingId('contact')),
  user_id: nullable(existingId('user')),
  activity_at: nullable(instant),
};
/** Further keys for new activities. `created_by_id` is in the document of June 2026 instead of `created_by`. */
export const CREATE_ONLY = {
  lead_id: nullable(existingId('lead')),
  created_by: nullable(existingId('user')),
  created_by_id: nullable(existingId('user')),
  date_created: nullable(instant),
  organization_id: nullable(ownOrganization),
};

const NOTE = { note: text, note_html: text };
/** How a message is sent. `date_scheduled` and `send_in` are documented in Close's prose only. */
const SENDING = { date_scheduled: required(renderedInstant), send_in: integer(0, 59), template_id: nullable(text) };
const STATUSES = ['inbox', 'draft', 'scheduled', 'outbox', 'sent', 'error'] as const;
const PHONE_ACTIVITY = {
  direction: withDefault('outbound', choice(['inbound', 'outbound'])),
  source: withDefault('External', choice(['Close.io', 'External'])),
};
const addresses = withDefault<string[]>([], arrayOf(maxLength(1000, text)));

/** The keys of each type: for all writes, and further ones for new activities. */
export const WRITABLE = {
  Note: { update: { ...NOTE, attachments, pinned: withDefault(false, boolean), title: nullable(text) }, create: {} },
  Call: {
    update: {
      ...NOTE,
      status: withDefault(
        'completed',
        choice(['created', 'in-progress', 'completed', 'cancel', 'no-answer', 'busy', 'failed', 'timeout']),
      ),
      duration: withDefault(0, integer(0, MAX_CALL_SECONDS)),
      phone: nullable(phone),
      outcome_id: nullable(existingId('outcome')),
      recording_url: nullable(https),
      voicemail_url: nullable(https),
      conversation_type_id: nullable(text),
      playbook_id: nullable(existingId('playbook')),
      quality_info: nullable(text),
      lead_id: required(existingId('lead')),
    },
    create: PHONE_ACTIVITY,
  },
  Email: {
    update: {
      ...SENDING,
      attachments,
      status: choice(STATUSES),
      sender: nullable(text),
      to: addresses,
      cc: addresses,
      bcc: addresses,
      subject: nullable(maxLength(1000, text)),
      body_text: text,
      body_html: text,
      opens,
      email_account_id: nullable(text),
      // In the document of June 2026 instead of `email_account_id`.
      account_id: nullable(text),
      followup_date: nullable(instant),
      followup_sequence_id: nullable(text),
      followup_sequence_delay: nullable(integer(DAY_SECONDS, Number.MAX_SAFE_INTEGER)),
      followup_sequence_add_cc_bcc: withDefault(false, boolean),
      in_reply_to_id: nullable(existingId('activity')),
    },
    create: {},
  },
  SMS: {
    update: {
      ...SENDING,
      attachments,
      status: choice(STATUSES),
      local_phone: nullable(phone),
      remote_phone: nullable(phone),
      text,
      lead_id: required(existingId('lead')),
    },
    create: PHONE_ACTIVITY,
  },
  WhatsAppMessage: {
    update: {
      attachments,
      activity_at: required(instant),
      contact_id: required(existingId('contact')),
      direction: choice(['incoming', 'outgoing']),
      integration_link: nullable(maxLength(2083, url)),
      local_phone: required(phone),
      message_markdown: text,
      remote_phone: required(phone),
      response_to_id: nullable(existingId('activity')),
    },
    create: { external_whatsapp_message_id: required(text) },
  },
} as const satisfies {
  readonly [type in ActivityType]?: {
    readonly [operation in 'update' | 'create']: Readonly<Record<string, Validator<Json>>>;
  };
};
export type Writable = keyof typeof WRITABLE;

/** The required keys of new activities. The lead of a call or a text message follows from its contact. */
export const REQUIRED: { readonly [type in Writable]: readonly string[] } = {
  Note: ['lead_id'],
  Call: [],
  Email: ['lead_id', 'status'],
  SMS: ['status'],
  WhatsAppMessage: [
    ...['activity_at', 'contact_id', 'direction', 'external_whatsapp_message_id', 'lead_id', 'local_phone'],
    ...['message_markdown', 'remote_phone'],
  ],
};

/**
 * The keys that Close accepts without showing them afterwards: no answer in Close's document has them. `send_in` decides
 * when a message is sent, `followup_date` when its author is reminded.
 */
export const UNSHOWN: readonly string[] = [
  'send_in',
  'followup_date',
  'conversation_type_id',
  'playbook_id',
  'quality_info',
  'organization_id',
];
