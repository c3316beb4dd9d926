import { zonedDate } from '../dates.ts';
import type { Row } from '../json.ts';
import { DAY, instantBetween, LAST_DAY } from './dates.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import type { Activity, Contact, Lead, Seed } from './schema.ts';

/** What an activity is made for. */
interface ActivityContext {
  readonly lead: Lead;
  readonly contact: Contact | undefined;
  readonly user: Seed['users'][number];
  /** An instant of milliseconds since 1970. */
  readonly at: number;
  readonly n: number;
  readonly random: Random;
  readonly visitType: VisitType;
}

/** The type of custom activities, and the fields that they have. */
interface VisitType {
  readonly type: string;
  readonly score: string;
  readonly metWith: string;
}

function visitTypeOf({
  custom_activity_types: [type],
  custom_fields,
}: Pick<Seed, 'custom_activity_types' | 'custom_fields'>): VisitType {
  const [score, metWith] = custom_fields.filter(({ object }) => object === 'activity');
  return { type: type?.id ?? '', score: score?.id ?? '', metWith: metWith?.id ?? '' };
}

type ActivityContent = Pick<Activity, 'type' | 'details'> &
  Partial<Pick<Activity, 'activity_at' | 'date_created' | 'custom'>>;

const SUBJECTS = ['Quote', 'Next steps', 'Contract, second draft', 'Visit in spring', 'Ваши вопросы'] as const;
const TEXTS = [
  'Thanks, will sign on Friday.',
  'Could you send the numbers again?',
  'We need <b>two</b> more seats & a discount.',
  '好的，谢谢。',
] as const;
const REMARKS = [
  'Wants SSO before signing',
  'Talks to the CFO next week',
  '',
  'Prefers email',
  'Muß noch prüfen',
] as const;
const html = (text: string) => `<body><p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p></body>`;
const secondsAfter = (at: number, seconds: number) => zonedDate(new Date(at + seconds * 1000).toISOString());

const phones = ({ contact, n }: ActivityContext): Row => {
  const remote = contact?.phones[0];
  return {
    local_country_iso: 'SE',
    local_phone: '+46812345670',
    local_phone_formatted: '+46 8 123 456 70',
    remote_country_iso: remote?.country ?? 'US',
    remote_phone: remote?.phone ?? `+1512555${1000 + (n % 9000)}`,
    remote_phone_formatted: remote?.phone_formatted ?? `+1 512-555-${1000 + (n % 9000)}`,
  };
};

function note({ random, at }: ActivityContext): ActivityContent {
  const text = random.pick(REMARKS);
  const pinned = random.chance(0.1);
  const details = { note: text, note_html: html(text), source: 'ui', title: random.chance(0.2) ? 'Summary' : null };
  return { type: 'Note', details: { ...details, pinned, pinned_at: pinned ? secondsAfter(at, 60) : null } };
}

function call(about: ActivityContext): ActivityContent {
  const { random, at } = about;
  const answered = random.chance(0.7);
  const text = random.pick(REMARKS);
  const isOurs = random.chance(0.8);
  return {
    type: 'Call',
    details: {
      ...(isOurs ? phones(about) : {}),
      direction: random.chance(0.7) ? 'outbound' : 'inbound',
      status: answered ? 'completed' : random.pick(['no-answer', 'busy'] as const),
      disposition: answered ? 'answered' : 'no-answer',
      duration: answered ? random.int(20, 2400) : 0,
      cost: isOurs ? String(random.int(1, 80)) : null,
      date_answered: answered ? secondsAfter(at, 8) : null,
      has_recording: answered && random.chance(0.3),
      note: text,
      note_html: html(text),
      phone: phones(about).remote_phone ?? null,
      source: isOurs ? 'Close.io' : 'External',
    },
  };
}

