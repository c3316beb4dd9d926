import { dayOf } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { createRenderer } from '../noun.ts';
import { matchingTasks, TASK_PARAMS, taskNoun } from '../nouns/task.ts';
import { userName } from '../nouns/user.ts';
import type { Reply, RequestContext, Route } from '../request-context.ts';
import type { Task } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from './request-body.ts';
import { addActivity } from './status-change.ts';
import {
  boolean,
  choice,
  dayOrInstant,
  existingId,
  InvalidValue,
  instant,
  nullable,
  ownOrganization,
  required,
  sameLead,
  text,
  unchanged,
  type Validator,
} from './validators.ts';
import { Write } from './write.ts';

/** The fields of a bulk update (documented, `text` and those after it in the schema only). */
const BULK_FIELDS = {
  assigned_to: required(existingId('user')),
  date: required(dayOrInstant),
  is_complete: boolean,
  text,
  priority: choice(['high', 'medium'] as const),
  resolution: nullable(choice(['abandoned', 'skipped'] as const)),
  organization_id: ownOrganization,
};
type BulkFields = Values<typeof BULK_FIELDS>;
const BULK: BodySchema<BulkFields> = { fields: BULK_FIELDS };

/** No agents are emulated, so that only null is valid. */
const agent: Validator<null> = nullable<never>(() => {
  throw new InvalidValue('Object does not exist.');
});
/** The fields of all updates of one task (documented in the schema). */
const FIELDS = {
  ...BULK_FIELDS,
  contact_id: nullable(existingId('contact')),
  due_date: nullable(dayOrInstant),
  is_dateless: boolean,
  created_by: existingId('user'),
  agent_config_id: agent,
};
type Fields = Omit<Values<typeof FIELDS>, 'date'> & { date: string | null };

/** Other types cannot be created (documented). */
const CREATION = {
  _type: choice(['lead', 'outgoing_call'] as const),
  lead_id: required(existingId('lead')),
  assigned_to: nullable(existingId('user')),
  date: nullable(dayOrInstant),
  date_created: instant,
};
/** Close accepts `disable_notification`, and no answer has it. */
const CREATE: BodySchema<Omit<Fields, keyof typeof CREATION> & Values<typeof CREATION>> = {
  fields: { ...FIELDS, ...CREATION },
  required: ['lead_id'],
  ignored: ['disable_notification'],
};

type Dates = Pick<Task, 'date' | 'due_date' | 'is_dateless'>;

/**
 * The dates of a new or changed task. Recorded: a task without a date gets today's date in the caller's time zone and no due
 * date. `due_date` is the date unless both are sent, and a task with a date can be dateless, as Close shows it.
 */
function datesOf(sent: ParsedBody<Fields>, { now, tz }: RequestContext, old?: Task): Dates {
  const given = sent.date ?? sent.due_date ?? null;
  const date = given ?? old?.date ?? dayOf(now, tz);
  const is_dateless = sent.is_dateless ?? given === null;
  return { date, due_date: sent.due_date === undefined ? (is_dateless ? null : date) : sent.due_date, is_dateless };
}

/** The dates after an update. Nothing if none was sent. */
const changedDates = (old: Task, sent: ParsedBody<Fields>, context: RequestContext): Partial<Dates> =>
  sent.date === undefined && sent.due_date === undefined && sent.is_dateless === undefined
    ? {}
    : datesOf(sent, context, old);

function create(write: Write): Task {
  const { context } = write;
  const { _type: type = 'lead', lead_id = '', ...sent } = parseBody(CREATE, context);
  const { assigned_to, organization_id: _, ...fields } = sent;
  const task: Task = {
    id: write.newId('task'),
    type,
    lead_id,
    contact_id: null,
    assigned_to: assigned_to ?? context.me.id,
    text: '',
    is_complete: false,
    priority: 'medium',
    resolution: null,
    object_type: null,
    object_id: null,
    created_by: context.me.id,
    date_created: write.at,
    ...write.stamps,
    ...fields,
    ...datesOf(fields, context),
  };
  const created = task.is_complete ? { ...task, ...completionFields(write, task) } : task;
  write.put('task', created);
  write.created('task', created);
  return created;
}

