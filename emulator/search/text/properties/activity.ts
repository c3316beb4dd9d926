import { isDay } from '../../../dates.ts';
import { takesPlaceAt } from '../../../nouns/activity-filters.ts';
import type { Activity, Task } from '../../../seed/schema.ts';
import type { StatusPeriod } from '../../../status-histories.ts';
import type { Tables } from '../../../tables.ts';
import { activityType } from '../../types/activity.ts';
import { momentField, numberField, textField } from '../../types/fields.ts';
import { namesProperty, type Property, type TextObject, textsProperty } from '../objects.ts';
import { common, digitsOf, leadStatusNames, opportunityStatusNames, userNames, userProperties } from './common.ts';

const detail = (row: Activity, key: string): string | null => {
  const value = row.details[key];
  return typeof value === 'string' ? value : null;
};
const durationOf = (row: Activity, key: string): number | null => {
  const value = row.details[key];
  return typeof value === 'number' ? value : null;
};
/** The addresses in `to`, `cc`, `bcc` and `sender` of an email. */
const addressesIn = (row: Activity, keys: readonly string[]) =>
  keys.flatMap((key) => [row.details[key] ?? []].flat()).filter((item) => typeof item === 'string');

/** Documented: emails that are sent have the direction `sent` too, calls `outbound` and `inbound`. */
function directionNames(row: Activity, tables: Tables) {
  const searched = String(activityType.fields.direction?.get(row, tables) ?? '');
  return [detail(row, 'direction'), searched, searched === 'outgoing' && row.details.status === 'sent' ? 'sent' : null];
}

const activityProperties: { readonly [name: string]: Property<Activity> } = {
  ...activityType.fields,
  ...common,
  ...userProperties<Activity>(),
  date: momentField(takesPlaceAt),
  activity_at: momentField(takesPlaceAt),
  direction: namesProperty(directionNames),
  duration: numberField((row) => durationOf(row, 'duration')),
  recording_duration: numberField((row) => (row.details.has_recording === true ? durationOf(row, 'duration') : 0)),
  voicemail_duration: numberField((row) => durationOf(row, 'voicemail_duration')),
  disposition: namesProperty((row) => [detail(row, 'disposition')]),
  note: textField((row) => detail(row, 'note')),
  subject: textField((row) => detail(row, 'subject')),
  body: textField((row) => detail(row, 'body_text')),
  text: textField((row) => detail(row, 'text')),
  title: textField((row) => detail(row, 'title')),
  phone: { kind: 'term', normalize: digitsOf, get: (row) => digitsOf(detail(row, 'remote_phone') ?? '') },
  sender: textsProperty((row) => addressesIn(row, ['sender'])),
  recipient: textsProperty((row) => addressesIn(row, ['to', 'cc', 'bcc'])),
  sent: momentField((row) => detail(row, 'date_sent')),
  outgoing_call_date: momentField((row) => (row.details.direction === 'outbound' ? takesPlaceAt(row) : null)),
  opened: { kind: 'boolean', get: ({ details }) => Array.isArray(details.opens) && details.opens.length > 0 },
  has_reply: { kind: 'boolean', get: ({ details }) => details.has_reply === true },
  template: namesProperty((row) => [detail(row, 'template_id'), detail(row, 'template_name')]),
};
const statusOfSide = (side: 'old' | 'new') =>
  namesProperty<Activity>((row, tables) => {
    const id = detail(row, `${side}_status_id`);
    const names = row.type === 'LeadStatusChange' ? leadStatusNames(id, tables) : opportunityStatusNames(id, tables);
    return [...names, detail(row, `${side}_status_label`)];
  });
/** Reports count a change by its date of creation. */
export const statusChangeProperties: { readonly [name: string]: Property<Activity> } = {
  old_status: statusOfSide('old'),
  new_status: statusOfSide('new'),
  date: momentField((row) => row.date_created),
};
export const activityObject = (name: string, own = {}): TextObject<Activity> => ({
  name,
  text: activityType.text,
  properties: { ...activityProperties, ...own },
  related: {},
  inherited: {},
  custom: { object: 'activity', values: ({ custom = {} }) => custom },
});

export const taskObject: TextObject<Task> = {
  name: 'task',
  text: ({ text }) => text,
  properties: {
    ...common,
    text: textField(({ text }) => text),
    // A date with a time counts as its day in UTC (inferred).
    date: { kind: 'day', get: ({ date }) => (isDay(date) ? date : date.slice(0, 10)) },
    due_date: { kind: 'day', get: ({ due_date }) => due_date?.slice(0, 10) ?? null },
    is_complete: { kind: 'boolean', get: (task) => task.is_complete },
    assigned_to: namesProperty((task, tables) => userNames(task.assigned_to, tables)),
    type: namesProperty(({ type }) => [type]),
  },
  related: {},
  inherited: {},
};

/** A time in a status, as in `status(status:"Won" on:2026-01-31)` (documented). */
export const statusPeriodObject = (
  namesOf: (id: string, tables: Tables) => readonly (string | null)[],
): TextObject<StatusPeriod> => ({
  name: 'status',
  text: (row, tables) => namesOf(row.status_id, tables).join(' '),
  properties: {
    status: namesProperty((row, tables) => namesOf(row.status_id, tables)),
    on: { kind: 'moment', get: ({ from }) => from, until: ({ to }) => to },
  },
  related: {},
  inherited: {},
});
