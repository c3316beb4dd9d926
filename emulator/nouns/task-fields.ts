/** What a task is about: the fields that only some types of tasks have. */

import { isDay, zonedDate } from '../dates.ts';
import { emailsOfThread } from '../email-threads.ts';
import type { Json, Row } from '../json.ts';
import { organizationOf } from '../lookups.ts';
import { formatValue } from '../money.ts';
import type { Fields } from '../noun.ts';
import type { ReadContext } from '../request-context.ts';
import type { Activity, Opportunity, Task } from '../seed/schema.ts';

/** A day as is, an instant in the format of most resources (recorded for days). */
export const renderDate = (date: string): string => (isDay(date) ? date : zonedDate(date));

/** The fields of tasks that users create. */
export const TO_DO_FIELDS: Fields<Task> = {
  text: (task, context) => (task.type === 'incoming_sms' ? detail(task, context, 'text') : task.text),
  due_date: ({ due_date }) => (due_date === null ? null : renderDate(due_date)),
  is_dateless: (task) => task.is_dateless,
  priority: ({ priority }) => priority,
  resolution: ({ resolution }) => resolution,
  is_primary_lead_notification: () => true,
  deduplication_key: () => null,
  agent_config_id: () => null,
  sequence_id: () => null,
  sequence_subscription_id: () => null,
};

interface Subject {
  readonly object_type: string | null;
  readonly object_id: string | null;
  readonly email?: Activity;
  readonly activity?: Activity;
  readonly opportunity?: Opportunity;
}

/** Close's names for the types of activities in `object_type` (documented). */
const OBJECT_TYPES: { readonly [type in Activity['type']]?: string } = { Call: 'call', SMS: 'sms' };

/** What a task is about. A task about an email refers to its conversation (documented and recorded). */
export function subjectOf({ type, object_type, object_id }: Task, { tables }: ReadContext): Subject {
  const stored = { object_type, object_id };
  if (object_type === 'taskcompleted') return stored;
  if (object_type === 'opportunity') return withOpportunity(stored, tables.opportunity.get(object_id));
  const activity = tables.activity.get(object_id);
  if (activity === undefined) return stored;
  if (activity.type !== 'Email' && activity.type !== 'EmailThread')
    return { object_type: OBJECT_TYPES[activity.type] ?? object_type, object_id, activity };
  const thread = activity.type === 'EmailThread' ? activity.id : String(activity.details.thread_id);
  const wanted = type === 'incoming_email' ? 'incoming' : 'outgoing';
  const email =
    activity.type === 'Email'
      ? activity
      : emailsOfThread(tables.activity, thread).find(({ details }) => details.direction === wanted);
  return { object_type: 'emailthread', object_id: thread, activity, ...(email === undefined ? {} : { email }) };
}

const withOpportunity = (stored: Subject, opportunity: Opportunity | undefined): Subject =>
  opportunity === undefined ? stored : { ...stored, opportunity };

type Read = (task: Task, context: ReadContext) => Json;
const detail = (task: Task, context: ReadContext, ...keys: readonly string[]): Json => {
  const { activity, email } = subjectOf(task, context);
  const details: Row = (email ?? activity)?.details ?? {};
  return keys.map((key) => details[key] ?? null).find((value) => value !== null) ?? null;
};
const details =
  (...keys: readonly string[]): Read =>
  (task, context) =>
    detail(task, context, ...keys);

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
/** Close describes a number by its region, such as `California`. The emulator knows its country. */
const describedCountry: Read = (task, context) => {
  const country = detail(task, context, 'remote_country_iso');
  return typeof country === 'string' && country !== '' ? (COUNTRIES.of(country) ?? null) : null;
};

const opportunityField =
  (read: (opportunity: Opportunity, context: ReadContext) => Json): Read =>
  (task, context) => {
    const { opportunity } = subjectOf(task, context);
    return opportunity === undefined ? null : read(opportunity, context);
  };

/** The fields about the object of a task. */
export const SUBJECT_FIELDS: Fields<Task> = {
  attachments: (task, context) => detail(task, context, 'attachments') ?? [],
  body_preview: details('body_preview'),
  email_id: (task, context) => subjectOf(task, context).email?.id ?? null,
  emails: (task, context) => {
    const { email } = subjectOf(task, context);
    return email === undefined ? [] : [email.id];
  },
  local_phone: details('local_phone'),
  opportunity_note: opportunityField(({ note }) => note),
  opportunity_value: opportunityField(({ value }) => value),
  opportunity_value_currency: opportunityField((_, { tables }) => organizationOf(tables).currency),
  opportunity_value_formatted: opportunityField((opportunity, { tables }) =>
    formatValue(opportunity, organizationOf(tables).currency_symbol),
  ),
  opportunity_value_period: opportunityField((opportunity) => opportunity.value_period),
  phone: details('remote_phone', 'phone'),
  phone_formatted: details('remote_phone_formatted', 'phone'),
  phone_number_description: describedCountry,
  recording_url: details('recording_url'),
  remote_phone: details('remote_phone'),
  remote_phone_description: describedCountry,
  remote_phone_formatted: details('remote_phone_formatted'),
  step_id: () => null,
  subject: details('subject'),
  voicemail_duration: details('voicemail_duration'),
  voicemail_url: details('voicemail_url'),
};

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/**
 * The fields of each type beyond those of all types, as the document shows them in one task of each type. Tasks that Close
 * creates itself have neither a due date nor a priority (recorded).
 */
export const FIELDS_BY_TYPE: { readonly [type in Task['type']]: ReadonlySet<string> } = {
  lead: new Set(Object.keys(TO_DO_FIELDS)),
  outgoing_call: names(
    'text is_dateless resolution is_primary_lead_notification deduplication_key agent_config_id sequence_id sequence_subscription_id step_id',
  ),
  missed_call: names('phone phone_formatted phone_number_description local_phone'),
  voicemail: names('phone local_phone voicemail_url voicemail_duration'),
  answered_detached_call: names('phone phone_formatted phone_number_description recording_url'),
  incoming_email: names('emails subject body_preview'),
  email_followup: names('email_id subject body_preview'),
  incoming_sms: names('text attachments local_phone remote_phone remote_phone_formatted remote_phone_description'),
  opportunity_due: names(
    'opportunity_note opportunity_value opportunity_value_currency opportunity_value_formatted opportunity_value_period',
  ),
};
