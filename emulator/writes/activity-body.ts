import { oldDate } from '../dates.ts';
import type { ActivityType } from '../event-log.ts';
import type { Json, Row } from '../json.ts';
import { bodyOf, type Cleaned, type Shape, type Values } from './request-body.ts';
import {
  type Clean,
  choice,
  clearable,
  dictionary,
  flag,
  Invalid,
  instant,
  list,
  or,
  reference,
  some,
  text,
  whole,
} from './validators.ts';
import type { Write } from './write.ts';

const LONGEST = 1_000_000_000;
const shownInstant: Clean<string> = (value, call) => oldDate(instant(value, call));
const https: Clean<string> = (value, call) => {
  const url = text(value, call);
  if (!url.startsWith('https://')) throw new Invalid('Invalid URL.');
  return url;
};
const anything: Clean<Json> = (value) => value;

/** What activities of every type may be written with. */
const COMMON = {
  contact_id: clearable(reference('contact')),
  user_id: some(reference('user')),
  activity_at: some(instant),
};
/** What new ones may be written with besides. */
const NEW = { lead_id: some(reference('lead')), created_by_id: some(reference('user')), date_created: some(instant) };
const ATTACHMENTS = { attachments: list(dictionary) };
const NOTE = { note: text, note_html: text };
/** How a message is sent: both are told in Close's prose alone. */
const SENDING = { date_scheduled: some(shownInstant), send_in: whole(0, 59), template_id: clearable(text) };
const STATUSES = ['inbox', 'draft', 'scheduled', 'outbox', 'sent', 'error'] as const;

/** What can be written of each type, and what new ones can be written with besides. */
const WRITABLE = {
  Note: { update: { ...ATTACHMENTS, ...NOTE, pinned: flag, title: clearable(text) }, create: {} },
  Call: {
    update: {
      ...NOTE,
      status: choice(['created', 'in-progress', 'completed', 'cancel', 'no-answer', 'busy', 'failed', 'timeout']),
      duration: whole(0, LONGEST),
      phone: clearable(text),
      outcome_id: clearable(text),
      recording_url: clearable(https),
      voicemail_url: clearable(https),
    },
    create: { direction: choice(['inbound', 'outbound']), source: choice(['Close.io', 'External']) },
  },
  Email: {
    update: {
      ...ATTACHMENTS,
      ...SENDING,
      status: choice(STATUSES),
      sender: clearable(text),
      to: or<string[]>([], list(text)),
      cc: or<string[]>([], list(text)),
      bcc: or<string[]>([], list(text)),
      subject: clearable(text),
      body_text: text,
      body_html: text,
      followup_date: anything,
      in_reply_to_id: clearable(reference('activity')),
    },
    create: {},
  },
  SMS: {
    update: {
      ...ATTACHMENTS,
      ...SENDING,
      status: choice(STATUSES),
      local_phone: some(text),
      remote_phone: clearable(text),
      text,
    },
    create: { direction: choice(['inbound', 'outbound']), source: choice(['Close.io', 'External']) },
  },
} as const satisfies {
  readonly [type in ActivityType]?: { readonly [way in 'update' | 'create']: Readonly<Record<string, Clean<Json>>> };
};
export type Writable = keyof typeof WRITABLE;

/** What must be there to create one. */
const REQUIRED: { readonly [type in Writable]: readonly string[] } = {
  Note: ['lead_id'],
  Call: ['lead_id'],
  Email: ['lead_id', 'status'],
  SMS: ['lead_id', 'status', 'local_phone'],
};

type CommonFields = typeof COMMON & typeof NEW;
type Sent = Cleaned<Values<CommonFields>>;

/** Keys of a body that are of the row itself; `send_in` and what is like it leave no trace. */
const OF_ROW: readonly string[] = [...Object.keys(COMMON), ...Object.keys(NEW)];
const WITHOUT_TRACE: readonly string[] = ['send_in', 'followup_date'];

/** The body of a request, cleaned. */
export const sent = (type: Writable, way: 'create' | 'update', { call }: Write): Sent => {
  const { update, create } = WRITABLE[type];
  const fields = { ...COMMON, ...update, ...(way === 'create' ? { ...NEW, ...create } : {}) };
  const shape = { fields, required: way === 'create' ? REQUIRED[type] : [] } as unknown as Shape<Values<CommonFields>>;
  return bodyOf(shape, call) as Sent;
};

const plain = (html: string) => html.replace(/<[^>]*>/g, '').trim();
const html = (words: string) => (words === '' ? '' : `<body><p>${words.replaceAll('<', '&lt;')}</p></body>`);

/** Of a text and its HTML, the one that was sent overwrites the other; of both the HTML counts (documented). */
function alike(held: Row, asText: string, asHtml: string): Row {
  const [words, marked] = [held[asText], held[asHtml]];
  if (typeof marked === 'string') return { [asText]: plain(marked) };
  return typeof words === 'string' ? { [asHtml]: html(words) } : {};
}

/** What follows from what was sent, by type. */
export const DERIVED: { readonly [type in Writable]: (held: Row, write: Write) => Row } = {
  Note: (held, { at }) => ({
    ...alike(held, 'note', 'note_html'),
    ...(typeof held.pinned === 'boolean' ? { pinned_at: held.pinned ? oldDate(at) : null } : {}),
  }),
  Call: (held) => ({
    ...alike(held, 'note', 'note_html'),
    ...('recording_url' in held ? { has_recording: held.recording_url !== null } : {}),
  }),
  Email: (held) => {
    const words = alike(held, 'body_text', 'body_html');
    const body = words.body_text ?? held.body_text;
    return { ...words, ...(typeof body === 'string' ? { body_preview: body.slice(0, 100) } : {}) };
  },
  SMS: () => ({}),
};

/** What of a body the row holds beside its own keys. */
export const ofHeld = (fields: Sent): Row =>
  Object.fromEntries(
    Object.entries(fields as Row).flatMap(([key, value]) =>
      value === undefined || OF_ROW.includes(key) || WITHOUT_TRACE.includes(key) ? [] : [[key, value]],
    ),
  );
