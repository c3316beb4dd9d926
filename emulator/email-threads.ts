/** Conversations. Close puts every email into one, in general by its subject (documented). */

import { compareNewestFirst } from './compare.ts';
import type { Json } from './json.ts';
import { idOf } from './seed/random.ts';
import type { Activity } from './seed/schema.ts';
import type { Table } from './table.ts';

export const normalizedSubject = (subject: Json | undefined): string =>
  String(subject ?? '')
    .replace(/^((re|fwd?|aw|sv):\s*)+/i, '')
    .trim();

const latestFirst = compareNewestFirst('date_created');

const isLoose = ({ type, details }: Activity) => type === 'Email' && (details.thread_id ?? null) === null;

/** The row of a conversation. What it shows of its emails is derived from them. */
export const threadRow = (id: string, { lead_id, user_id, date_created, ...latest }: Activity): Activity => ({
  id,
  type: 'EmailThread',
  lead_id,
  contact_id: null,
  user_id,
  activity_at: null,
  created_by: latest.created_by,
  updated_by: latest.updated_by,
  date_created,
  date_updated: latest.date_updated,
  details: {},
});

/** Puts emails without a conversation into new ones, by lead and subject. */
export function withThreads(activities: readonly Activity[]): readonly Activity[] {
  const loose = activities.filter(isLoose);
  if (loose.length === 0) return activities;
  const groups = Map.groupBy(loose, ({ lead_id, details }) => `${lead_id} ${normalizedSubject(details.subject)}`);
  const threadIds = new Map<string, string>();
  const threads = [...groups.values()].flatMap((emails) => {
    const [latest] = emails.toSorted(latestFirst);
    if (latest === undefined) return [];
    const id = idOf('acti', 0, `thread of ${latest.id}`);
    for (const email of emails) threadIds.set(email.id, id);
    return [threadRow(id, latest)];
  });
  const joined = activities.map((row) => {
    const thread_id = threadIds.get(row.id);
    return thread_id === undefined ? row : { ...row, details: { ...row.details, thread_id } };
  });
  return [...joined, ...threads];
}

/** The emails of a conversation, newest first. */
export function emailsOfThread(activity: Table<Activity>, thread: string): readonly Activity[] {
  const byThread = activity.derived('emails by thread', () =>
    Map.groupBy(
      activity.all().filter(({ type }) => type === 'Email'),
      ({ details }) => String(details.thread_id),
    ),
  );
  return activity.derived(`emails of ${thread}`, () => byThread.get(thread)?.toSorted(latestFirst) ?? []);
}

/** The conversation that a new email joins: that of the email it replies to, or one of its lead with its subject. */
export function threadFor(email: Activity, activity: Table<Activity>): Activity | undefined {
  const answered = activity.get(String(email.details.in_reply_to_id ?? ''));
  if (answered !== undefined) return activity.get(String(answered.details.thread_id ?? ''));
  const subject = normalizedSubject(email.details.subject);
  if (subject === '') return undefined;
  const other = activity
    .all()
    .find(
      ({ type, id, lead_id, details }) =>
        type === 'Email' &&
        id !== email.id &&
        lead_id === email.lead_id &&
        normalizedSubject(details.subject) === subject,
    );
  return activity.get(String(other?.details.thread_id ?? ''));
}
