/** The tasks that Close creates itself, by the objects of a lead that cause them. Their ids begin with `noti_`. */
import type { Activity, Opportunity, Task } from './schema.ts';

export type TaskObject = Pick<Task, 'object_type' | 'object_id'>;
export type AutomaticTask = readonly [type: Task['type'], text: string, object: TaskObject];

/** The rows of a lead that can cause a task. */
interface Causes {
  readonly activities: readonly Activity[];
  readonly opportunities: readonly Opportunity[];
}

const isIncoming = ({ details }: Activity) => details.direction === 'incoming' || details.direction === 'inbound';
const isCall = ({ type }: Activity) => type === 'Call';
const threadOf = ({ details }: Activity) => ({ object_type: 'emailthread', object_id: String(details.thread_id) });

interface Automatic {
  readonly type: Task['type'];
  readonly text: string;
  readonly isCause: (activity: Activity) => boolean;
  readonly objectOf: (activity: Activity) => TaskObject;
}

const call = ({ id }: Activity): TaskObject => ({ object_type: 'call', object_id: id });

/** By the activity that causes them. The types of objects are those that Close's document shows. */
const AUTOMATIC: readonly Automatic[] = [
  {
    type: 'incoming_email',
    text: 'Re: your offer',
    isCause: (activity) => activity.type === 'Email' && isIncoming(activity),
    objectOf: threadOf,
  },
  {
    type: 'email_followup',
    text: 'No reply yet',
    isCause: (activity) => activity.type === 'Email' && activity.details.status === 'sent',
    objectOf: threadOf,
  },
  {
    type: 'missed_call',
    text: 'Missed call',
    isCause: (activity) => isCall(activity) && isIncoming(activity) && activity.details.status === 'no-answer',
    objectOf: call,
  },
  {
    type: 'voicemail',
    text: 'New voicemail',
    isCause: (activity) => isCall(activity) && typeof activity.details.voicemail_url === 'string',
    objectOf: call,
  },
  {
    type: 'answered_detached_call',
    text: 'Call answered on a phone',
    isCause: (activity) => isCall(activity) && isIncoming(activity) && activity.details.disposition === 'answered',
    objectOf: call,
  },
  {
    type: 'incoming_sms',
    text: 'Sounds good, when?',
    isCause: (activity) => activity.type === 'SMS' && isIncoming(activity),
    objectOf: ({ id }) => ({ object_type: 'sms', object_id: id }),
  },
];

/** The tasks that the rows of a lead can cause, one for each type. */
export function automaticTasks({ activities, opportunities }: Causes): AutomaticTask[] {
  const caused = AUTOMATIC.flatMap(({ type, text, isCause, objectOf }) => {
    const cause = activities.find(isCause);
    return cause === undefined ? [] : [[type, text, objectOf(cause)] as const];
  });
  const due = opportunities[0];
  if (due === undefined) return caused;
  const object = { object_type: 'opportunity', object_id: due.id };
  return [...caused, ['opportunity_due', 'The opportunity was expected to close', object]];
}
