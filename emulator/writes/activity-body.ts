import { zonedDate } from '../dates.ts';
import type { Json, Row } from '../json.ts';
import type { ActivityType } from '../seed/schema.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from './request-body.ts';
import {
  arrayOf,
  boolean,
  choice,
  existingId,
  InvalidValue,
  instant,
  integer,
  jsonObject,
  nullable,
  required,
  text,
  type Validator,
  withDefault,
} from './validators.ts';
import type { Write } from './write.ts';

const MAX_SECONDS = 1_000_000_000;
const renderedInstant: Validator<string> = (value, context) => zonedDate(instant(value, context));
const https: Validator<string> = (value, context) => {
  const url = text(value, context);
  if (!url.startsWith('https://')) throw new InvalidValue('Invalid URL.');
  return url;
};
const anyJson: Validator<Json> = (value) => value;

/** The keys for activities of all types. */
const COMMON = {
  contact_id: nullable(existingId('contact')),
  user_id: required(existingId('user')),
  activity_at: required(instant),
};
/** Further keys for new activities. */
const CREATE_ONLY = {
  lead_id: required(existingId('lead')),
  created_by_id: required(existingId('user')),
  date_created: required(instant),
};
const ATTACHMENTS = { attachments: arrayOf(jsonObject) };
const NOTE = { note: text, note_html: text };
/** How a message is sent. The keys are documented in Close's prose only. */
const SENDING = { date_scheduled: required(renderedInstant), send_in: integer(0, 59), template_id: nullable(text) };
const STATUSES = ['inbox', 'draft', 'scheduled', 'outbox', 'sent', 'error'] as const;

/** The keys of each type: for all writes, and further ones for new activities. */
const WRITABLE = {
  Note: { update: { ...ATTACHMENTS, ...NOTE, pinned: boolean, title: nullable(text) }, create: {} },
  Call: {
    update: {
      ...NOTE,
      status: choice(['created', 'in-progress', 'completed', 'cancel', 'no-answer', 'busy', 'failed', 'timeout']),
      duration: integer(0, MAX_SECONDS),
      phone: nullable(text),
      outcome_id: nullable(text),
      recording_url: nullable(https),
      voicemail_url: nullable(https),
    },
    create: { direction: choice(['inbound', 'outbound']), source: choice(['Close.io', 'External']) },
  },
  Email: {
    update: {
      ...ATTACHMENTS,
      ...SENDING,
      status: choice(STATUSES),
      sender: nullable(text),
      to: withDefault<string[]>([], arrayOf(text)),
      cc: withDefault<string[]>([], arrayOf(text)),
      bcc: withDefault<string[]>([], arrayOf(text)),
      subject: nullable(text),
      body_text: text,
      body_html: text,
      followup_date: anyJson,
      in_reply_to_id: nullable(existingId('activity')),
    },
    create: {},
  },
  SMS: {
    update: {
      ...ATTACHMENTS,
      ...SENDING,
      status: choice(STATUSES),
      local_phone: required(text),
      remote_phone: nullable(text),
      text,
    },
    create: { direction: choice(['inbound', 'outbound']), source: choice(['Close.io', 'External']) },
  },
} as const satisfies {
  readonly [type in ActivityType]?: {
    readonly [operation in 'update' | 'create']: Readonly<Record<string, Validator<Json>>>;
  };
};
export type Writable = keyof typeof WRITABLE;

/** The required keys of new activities. */
const REQUIRED: { readonly [type in Writable]: readonly string[] } = {
  Note: ['lead_id'],
  Call: ['lead_id'],
  Email: ['lead_id', 'status'],
  SMS: ['lead_id', 'status', 'local_phone'],
};

type CommonFields = typeof COMMON & typeof CREATE_ONLY;
type SentFields = ParsedBody<Values<CommonFields>>;

/** The keys that are stored in the row itself rather than in its details. */
const ROW_KEYS: readonly string[] = [...Object.keys(COMMON), ...Object.keys(CREATE_ONLY)];
/** The keys that Close accepts without storing them. */
const IGNORED_KEYS: readonly string[] = ['send_in', 'followup_date'];

/** Parses the body of a request. */
export const parseActivityBody = (type: Writable, operation: 'create' | 'update', { context }: Write): SentFields => {
  const { update, create } = WRITABLE[type];
  const fields = { ...COMMON, ...update, ...(operation === 'create' ? { ...CREATE_ONLY, ...create } : {}) };
  const schema = { fields, required: operation === 'create' ? REQUIRED[type] : [] } as unknown as BodySchema<
    Values<CommonFields>
  >;
  return parseBody(schema, context) as SentFields;
};

const textOfHtml = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const htmlOfText = (text: string) => (text === '' ? '' : `<body><p>${text.replaceAll('<', '&lt;')}</p></body>`);

/** Derives the HTML from a text, or the text from its HTML. If both were sent, the HTML wins (documented). */
function syncTextAndHtml(details: Row, textKey: string, htmlKey: string): Row {
  const [text, html] = [details[textKey], details[htmlKey]];
  if (typeof html === 'string') return { [textKey]: textOfHtml(html) };
  return typeof text === 'string' ? { [htmlKey]: htmlOfText(text) } : {};
}

/** The details derived from the sent ones, by type. */
export const DERIVED_DETAILS: { readonly [type in Writable]: (details: Row, write: Write) => Row } = {
  Note: (details, { at }) => ({
    ...syncTextAndHtml(details, 'note', 'note_html'),
    ...(typeof details.pinned === 'boolean' ? { pinned_at: details.pinned ? zonedDate(at) : null } : {}),
  }),
  Call: (details) => ({
    ...syncTextAndHtml(details, 'note', 'note_html'),
    ...('recording_url' in details ? { has_recording: details.recording_url !== null } : {}),
  }),
  Email: (details) => {
    const bodies = syncTextAndHtml(details, 'body_text', 'body_html');
    const body = bodies.body_text ?? details.body_text;
    return { ...bodies, ...(typeof body === 'string' ? { body_preview: body.slice(0, 100) } : {}) };
  },
  SMS: () => ({}),
};

/** The keys of a body that are stored in the activity's details. */
export const detailsOf = (fields: SentFields): Row =>
  Object.fromEntries(
    Object.entries(fields as Row).flatMap(([key, value]) =>
      value === undefined || ROW_KEYS.includes(key) || IGNORED_KEYS.includes(key) ? [] : [[key, value]],
    ),
  );
