import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { booleanOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import type { Activity, Task } from '../seed/schema.ts';
import type { Write } from './write.ts';

/** The query parameter of a new text message (documented). */
export const INBOX_PARAM = 'send_to_inbox';

/** Whether a new text message goes to the inbox. The 400 for a message that is not received is inferred. */
export function isSentToInbox(details: Row, { query }: RequestContext): boolean {
  const isSent = booleanOf(query[INBOX_PARAM] ?? 'false', INBOX_PARAM);
  if (isSent && details.status !== 'inbox') throw fieldErrors({ [INBOX_PARAM]: 'The message is not received.' });
  return isSent;
}

/** Puts a received text message into the inbox of its user as a task (documented). */
export function addInboxTask(activity: Activity, write: Write): void {
  const at = activity.activity_at ?? activity.date_created;
  const task: Task = {
    id: write.newId('noti'),
    type: 'incoming_sms',
    lead_id: activity.lead_id,
    contact_id: activity.contact_id,
    assigned_to: activity.user_id,
    text: String(activity.details.text ?? ''),
    date: at,
    due_date: at,
    is_dateless: false,
    is_complete: false,
    priority: 'medium',
    resolution: null,
    object_type: 'sms',
    object_id: activity.id,
    created_by: write.context.me.id,
    date_created: write.at,
    ...write.stamps,
  };
  write.put('task', task);
  write.created('task', task);
}
