import type { GraphQLResolveInfo } from 'graphql';
import { isDay } from '../src/domain/dates.ts';
import type {
  ContactTasksArgs,
  QueryTasksArgs,
  Resolvers,
  TaskFilter,
  TaskPriority,
  TaskResolution,
  TaskType,
  TaskView,
} from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { mapMaybeAsync } from '../src/loaders/sync-or-async.ts';
import { conditionsOf } from '../src/mapping/filters/conditions.ts';
import { DEFAULT_TASK_FILTER, TASK_FILTER } from '../src/mapping/filters/task.ts';
import { isId } from '../src/mapping/ids.ts';
import { TASK_CREATE, TASK_UPDATE } from '../src/mapping/inputs/task.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { type KeysetPlan, type NothingPlan, type OffsetPlan, within } from '../src/mapping/plans/plan.ts';
import { malformed } from '../src/mapping/readers.ts';
import type { ContactRow, LeadRow, TaskConnectionRow, TaskRow } from '../src/rows/index.ts';
import { connection } from './common/connections.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { embeddedPage, embeddedRows, rowsOfContact } from './common/embedded-page.ts';
import { type ListParent, listPage } from './common/list-page.ts';
import { bulkUpdateTasks, dateProblems } from './common/task-writes.ts';
import { enumValue, mediaUrl } from './common/values.ts';
import { attempt, changed, creation, deletion, idProblems, payload, refused, update } from './common/writes.ts';
import { loadAnyNode } from './node.ts';

const TYPES = [
  ...(['LEAD', 'OUTGOING_CALL', 'INCOMING_EMAIL', 'EMAIL_FOLLOWUP', 'MISSED_CALL'] as const),
  ...(['ANSWERED_DETACHED_CALL', 'VOICEMAIL', 'OPPORTUNITY_DUE', 'INCOMING_SMS'] as const),
] as const satisfies TaskType[];
const VIEWS = ['INBOX', 'FUTURE', 'ARCHIVE'] as const satisfies TaskView[];
export const PRIORITIES = ['MEDIUM', 'HIGH'] as const satisfies TaskPriority[];
export const RESOLUTIONS = ['ABANDONED', 'SKIPPED'] as const satisfies TaskResolution[];

type Dates = Pick<Partial<TaskRow>, 'date' | 'due_date'>;

/** Close uses one column for days and times. */
export const day =
  (column: 'date' | 'due_date') =>
  (task: Dates, _args: object, { dayOf }: Context): string | null => {
    const date = task[column];
    return typeof date === 'string' ? dayOf(date) : null;
  };
export const instant =
  (column: 'date' | 'due_date') =>
  (task: Dates): string | null => {
    const date = task[column];
    return typeof date === 'string' && !isDay(date) ? date : null;
  };

export const resolvers: Resolvers<Context> = {
  Query: {
    task: nodeById('Task'),
    tasks: (_query, args, context, info) => taskPage(plan('Query.tasks', info), {}, args, context, info),
  },
  Mutation: {
    taskCreate: creation('Task', TASK_CREATE, dateProblems),
    taskUpdate: update('Task', TASK_UPDATE, dateProblems),
    taskComplete: (_mutation, { id }, { write }) => {
      const problems = idProblems('Task', id);
      if (problems.length > 0) return refused(...problems);
      return attempt(() => write.Task.update(id, { is_complete: true }));
    },
    taskDelete: deletion('Task'),
    taskBulkUpdate: bulkUpdateTasks,
  },
  Task: {
    ...edgeResolvers('Task'),
    type: ({ _type }) => enumValue(TYPES, _type),
    date: day('date'),
    dateTime: instant('date'),
    dueDate: day('due_date'),
    dueDateTime: instant('due_date'),
    recordingUrl: mediaUrl('recording_url'),
    voicemailUrl: mediaUrl('voicemail_url'),
    view: ({ view }) => enumValue(VIEWS, view),
    object: ({ object_id }, _args, context, info) => {
      if (object_id === null || object_id === '') return null;
      if (!isId(object_id)) throw malformed('object_id');
      return loadAnyNode(object_id, context, info);
    },
    priority: ({ priority }) => enumValue(PRIORITIES, priority),
    resolution: ({ resolution }) => enumValue(RESOLUTIONS, resolution),
    phone: (task) => task.phone ?? task.remote_phone ?? null,
    phoneFormatted: (task) => task.phone_formatted ?? task.remote_phone_formatted ?? null,
    phoneDescription: (task) => task.phone_number_description ?? task.remote_phone_description ?? null,
  },
  TaskConnection: connection,
  TaskPayload: { ...payload, task: changed('Task') },
  TaskBulkUpdatePayload: { ...payload, matchedCount: ({ row }) => row },
};

/** The arguments of a page, whose cursors belong to the status as they belong to the filter. */
const pageArgs = ({ status, filter, ...args }: QueryTasksArgs) => ({
  ...args,
  filter: { ...(filter ?? DEFAULT_TASK_FILTER), status },
});

/** A page of Close's list of tasks. */
export function taskPage(
  tasks: NothingPlan | OffsetPlan | KeysetPlan,
  { id, filter }: ListParent<TaskFilter>,
  args: QueryTasksArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<TaskConnectionRow> {
  return listPage(within(tasks, conditionsOf(TASK_FILTER, filter)), load.Task, id, pageArgs(args), info);
}

/** A page of a lead's tasks. */
export function leadTaskPage(
  lead: LeadRow,
  args: QueryTasksArgs,
  context: Context,
  info: GraphQLResolveInfo,
): TaskConnectionRow | Promise<TaskConnectionRow> {
  const tasks = plan('Lead.tasks', info);
  if (tasks.kind === 'embedded') {
    const matching = embeddedRows(tasks, lead.tasks, context);
    return embeddedPage(tasks, context.load.Task, matching, lead.id, pageArgs(args), info);
  }
  return taskPage(tasks, { id: lead.id, filter: { leadId: { eq: lead.id } } }, args, context, info);
}

/** A page of a contact's open tasks. */
export function contactTaskPage(
  contact: ContactRow,
  args: ContactTasksArgs,
  context: Context,
  info: GraphQLResolveInfo,
): TaskConnectionRow | Promise<TaskConnectionRow> {
  const tasks = plan('Contact.tasks', info);
  const matching = rowsOfContact(tasks, contact, ({ tasks: rows }) => rows, context);
  return mapMaybeAsync(matching, (rows) => embeddedPage(tasks, context.load.Task, rows, contact.id, args, info));
}
