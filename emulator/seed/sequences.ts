/** Sequences of all states, and contacts in them. */
import { googleAccountIdOf } from './connected-accounts.ts';
import { CATALOGUE_CREATED, CATALOGUE_UPDATED } from './dates.ts';
import { idOf } from './random.ts';
import { SUBSCRIPTION_STATUSES } from './schema/sequence.ts';
import type { Contact, EmailTemplate, Sequence, SequenceSubscription, SmsTemplate, User } from './schema.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const stamps = (user: string) => ({
  created_by_id: user,
  updated_by_id: user,
  date_created: CATALOGUE_CREATED,
  date_updated: CATALOGUE_UPDATED,
});

export function buildSequences(
  users: readonly User[],
  emails: readonly EmailTemplate[],
  texts: readonly SmsTemplate[],
  namespace: string,
): Sequence[] {
  const me = users[0]?.id ?? '';
  const step = (
    n: number,
    step_type: Sequence['steps'][number]['step_type'],
    template: EmailTemplate | SmsTemplate | undefined,
  ): Sequence['steps'][number] => ({
    id: idOf('seqstep', n, namespace),
    step_type,
    delay: (n % 10) * DAY,
    required: n !== 2,
    threading: step_type === 'email' ? 'old_thread' : null,
    email_template_id: step_type === 'email' ? (template?.id ?? null) : null,
    sms_template_id: step_type === 'sms' ? (template?.id ?? null) : null,
    step_allowed_delay: n === 2 ? HOUR : null,
    ...stamps(me),
  });
  const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, start: '09:00', end: '16:59' }));
  const sequence = (n: number, name: string, status: Sequence['status'], steps: Sequence['steps']): Sequence => ({
    id: idOf('seq', n, namespace),
    name,
    status,
    owner_id: me,
    timezone: 'Europe/Stockholm',
    schedule: n === 0 ? { ranges: office } : null,
    trigger_query: n === 1 ? { type: 'object_type', object_type: 'contact' } : null,
    allow_manual_enrollment: n !== 1,
    steps,
    ...stamps(me),
  });
  return [
    sequence(0, 'New contacts', 'active', [
      step(0, 'email', emails[0]),
      step(1, 'call', undefined),
      step(2, 'sms', texts[0]),
      step(3, 'email', emails[1]),
    ]),
    sequence(1, 'Every contact', 'paused', [step(10, 'call', undefined)]),
    sequence(2, 'Fair in spring', 'archived', [step(20, 'email', emails[2])]),
  ];
}

/** A contact of each state, and the first of them in the second sequence too. */
export function buildSubscriptions(
  sequences: readonly Sequence[],
  contacts: readonly Contact[],
  users: readonly User[],
  namespace: string,
): SequenceSubscription[] {
  const [first, second] = sequences;
  const [sender] = users;
  const reachable = contacts.filter(({ lead_id, emails }) => lead_id !== null && emails.length > 0);
  const subscription = (
    n: number,
    sequence: Sequence | undefined,
    contact: Contact | undefined,
    status: SequenceSubscription['status'],
  ): SequenceSubscription[] =>
    sequence === undefined || contact === undefined || sender === undefined
      ? []
      : [
          {
            id: idOf('sub', n, namespace),
            sequence_id: sequence.id,
            contact_id: contact.id,
            lead_id: contact.lead_id,
            contact_email: contact.emails[0]?.email ?? null,
            status,
            status_reason: status === 'paused' ? 'manual' : null,
            sender_account_id: googleAccountIdOf(sender.id),
            sender_name: `${sender.first_name} ${sender.last_name}`,
            sender_email: sender.email,
            calls_assigned_to: [sender.id],
            start_date: status === 'active' ? '2026-11-02' : null,
            ...stamps(sender.id),
          },
        ];
  return [
    ...SUBSCRIPTION_STATUSES.flatMap((status, n) => subscription(n, first, reachable[n], status)),
    ...subscription(SUBSCRIPTION_STATUSES.length, second, reachable[0], 'active'),
  ];
}
