/** What emails and conversations show that is derived from their contents. */
import { zonedDate } from '../dates.ts';
import { emailsOfThread, normalizedSubject } from '../email-threads.ts';
import type { Json, Row } from '../json.ts';
import { rowsOfLead } from '../lookups.ts';
import type { Fields } from '../noun.ts';
import type { ReadContext } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import { fullName } from '../text.ts';
import { emailAccountIdOf } from './account.ts';

const textsOf = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Parses `"Ada" <ada@mail.example>` or `ada@mail.example`. A missing name is that of the contact or user. */
function identityOf(address: string, { lead_id }: Activity, { tables }: ReadContext): Row {
  const [, quoted = '', inner] = /^\s*(.*?)\s*<([^>]*)>\s*$/.exec(address) ?? [];
  const email = inner ?? address.trim();
  const known = () =>
    rowsOfLead(tables.contact, lead_id).find(({ emails }) => emails.some((each) => each.email === email))?.name ??
    tables.user
      .all()
      .filter((user) => user.email === email)
      .map(fullName)[0];
  return { email, name: quoted.replace(/^"(.*)"$/, '$1') || (known() ?? '') };
}

/** The date of an email's header, such as `Fri, 08 Feb 2013 05:03:15 +0000`. */
const headerDate = (date: string | null) => date && new Date(date).toUTCString().replace('GMT', '+0000');

/** The headers of an email. Null for a draft. The document shows null, one recorded draft an object. */
function envelopeOf(email: Activity, context: ReadContext): Row | null {
  const { details } = email;
  if ((details.status ?? 'draft') === 'draft') return null;
  const identities = (list: Json | undefined) => textsOf(list).map((text) => identityOf(text, email, context));
  const sender = identities(details.sender === undefined ? [] : [details.sender]).slice(0, 1);
  const answered = context.tables.activity.get(textOf(details.in_reply_to_id));
  return {
    from: sender,
    sender,
    to: identities(details.to),
    cc: identities(details.cc),
    bcc: identities(details.bcc),
    reply_to: [],
    date: headerDate(textOf(details.date_sent)),
    subject: textOf(details.subject),
    message_id: textsOf(details.message_ids)[0] ?? null,
    in_reply_to: textsOf(answered?.details.message_ids)[0] ?? null,
    is_autoreply: false,
  };
}

/** The parts of a body. `expand` is false for what an email quotes of earlier ones. */
function quotedParts(text: string | null, key: 'text' | 'html', quote: RegExp): Row[] | null {
  if (text === null || text === '') return null;
  const at = text.search(quote);
  const parts: (readonly [boolean, string])[] =
    at <= 0
      ? [[true, text]]
      : [
          [true, text.slice(0, at)],
          [false, text.slice(at)],
        ];
  return parts.map(([expand, part]) => ({ expand, [key]: part }));
}

const opensOf = ({ details: { opens, to } }: Activity): Json =>
  Array.isArray(opens)
    ? opens.map((open: Row) => ({ ip_address: null, opened_by: textsOf(to)[0] ?? null, user_agent: null, ...open }))
    : [];

/** Keys that details may lack, or contain in part. */
export const EMAIL_FIELDS: Fields<Activity> = {
  body_text_quoted: ({ details }) => quotedParts(textOf(details.body_text), 'text', /^>/m),
  body_html_quoted: ({ details }) => quotedParts(textOf(details.body_html), 'html', /<blockquote/),
  email_account_id: ({ details, user_id }, context) =>
    details.email_account_id ?? (details.direction === 'incoming' ? null : emailAccountIdOf(user_id, context)),
  envelope: envelopeOf,
  opens: opensOf,
};

/** The shortened form in which a conversation contains its latest emails (recorded). */
function previewOf(email: Activity, context: ReadContext): Row {
  const { details } = email;
  const keys = ['body_preview', 'date_sent', 'direction', 'opens_summary', 'send_as_id', 'sender', 'status', 'subject'];
  return {
    ...Object.fromEntries(keys.map((key) => [key, details[key] ?? null])),
    ...Object.fromEntries(['to', 'cc', 'bcc'].map((key) => [key, details[key] ?? []])),
    id: email.id,
    user_id: email.user_id,
    envelope: envelopeOf(email, context),
    has_attachments: Array.isArray(details.attachments) && details.attachments.length > 0,
    date_created: zonedDate(email.date_created),
    date_updated: zonedDate(email.date_updated),
  };
}

/** The senders of a conversation (recorded). */
function participantsOf(thread: Activity, context: ReadContext): Row[] {
  const senders = emailsOfThread(context.tables.activity, thread.id).flatMap((email) => {
    const sender = textOf(email.details.sender);
    return sender === null ? [] : [identityOf(sender, email, context)];
  });
  return [...new Map(senders.map((each) => [each.email, each])).values()];
}

const LATEST = 3;

export const THREAD_FIELDS: Fields<Activity> = {
  latest_emails: ({ id }, context) =>
    emailsOfThread(context.tables.activity, id)
      .slice(0, LATEST)
      .map((email) => previewOf(email, context)),
  latest_normalized_subject: ({ id }, { tables }) =>
    normalizedSubject(emailsOfThread(tables.activity, id)[0]?.details.subject),
  n_emails: ({ id }, { tables }) => emailsOfThread(tables.activity, id).length,
  participants: participantsOf,
  users: ({ user_id }) => (user_id === null ? [] : [user_id]),
};
