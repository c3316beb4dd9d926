/** The content of generated emails, text messages and WhatsApp messages. */
import {
  type ActivityContent,
  type ActivityContext,
  attachmentsOf,
  html,
  phones,
  SUBJECTS,
  secondsAfter,
  sequenceOf,
  TEXTS,
} from './activity-context.ts';
import { idOf } from './random.ts';

/** The states of messages that were not sent. */
const UNSENT = ['draft', 'scheduled', 'outbox', 'error'] as const;

export function email(context: ActivityContext): ActivityContent {
  const { contact, user, random, at, n, namespace } = context;
  const incoming = random.chance(0.4);
  const contactEmail = contact?.emails[0]?.email ?? `info@company-${n}.example`;
  const [from, to] = incoming ? [contactEmail, user.email] : [user.email, contactEmail];
  const [text, subject] = [random.pick(TEXTS), random.pick(SUBJECTS)];
  const name = incoming ? (contact?.name ?? '') : `${user.first_name} ${user.last_name}`;
  const status = incoming ? 'inbox' : random.chance(0.9) ? 'sent' : (UNSENT[n % UNSENT.length] ?? 'draft');
  const opens = status === 'sent' && random.chance(0.5) ? [{ opened_at: secondsAfter(at, 7200) }] : [];
  return {
    type: 'Email',
    details: {
      body_html: html(text),
      body_preview: text,
      body_text: text,
      ...(incoming ? {} : sequenceOf(context)),
      attachments: attachmentsOf(n),
      bcc: incoming || n % 12 !== 5 ? [] : ['archive@company.example'],
      cc: random.chance(0.1) ? ['office@company.example'] : [],
      date_scheduled: status === 'scheduled' ? secondsAfter(at, 5 * 86_400) : null,
      date_sent: status === 'sent' || incoming ? secondsAfter(at, 0) : null,
      direction: incoming ? 'incoming' : 'outgoing',
      message_ids: [`<m${n}@mail.example>`],
      opens,
      opens_summary: opens.length === 0 ? null : 'Opened once',
      sender: name === '' ? from : `"${name}" <${from}>`,
      status,
      ...(incoming || n % 5 !== 1 ? {} : { template_id: idOf('tmpl', 0, namespace), template_name: 'Follow-up' }),
      subject: incoming ? `Re: ${subject}` : subject,
      to: [to],
    },
  };
}

export function sms(context: ActivityContext): ActivityContent {
  const { random, at, n } = context;
  const inbound = random.chance(0.3);
  const status = inbound ? 'inbox' : (UNSENT[n % 16] ?? 'sent');
  return {
    type: 'SMS',
    details: {
      ...phones(context),
      cost: inbound ? null : String(random.int(1, 9)),
      ...(inbound ? {} : sequenceOf(context)),
      attachments: attachmentsOf(n).map((file) => ({ ...file, media_id: `media_${n}` })),
      date_scheduled: status === 'scheduled' ? secondsAfter(at, 2 * 86_400) : null,
      date_sent: status === 'sent' || inbound ? secondsAfter(at, 0) : null,
      direction: inbound ? 'inbound' : 'outbound',
      source: 'Close.io',
      error_message: status === 'error' ? 'The number cannot receive text messages.' : null,
      status,
      text: random.pick(TEXTS),
    },
  };
}

export function whatsapp(context: ActivityContext): ActivityContent {
  const {
    local_phone = '',
    local_phone_formatted = '',
    remote_phone = '',
    remote_phone_formatted = '',
  } = phones(context);
  const text = context.random.pick(TEXTS);
  return {
    type: 'WhatsAppMessage',
    details: {
      attachments: attachmentsOf(context.n),
      integration_link: `https://whatsapp.example/messages/${context.n}`,
      direction: context.random.chance(0.5) ? 'incoming' : 'outgoing',
      external_whatsapp_message_id: `wamid.${context.n}`,
      integration_name: 'WhatsApp',
      local_phone,
      local_phone_formatted,
      message_html: html(text),
      message_markdown: text,
      remote_phone,
      remote_phone_formatted,
      source: 'whatsapp',
      text,
    },
  };
}