/** Logs the completion of a manual task as an activity to which the task refers (recorded). Others keep their object. */
function completionFields(write: Write, task: Task): Partial<Task> {
  if (task.object_id !== null) return {};
  const activity = addActivity(write, 'TaskCompleted', task.lead_id, {
    task_id: task.id,
    task_text: task.text,
    task_assigned_to: task.assigned_to,
    task_assigned_to_name: userName(task.assigned_to, write.context),
  });
  return { object_type: 'taskcompleted', object_id: activity.id };
}

/** Deletes the activity of a task that is open again. Inferred, that it can be deleted is documented. */
function reopeningFields(write: Write, task: Task): Partial<Task> {
  if (task.object_type !== 'taskcompleted') return {};
  const activity = write.context.tables.activity.get(task.object_id);
  if (activity !== undefined) write.remove('activity', activity);
  return { object_type: null, object_id: null };
}

function applyChanges(write: Write, old: Task, sent: ParsedBody<Fields>): Task {
  const { organization_id, date, due_date, is_dateless, ...rest } = sent;
  const changed: Task = { ...old, ...rest, ...changedDates(old, sent, write.context), ...write.stamps };
  const { is_complete } = changed;
  const task =
    is_complete === old.is_complete
      ? changed
      : { ...changed, ...(is_complete ? completionFields(write, changed) : reopeningFields(write, changed)) };
  if (is_complete && !old.is_complete) write.become('task', old, task, 'completed');
  else write.update('task', old, task);
  return task;
}

/** Throws 400 for a new text. Only tasks of type `lead` can change theirs (documented). */
function rejectTextChange({ type }: Task, { text }: ParsedBody<Fields>): void {
  if (text !== undefined && type !== 'lead') throw fieldErrors({ text: 'Only tasks of type lead can change it.' });
}

function update(write: Write, old: Task): Task {
  const { context } = write;
  const schema: BodySchema<Fields & { lead_id: string; _type: string }> = {
    fields: { ...FIELDS, lead_id: sameLead(old.lead_id), _type: unchanged(old.type) },
  };
  const { lead_id: _, _type: __, ...sent } = parseBody(schema, context);
  rejectTextChange(old, sent);
  return applyChanges(write, old, sent);
}

/** Updates all tasks that match the filters in the query. Without a filter, that is every task of type `lead`. */
function bulkUpdate(context: RequestContext): Reply {
  const sent = parseBody(BULK, context);
  const tasks = matchingTasks(context);
  for (const task of tasks) rejectTextChange(task, sent);
  const changed = context.store.write(context.now, () => {
    const write = new Write(context);
    return tasks.map((task) => applyChanges(write, task, sent));
  });
  return { body: BULK_RESPONSES[context.switches.bulkTaskAnswer](changed, context) };
}

const render = createRenderer(taskNoun, null);
const BULK_RESPONSES: {
  readonly [kind in 'ok' | 'empty' | 'list']: (tasks: readonly Task[], context: RequestContext) => Row;
} = {
  ok: () => ({ ok: true }),
  empty: () => ({}),
  list: (tasks, context) => ({ data: tasks.map((task) => render(task, context)), has_more: false }),
};

const find = ({ tables }: RequestContext, id: string) => tables.task.get(id);

export const taskWrites: Route[] = [
  {
    path: '/task/',
    POST: createEndpoint(taskNoun, create),
    PUT: { params: [...TASK_PARAMS, '_fields'], handle: bulkUpdate },
  },
  {
    path: '/task/{id}/',
    PUT: updateEndpoint(taskNoun, find, update),
    DELETE: deleteEndpoint(taskNoun, find, (write, task) => write.remove('task', task)),
  },
];
