import { dayOf } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { rendererOf } from '../noun.ts';
import { matchingTasks, TASK_PARAMS, taskNoun } from '../nouns/task.ts';
import { userName } from '../nouns/user.ts';
import type { Call, Reply, Route } from '../request-context.ts';
import type { Task } from '../seed/schema.ts';
import { bodyOf, type Cleaned, type Shape, type Values } from './request-body.ts';
import { append } from './status-change.ts';
import { choice, clearable, dayOrInstant, fixed, flag, reference, sameLead, some, text } from './validators.ts';
import { deletes, posts, puts, Write } from './write.ts';

/** What may be changed of many at once (documented; the last three by the schema alone). */
const BULK_FIELDS = {
  assigned_to: some(reference('user')),
  date: some(dayOrInstant),
  is_complete: flag,
  text,
  priority: choice(['high', 'medium'] as const),
  resolution: clearable(choice(['abandoned', 'skipped'] as const)),
};
type BulkFields = Values<typeof BULK_FIELDS>;
const BULK: Shape<BulkFields> = { fields: BULK_FIELDS };

const FIELDS = { ...BULK_FIELDS, contact_id: clearable(reference('contact')) };
type Fields = Values<typeof FIELDS>;

/** Documented: no other types can be created. */
const CREATION = {
  _type: choice(['lead', 'outgoing_call'] as const),
  lead_id: some(reference('lead')),
  date: clearable(dayOrInstant),
  created_by: reference('user'),
};
const CREATE: Shape<Omit<Fields, 'date'> & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  required: ['lead_id'],
};

/** Recorded: without a date it is of today, where the caller is, and due at no time. */
function dated(date: string | null | undefined, { now, tz }: Call): Pick<Task, 'date' | 'due_date' | 'is_dateless'> {
  return date === null || date === undefined
    ? { date: dayOf(now, tz), due_date: null, is_dateless: true }
    : { date, due_date: date, is_dateless: false };
}

function create(write: Write): Task {
  const { call } = write;
  const { _type: type = 'lead', lead_id = '', date, ...sent } = bodyOf(CREATE, call);
  const task: Task = {
    id: write.newId('task'),
    type,
    lead_id,
    contact_id: null,
    assigned_to: call.me.id,
    text: '',
    is_complete: false,
    priority: 'medium',
    resolution: null,
    object_type: null,
    object_id: null,
    created_by: call.me.id,
    date_created: write.at,
    ...write.stamps,
    ...sent,
    ...dated(date, call),
  };
  const made = task.is_complete ? { ...task, ...completion(write, task) } : task;
  write.put('task', made);
  write.created('task', made);
  return made;
}

/** Recorded of to-dos: what was done is an activity of its lead, which the task then names. Others keep what they are of. */
function completion(write: Write, task: Task): Partial<Task> {
  if (task.object_id !== null) return {};
  const activity = append(write, 'TaskCompleted', task.lead_id, {
    task_id: task.id,
    task_text: task.text,
    task_assigned_to: task.assigned_to,
    task_assigned_to_name: userName(task.assigned_to, write.call),
  });
  return { object_type: 'taskcompleted', object_id: activity.id };
}

/** Inferred: what is to be done again was not done, so its activity goes (documented: it can be deleted). */
function reopening(write: Write, task: Task): Partial<Task> {
  if (task.object_type !== 'taskcompleted') return {};
  const activity = write.call.tables.activity.get(task.object_id);
  if (activity !== undefined) write.remove('activity', activity);
  return { object_type: null, object_id: null };
}

function patch(write: Write, old: Task, { date, ...sent }: Cleaned<Fields>): Task {
  const changed: Task = { ...old, ...sent, ...(date === undefined ? {} : dated(date, write.call)), ...write.stamps };
  const { is_complete } = changed;
  const task =
    is_complete === old.is_complete
      ? changed
      : { ...changed, ...(is_complete ? completion(write, changed) : reopening(write, changed)) };
  if (is_complete && !old.is_complete) write.completed(old, task);
  else write.update('task', old, task);
  return task;
}

/** Documented: only tasks of type `lead` have a text that can be changed. */
function refuseText({ type }: Task, { text }: Cleaned<Fields>): void {
  if (text !== undefined && type !== 'lead') throw fieldErrors({ text: 'Only tasks of type lead can change it.' });
}

function update(write: Write, old: Task): Task {
  const { call } = write;
  const shape: Shape<Fields & { lead_id: string; _type: string }> = {
    fields: { ...FIELDS, lead_id: sameLead(old.lead_id), _type: fixed(old.type) },
  };
  const { lead_id: _, _type: __, ...sent } = bodyOf(shape, call);
  refuseText(old, sent);
  return patch(write, old, sent);
}

/** Changes all that match the filters in the query; without any filter that is every task of type `lead`. */
function bulkUpdate(call: Call): Reply {
  const sent = bodyOf(BULK, call);
  const tasks = matchingTasks(call);
  for (const task of tasks) refuseText(task, sent);
  const changed = call.world.write(call.now, () => {
    const write = new Write(call);
    return tasks.map((task) => patch(write, task, sent));
  });
  return { body: BULK_ANSWER[call.switches.bulkTaskAnswer](changed, call) };
}

const show = rendererOf(taskNoun, null);
const BULK_ANSWER: { readonly [kind in 'empty' | 'list']: (tasks: readonly Task[], call: Call) => Row } = {
  empty: () => ({}),
  list: (tasks, call) => ({ data: tasks.map((task) => show(task, call)), has_more: false }),
};

const find = ({ tables }: Call, id: string) => tables.task.get(id);

export const taskWrites: Route[] = [
  { path: '/task/', POST: posts(taskNoun, create), PUT: { params: [...TASK_PARAMS, '_fields'], handle: bulkUpdate } },
  {
    path: '/task/{id}/',
    PUT: puts(taskNoun, find, update),
    DELETE: deletes(taskNoun, find, (write, task) => write.remove('task', task)),
  },
];
