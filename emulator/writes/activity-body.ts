import { zonedDate } from '../dates.ts';
import type { Json, Row } from '../json.ts';
import { formatPhone, phoneCountry } from '../phone.ts';
import { textOfHtml } from '../text.ts';
import { COMMON, CREATE_ONLY, REQUIRED, UNSHOWN, WRITABLE, type Writable } from './activity-fields.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from './request-body.ts';
import type { Write } from './write.ts';

type CommonFields = typeof COMMON & typeof CREATE_ONLY;
type SentFields = ParsedBody<Values<CommonFields>>;

/** The keys that are stored in the row itself rather than in its details. */
const ROW_KEYS: readonly string[] = [...Object.keys(COMMON), ...Object.keys(CREATE_ONLY)];

/** Parses the body of a request. */
export const parseActivityBody = (type: Writable, operation: 'create' | 'update', { context }: Write): SentFields => {
  const { update, create } = WRITABLE[type];
  const schema: BodySchema<{ readonly [key: string]: Json }> =
    operation === 'create'
      ? { fields: { ...COMMON, ...update, ...create, ...CREATE_ONLY }, required: REQUIRED[type] }
      : { fields: { ...COMMON, ...update } };
  return parseBody(schema, context) as SentFields;
};

const htmlOfText = (text: string) => (text === '' ? '' : `<body><p>${text.replaceAll('<', '&lt;')}</p></body>`);

/** Derives the HTML from a text, or the text from its HTML. If both were sent, the HTML wins (documented). */
function syncTextAndHtml(details: Row, textKey: string, htmlKey: string): Row {
  const [text, html] = [details[textKey], details[htmlKey]];
  if (typeof html === 'string') return { [textKey]: textOfHtml(html) };
  return typeof text === 'string' ? { [htmlKey]: htmlOfText(text) } : {};
}

/** The formatted form and the country of a number, under the prefix of its key. Nothing if no number was sent. */
const phoneDetails = (side: 'local' | 'remote', number: Json | undefined): Row =>
  number === undefined
    ? {}
    : {
        [`${side}_phone`]: number,
        [`${side}_phone_formatted`]: number === null ? null : formatPhone(String(number)),
        [`${side}_country_iso`]: number === null ? null : phoneCountry(String(number)),
      };

const phonesOf = (details: Row): Row => ({
  ...phoneDetails('local', details.local_phone),
  ...phoneDetails('remote', details.remote_phone),
});

/** How a call that was logged from outside ended. `answered` is recorded, the others are inferred. */
const DISPOSITIONS: { readonly [status: string]: string } = {
  completed: 'answered',
  'no-answer': 'no-answer',
  busy: 'busy',
  failed: 'error',
};

/** The text and the HTML of a message, whose Markdown stays as it is: how Close translates it is unknown. */
const messageOf = ({ message_markdown: markdown }: Row): Row =>
  typeof markdown !== 'string'
    ? {}
    : { text: markdown, message_html: `<p>${markdown.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>` };

/** The details derived from the sent ones, by type. */
export const DERIVED_DETAILS: { readonly [type in Writable]: (details: Row, write: Write) => Row } = {
  Note: (details, { at }) => ({
    ...syncTextAndHtml(details, 'note', 'note_html'),
    ...(typeof details.pinned === 'boolean' ? { pinned_at: details.pinned ? zonedDate(at) : null } : {}),
  }),
  Call: (details) => ({
    ...syncTextAndHtml(details, 'note', 'note_html'),
    ...('recording_url' in details ? { has_recording: details.recording_url !== null } : {}),
    ...('status' in details ? { disposition: DISPOSITIONS[String(details.status)] ?? null } : {}),
    // Documented: the number of a logged call is the one of the other side, in both directions.
    ...phoneDetails('remote', details.phone),
  }),
  Email: ({ account_id, ...details }) => {
    const bodies = syncTextAndHtml(details, 'body_text', 'body_html');
    const body = bodies.body_text ?? details.body_text;
    return {
      ...bodies,
      ...(typeof body === 'string' ? { body_preview: body.slice(0, 100) } : {}),
      ...(account_id === undefined || 'email_account_id' in details ? {} : { email_account_id: account_id }),
    };
  },
  SMS: phonesOf,
  WhatsAppMessage: (details) => ({ ...phonesOf(details), ...messageOf(details) }),
};

/**
 * The details of a new activity that were not sent. Documented by example: a logged call is external, answered, and costs
 * nothing.
 */
export function defaultDetails(type: Writable, { source = 'External', status = 'completed' }: Row): Row {
  // Documented by example.
  if (type === 'WhatsAppMessage') return { integration_name: 'API' };
  if (type !== 'Call') return {};
  return { source, status, call_method: source === 'External' ? 'external' : 'regular', cost: '0' };
}

/** The keys of a body that are stored in the activity's details. */
export const detailsOf = (fields: SentFields): Row =>
  Object.fromEntries(
    Object.entries(fields as Row).flatMap(([key, value]) =>
      value === undefined || ROW_KEYS.includes(key) || UNSHOWN.includes(key) ? [] : [[key, value]],
    ),
  );