function email({ contact, user, random, at, n }: ActivityContext): ActivityContent {
  const incoming = random.chance(0.4);
  const theirs = contact?.emails[0]?.email ?? `info@company-${n}.example`;
  const [from, to] = incoming ? [theirs, user.email] : [user.email, theirs];
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

function sms(about: ActivityContext): ActivityContent {
  const { random, at } = about;
  const inbound = random.chance(0.3);
  return {
    type: 'SMS',
    details: {
      ...phones(about),
      cost: inbound ? null : String(random.int(1, 9)),
      date_sent: secondsAfter(at, 0),
      direction: inbound ? 'inbound' : 'outbound',
      source: 'Close.io',
      status: inbound ? 'inbox' : 'sent',
      text: random.pick(TEXTS),
    },
  };
}

function whatsapp(about: ActivityContext): ActivityContent {
  const {
    local_phone = '',
    local_phone_formatted = '',
    remote_phone = '',
    remote_phone_formatted = '',
  } = phones(about);
  const text = about.random.pick(TEXTS);
  return {
    type: 'WhatsAppMessage',
    details: {
      direction: about.random.chance(0.5) ? 'incoming' : 'outgoing',
      external_whatsapp_message_id: `wamid.${about.n}`,
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

/** Its date of creation is when it begins, so one to come lies in the future (recorded). */
function meeting({ contact, user, random, at, n }: ActivityContext): ActivityContent {
  const seconds = random.pick([1800, 3600, 5400] as const);
  const starts = new Date(Math.floor((at + (random.chance(0.1) ? 30 * DAY : 0)) / 900_000) * 900_000).toISOString();
  const attendee = { name: null, contact_id: null, user_id: null, is_organizer: false, status: 'yes' };
  const theirs = contact?.emails[0]?.email;
  return {
    type: 'Meeting',
    activity_at: starts,
    date_created: starts,
    details: {
      attendees: [
        ...(contact === undefined || theirs === undefined
          ? []
          : [{ ...attendee, contact_id: contact.id, email: theirs, status: random.pick(['yes', 'noreply'] as const) }]),
        { ...attendee, user_id: user.id, email: user.email, is_organizer: true },
      ],
      calendar_event_uids: [`event-${n}`],
      duration: seconds,
      ends_at: secondsAfter(Date.parse(starts), seconds),
      location: random.chance(0.5) ? 'https://meet.example/room' : null,
      note: random.pick(REMARKS),
      starts_at: secondsAfter(Date.parse(starts), 0),
      status: Date.parse(starts) > LAST_DAY ? 'upcoming' : 'completed',
      title: random.pick(SUBJECTS),
    },
  };
}

function form({ lead, n }: ActivityContext): ActivityContent {
  const url = `${lead.url ?? 'https://forms.example'}/contact`;
  const values = { 'How many seats?': String(5 + (n % 40)), 'What for?': 'A pilot' };
  return {
    type: 'FormSubmission',
    details: {
      form_configuration_id: `formconf_${n}`,
      form_id: 'form_contact',
      form_name: 'Contact us',
      origin: new URL(url).origin,
      source_url: url,
      source_url_normalized: url,
      values,
      values_by_name: values,
    },
  };
}

/** A draft lacks what a finished one must have. */
function custom({ random, contact, n, visitType }: ActivityContext): ActivityContent {
  const isDone = random.chance(0.9);
  return {
    type: 'CustomActivity',
    details: { custom_activity_type_id: visitType.type, status: isDone ? 'published' : 'draft' },
    custom: {
      ...(isDone ? { [visitType.score]: n % 11 } : {}),
      ...(contact === undefined ? {} : { [visitType.metWith]: contact.id }),
    },
  };
}

/** How often each kind comes, in a hundred. */
const KINDS: readonly (readonly [share: number, make: (about: ActivityContext) => ActivityContent])[] = [
  [26, note],
  [26, call],
  [27, email],
  [8, sms],
  [7, meeting],
  [2, whatsapp],
  [2, form],
  [2, custom],
];

function pickKind(random: Random): (about: ActivityContext) => ActivityContent {
  let left = random.int(1, 100);
  for (const [share, make] of KINDS) {
    left -= share;
    if (left <= 0) return make;
  }
  return note;
}

/** How much happened with a lead: mostly little, with a few much, with the third a lot and with the fourth nothing. */
function activityCount(n: number, random: Random): number {
  if (n === 2) return 140;
  if (n === 3) return 0;
  return random.chance(0.1) ? random.int(20, 45) : random.int(0, 7);
}

/** What happened with the leads of a seed, from a sequence of its own: no other row depends on it. */
export function buildActivities(
  { leads, contacts, users, me, ...org }: Omit<Seed, 'activities' | 'tasks'>,
  space: string,
): Activity[] {
  const random = createRandom(hash(`activities ${space}`));
  const people = Map.groupBy(contacts, ({ lead_id }) => lead_id);
  const visitType = visitTypeOf(org);
  const activities: Activity[] = [];
  for (const [place, lead] of leads.entries()) {
    const born = Date.parse(lead.date_created);
    const first = activities.length;
    const id = () => idOf('acti', activities.length, `timeline ${space}`);
    const stamps = { created_by: lead.created_by, updated_by: lead.created_by };
    const common = { lead_id: lead.id, contact_id: null, user_id: lead.created_by, activity_at: null, ...stamps };
    const dates = { date_created: lead.date_created, date_updated: lead.date_created };
    activities.push({ ...common, ...dates, id: id(), type: 'Created', details: { source: 'import', import_id: null } });
    for (let n = activityCount(place, random); n > 0; n -= 1) {
      const day = instantBetween(random, born, LAST_DAY);
      const candidates = people.get(lead.id) ?? [];
      const user = users[random.int(0, users.length - 1)];
      if (user === undefined) continue;
      const contact = random.chance(0.7) ? candidates[random.int(0, Math.max(0, candidates.length - 1))] : undefined;
      const about = { lead, contact, user, at: Date.parse(day), n: activities.length, random, visitType };
      const { date_created = day, ...made } = pickKind(random)(about);
      activities.push({
        ...common,
        id: id(),
        contact_id: contact?.id ?? null,
        user_id: user.id,
        created_by: user.id,
        updated_by: random.chance(0.1) ? me : user.id,
        date_created,
        date_updated: date_created,
        ...made,
      });
    }
    const emails = activities.slice(first).filter(({ type }) => type === 'Email');
    if (emails.length > 1) activities.push(buildThread(id(), emails.toSorted(latestFirst)));
  }
  return activities;
}

const latestFirst = (a: Activity, b: Activity) => Date.parse(b.date_created) - Date.parse(a.date_created);

/** The conversation of these emails, which from then on are part of it. */
function buildThread(id: string, emails: Activity[]): Activity {
  for (const email of emails) Object.assign(email.details, { thread_id: id });
  const [latest] = emails;
  if (latest === undefined) throw new TypeError('A conversation has at least one email.');
  const addresses = new Set(emails.flatMap(({ details }) => details.to as readonly string[]));
  const details = {
    latest_emails: emails.slice(0, 3).map((email) => ({ id: email.id, subject: email.details.subject ?? null })),
    latest_normalized_subject: String(latest.details.subject).replace(/^Re: /, ''),
    n_emails: emails.length,
    participants: [...addresses].map((email) => ({ email, name: '' })),
  };
  return { ...latest, id, type: 'EmailThread', details };
}
