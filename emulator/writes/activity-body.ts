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

/** What activities of every type may be written with. */
const COMMON = {
  contact_id: nullable(existingId('contact')),
  user_id: required(existingId('user')),
  activity_at: required(instant),
};
/** What new ones may be written with besides. */
const CREATE_ONLY = {
  lead_id: required(existingId('lead')),
  created_by_id: required(existingId('user')),
  date_created: required(instant),
};
const ATTACHMENTS = { attachments: arrayOf(jsonObject) };
const NOTE = { note: text, note_html: text };
/** How a message is sent: both are told in Close's prose alone. */
const SENDING = { date_scheduled: required(renderedInstant), send_in: integer(0, 59), template_id: nullable(text) };
const STATUSES = ['inbox', 'draft', 'scheduled', 'outbox', 'sent', 'error'] as const;

/** What can be written of each type, and what new ones can be written with besides. */
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
    readonly [way in 'update' | 'create']: Readonly<Record<string, Validator<Json>>>;
  };
};
export type Writable = keyof typeof WRITABLE;

/** What must be there to create one. */
const REQUIRED: { readonly [type in Writable]: readonly string[] } = {
  Note: ['lead_id'],
  Call: ['lead_id'],
  Email: ['lead_id', 'status'],
  SMS: ['lead_id', 'status', 'local_phone'],
};

type CommonFields = typeof COMMON & typeof CREATE_ONLY;
type Sent = ParsedBody<Values<CommonFields>>;

/** Keys of a body that are of the row itself; `send_in` and what is like it leave no trace. */
const ROW_KEYS: readonly string[] = [...Object.keys(COMMON), ...Object.keys(CREATE_ONLY)];
const IGNORED_KEYS: readonly string[] = ['send_in', 'followup_date'];

/** The body of a request, cleaned. */
export const parseActivityBody = (type: Writable, way: 'create' | 'update', { context }: Write): Sent => {
  const { update, create } = WRITABLE[type];
  const fields = { ...COMMON, ...update, ...(way === 'create' ? { ...CREATE_ONLY, ...create } : {}) };
  const shape = { fields, required: way === 'create' ? REQUIRED[type] : [] } as unknown as BodySchema<
    Values<CommonFields>
  >;
  return parseBody(shape, context) as Sent;
};

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const html = (words: string) => (words === '' ? '' : `<body><p>${words.replaceAll('<', '&lt;')}</p></body>`);

/** Of a text and its HTML, the one that was sent overwrites the other; of both the HTML counts (documented). */
function syncTextAndHtml(details: Row, asText: string, asHtml: string): Row {
  const [words, marked] = [details[asText], details[asHtml]];
  if (typeof marked === 'string') return { [asText]: plain(marked) };
  return typeof words === 'string' ? { [asHtml]: html(words) } : {};
}

/** What follows from what was sent, by type. */
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
    const words = syncTextAndHtml(details, 'body_text', 'body_html');
    const body = words.body_text ?? details.body_text;
    return { ...words, ...(typeof body === 'string' ? { body_preview: body.slice(0, 100) } : {}) };
  },
  SMS: () => ({}),
};

/** What of a body the row holds beside its own keys. */
export const detailsOf = (fields: Sent): Row =>
  Object.fromEntries(
    Object.entries(fields as Row).flatMap(([key, value]) =>
      value === undefined || ROW_KEYS.includes(key) || IGNORED_KEYS.includes(key) ? [] : [[key, value]],
    ),
  );
