/** The content of generated activities, by type. */
import { callUrl } from '../files.ts';
import {
  type ActivityContent,
  type ActivityContext,
  attachmentsOf,
  html,
  phones,
  REMARKS,
  SUBJECTS,
  secondsAfter,
} from './activity-context.ts';
import { DAY, LAST_DAY } from './dates.ts';
import { formId } from './forms.ts';
import { email, sms, whatsapp } from './message-content.ts';
import { CHOSEN_OUTCOMES, outcomeId, playbookId } from './outcomes.ts';
import type { Random } from './random.ts';

function note({ random, at, n }: ActivityContext): ActivityContent {
  const text = random.pick(REMARKS);
  const pinned = random.chance(0.1);
  const details = { note: text, note_html: html(text), source: 'ui', title: random.chance(0.2) ? 'Summary' : null };
  return {
    type: 'Note',
    details: { ...details, attachments: attachmentsOf(n), pinned, pinned_at: pinned ? secondsAfter(at, 60) : null },
  };
}

/** The states of calls that were not answered. Two of three come from Close's own dialer, so `created` is rare. */
const UNANSWERED = ['no-answer', 'busy', 'cancel', 'failed', 'timeout', 'created', 'in-progress'] as const;

function call(context: ActivityContext): ActivityContent {
  const { id, random, at, n, namespace } = context;
  const answered = random.chance(0.7);
  const text = random.pick(REMARKS);
  const isInternal = random.chance(0.8);
  const direction = random.chance(0.7) ? 'outbound' : 'inbound';
  const missed = answered ? null : random.pick(['no-answer', 'busy'] as const);
  // An outbound call can end in more ways. The choice draws nothing, so it changes no other row.
  const status = missed === null ? 'completed' : direction === 'outbound' ? (UNANSWERED[n % 7] ?? missed) : missed;
  const duration = answered ? random.int(20, 2400) : 0;
  const cost = isInternal ? String(random.int(1, 80)) : null;
  const isRecorded = answered && random.chance(0.3);
  const hasVoicemail = missed === 'no-answer' && direction === 'inbound' && isInternal && n % 3 !== 0;
  return {
    type: 'Call',
    details: {
      ...(isInternal ? phones(context) : {}),
      direction,
      status,
      disposition: answered ? 'answered' : hasVoicemail ? 'vm-left' : 'no-answer',
      duration,
      cost,
      date_answered: answered ? secondsAfter(at, 8) : null,
      has_recording: isRecorded,
      recording_url: isRecorded
        ? isInternal
          ? callUrl(id, 'recording')
          : `https://recordings.example/${n}.mp3`
        : null,
      recording_expires_at: isRecorded ? secondsAfter(at, 365 * 86_400) : null,
      voicemail_url: hasVoicemail ? callUrl(id, 'voicemail') : null,
      voicemail_duration: hasVoicemail ? 20 + (n % 60) : 0,
      outcome_id: answered && n % 2 === 0 ? outcomeId(n % CHOSEN_OUTCOMES, namespace) : null,
      note: text,
      note_html: html(text),
      phone: phones(context).remote_phone ?? null,
      source: isInternal ? 'Close.io' : 'External',
    },
  };
}

/** Why every third past meeting was not held. */
const NOT_HELD: readonly string[] = ['canceled', 'declined-by-lead', 'declined-by-org'];

/** A meeting's creation date is its start, so an upcoming meeting is created in the future (recorded). */
function meeting({ contact, user, random, at, n, namespace }: ActivityContext): ActivityContent {
  const seconds = random.pick([1800, 3600, 5400] as const);
  const isLater = random.chance(0.1) || (n % 3 === 0 && at > LAST_DAY - 25 * DAY);
  const starts = new Date(Math.floor((at + (isLater ? 30 * DAY : 0)) / 900_000) * 900_000).toISOString();
  const attendee = { name: null, contact_id: null, user_id: null, is_organizer: false, status: 'yes' };
  const contactEmail = contact?.emails[0]?.email;
  return {
    type: 'Meeting',
    activity_at: starts,
    date_created: starts,
    details: {
      attendees: [
        ...(contact === undefined || contactEmail === undefined
          ? []
          : [
              {
                ...attendee,
                contact_id: contact.id,
                email: contactEmail,
                name: contact.name,
                status: n % 7 === 0 ? 'maybe' : n % 7 === 1 ? 'no' : random.pick(['yes', 'noreply'] as const),
              },
            ]),
        { ...attendee, user_id: user.id, email: user.email, is_organizer: true },
      ],
      calendar_event_uids: [`event-${n}`],
      duration: seconds,
      ends_at: secondsAfter(Date.parse(starts), seconds),
      location: random.chance(0.5) ? 'https://meet.example/room' : null,
      note: random.pick(REMARKS),
      starts_at: secondsAfter(Date.parse(starts), 0),
      status:
        Date.parse(starts) > LAST_DAY ? (n % 5 === 1 ? 'canceled' : 'upcoming') : (NOT_HELD[n % 9] ?? 'completed'),
      outcome_id: Date.parse(starts) <= LAST_DAY && n % 4 === 0 ? outcomeId(n % CHOSEN_OUTCOMES, namespace) : null,
      playbook_id: n % 4 === 0 ? playbookId(0, namespace) : null,
      title: random.pick(SUBJECTS),
      user_note_html: n % 4 === 0 ? html('They want a second visit.') : '',
    },
  };
}

function form({ lead, n, namespace }: ActivityContext): ActivityContent {
  const url = `${lead.url ?? 'https://forms.example'}/contact`;
  const values = { 'How many seats?': String(5 + (n % 40)), 'What for?': 'A pilot' };
  return {
    type: 'FormSubmission',
    details: {
      form_configuration_id: `formconf_${n}`,
      form_id: formId(0, namespace),
      form_name: 'Contact us',
      origin: new URL(url).origin,
      source_url: url,
      source_url_normalized: url,
      values,
      values_by_name: values,
    },
  };
}

/** A draft has no value for the required field. */
function custom({ random, contact, n, visitType }: ActivityContext): ActivityContent {
  const isDone = random.chance(0.9);
  return {
    type: 'CustomActivity',
    details: {
      ...{ custom_activity_type_id: visitType.type, status: isDone ? 'published' : 'draft' },
      ...(isDone && n % 5 === 0 ? { pinned: true } : {}),
    },
    custom: {
      ...(isDone ? { [visitType.score]: n % 11 } : {}),
      ...(contact === undefined ? {} : { [visitType.metWith]: contact.id }),
    },
  };
}

/** The percentage of each type. */
const SHARES: readonly (readonly [share: number, build: (context: ActivityContext) => ActivityContent])[] = [
  [26, note],
  [26, call],
  [27, email],
  [8, sms],
  [7, meeting],
  [2, whatsapp],
  [2, form],
  [2, custom],
];

export function pickType(random: Random): (context: ActivityContext) => ActivityContent {
  let left = random.int(1, 100);
  for (const [share, build] of SHARES) {
    left -= share;
    if (left <= 0) return build;
  }
  return note;
}
