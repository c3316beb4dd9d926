/** The content of generated emails, text messages and WhatsApp messages. */
import {
  type ActivityContent,
  type ActivityContext,
  html,
  phones,
  SUBJECTS,
  secondsAfter,
  TEXTS,
} from './activity-context.ts';

export function email({ contact, user, random, at, n }: ActivityContext): ActivityContent {
  const incoming = random.chance(0.4);
  const contactEmail = contact?.emails[0]?.email ?? `info@company-${n}.example`;
  const [from, to] = incoming ? [contactEmail, user.email] : [user.email, contactEmail];
  const [text, subject] = [random.pick(TEXTS), random.pick(SUBJECTS)];
  const name = incoming ? (contact?.name ?? '') : `${user.first_name} ${user.last_name}`;
  const status = incoming ? 'inbox' : random.chance(0.9) ? 'sent' : 'draft';
  const opens = status === 'sent' && random.chance(0.5) ? [{ opened_at: secondsAfter(at, 7200) }] : [];
  return {
    type: 'Email',
    details: {
      body_html: html(text),
      body_preview: text,
      body_text: text,
      cc: random.chance(0.1) ? ['office@company.example'] : [],
      date_sent: status === 'draft' ? null : secondsAfter(at, 0),
      direction: incoming ? 'incoming' : 'outgoing',
      message_ids: [`<m${n}@mail.example>`],
      opens,
      opens_summary: opens.length === 0 ? null : 'Opened once',
      sender: name === '' ? from : `"${name}" <${from}>`,
      status,
      subject: incoming ? `Re: ${subject}` : subject,
      to: [to],
    },
  };
}

export function sms(context: ActivityContext): ActivityContent {
  const { random, at } = context;
  const inbound = random.chance(0.3);
  return {
    type: 'SMS',
    details: {
      ...phones(context),
      cost: inbound ? null : String(random.int(1, 9)),
      date_sent: secondsAfter(at, 0),
      direction: inbound ? 'inbound' : 'outbound',
      source: 'Close.io',
      status: inbound ? 'inbox' : 'sent',
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
