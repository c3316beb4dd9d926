import { isDay } from '../../../dates.ts';
import { takesPlaceAt } from '../../../nouns/activity-filters.ts';
import type { Activity, Task } from '../../../seed/schema.ts';
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

const activityProperties: { readonly [name: string]: Property<Activity> } = {
  ...activityType.fields,
  ...common,
  ...userProperties<Activity>(),
  date: momentField(takesPlaceAt),
  activity_at: momentField(takesPlaceAt),
  direction: namesProperty((row, tables) => [
    detail(row, 'direction'),
    String(activityType.fields.direction?.get(row, tables)),
  ]),
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
};
export const statusChangeProperties: { readonly [name: string]: Property<Activity> } = Object.fromEntries(
  ['old', 'new'].map((side) => [
    `${side}_status`,
    namesProperty<Activity>((row, tables) => {
      const id = detail(row, `${side}_status_id`);
      const names = row.type === 'LeadStatusChange' ? leadStatusNames(id, tables) : opportunityStatusNames(id, tables);
      return [...names, detail(row, `${side}_status_label`)];
    }),
  ]),
);
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
