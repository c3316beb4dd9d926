import { compareKeys } from '../compare.ts';
import { dayOf, isDay, oldDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { choice, dayFilters, type Filter, type Filters, instantFilters, testsOf } from '../filters.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { oneOf } from '../params.ts';
import type { Call, Route, Scope } from '../request-context.ts';
import { TASK_TYPES, type Task } from '../seed/schema.ts';
import { newestBy } from '../store.ts';
import { leadNameOf } from './lead-name.ts';
import { userName } from './user.ts';

/** A day as it is, an instant in the old family's form (recorded for days). */
const shown = (date: string): string => (isDay(date) ? date : oldDate(date));

/** The calendar day of a task's date, where the caller is. */
const dayIn = (date: string | null, tz: number): string | null =>
  date === null || isDay(date) ? date : dayOf(Date.parse(date), tz);

/** Documented: what is done is in the archive; of the rest, the future begins with the caller's tomorrow. */
function viewOf(task: Task, { now, tz }: Scope): 'inbox' | 'future' | 'archive' {
  if (task.is_complete) return 'archive';
  return (dayIn(task.date, tz) ?? '') <= dayOf(now, tz) ? 'inbox' : 'future';
}

/** Keys recorded in 2026. */
export const taskNoun: Noun<Task> = {
  className: 'Task',
  fields: {
    _type: ({ type }) => type,
    id: ({ id }) => id,
    organization_id: (_, { tables }) => tables.organization.all()[0]?.id ?? null,
    lead_id: (task) => task.lead_id,
    lead_name: (task, scope) => leadNameOf(task.lead_id, scope),
    contact_id: (task) => task.contact_id,
    contact_name: (task, { tables }) => tables.contact.get(task.contact_id)?.name ?? null,
    assigned_to: (task) => task.assigned_to,
    assigned_to_name: (task, scope) => userName(task.assigned_to, scope),
    text: ({ text }) => text,
    date: ({ date }) => shown(date),
    due_date: ({ due_date }) => (due_date === null ? null : shown(due_date)),
    is_dateless: (task) => task.is_dateless,
    is_complete: (task) => task.is_complete,
    view: viewOf,
    priority: ({ priority }) => priority,
    resolution: ({ resolution }) => resolution,
    object_type: (task) => task.object_type,
    object_id: (task) => task.object_id,
    is_primary_lead_notification: () => true,
    deduplication_key: () => null,
    agent_config_id: () => null,
    sequence_id: () => null,
    sequence_subscription_id: () => null,
    created_by: (task) => task.created_by,
    created_by_name: (task, scope) => userName(task.created_by, scope),
    updated_by: (task) => task.updated_by,
    updated_by_name: (task, scope) => userName(task.updated_by, scope),
    date_created: (task) => oldDate(task.date_created),
    date_updated: (task) => oldDate(task.date_updated),
  },
};

const is =
  (heldBy: (task: Task, call: Call) => string | null): Filter<Task> =>
  (value, call) => {
    const wanted = oneOf(value);
    return (task) => heldBy(task, call) === wanted;
  };

const among =
  (choices: readonly string[], filter: Filter<Task>): Filter<Task> =>
  (value, call, name) => {
    if (!choices.includes(oneOf(value))) throw fieldErrors({ [name]: 'Not a valid choice.' });
    return filter(value, call, name);
  };

const byType = choice<Task>('_type', ({ type }) => type, { allowed: TASK_TYPES });
const { date_created: _, ...created } = instantFilters<Task>('date_created', (task) => task.date_created);
const { date_updated: __, ...updated } = instantFilters<Task>('date_updated', (task) => task.date_updated);

/** Every filter of `/task/` (documented). Of the two stamps Close takes ranges alone. */
const FILTERS: Filters<Task> = {
  ...choice('id', ({ id }) => id),
  lead_id: is((task) => task.lead_id),
  assigned_to: is((task) => task.assigned_to),
  organization_id: is((_task, { world }) => world.organization.id),
  is_complete: among(
    ['true', 'false'],
    is((task) => String(task.is_complete)),
  ),
  ...byType,
  _type: (value, call, name) => (oneOf(value) === 'all' ? () => true : (byType._type?.(value, call, name) ?? noTest)),
  view: among(['inbox', 'future', 'archive'], is(viewOf)),
  ...dayFilters('date', ({ date }, { tz }) => dayIn(date, tz)),
  ...dayFilters('due_date', ({ due_date }, { tz }) => dayIn(due_date, tz)),
  ...created,
  ...updated,
};
const noTest = () => true;

/** What `_order_by` knows (documented). A day stands before its own hours (inferred). */
const ORDERS: { readonly [name: string]: (task: Task) => string } = {
  date: ({ date }) => date,
  date_created: (task) => task.date_created,
};

/** What a list and a bulk update read. `format` changes nothing. */
export const TASK_PARAMS: readonly string[] = [...Object.keys(FILTERS), '_order_by', 'format'];

/**
 * The tasks that a request's filters leave, newest first unless ordered; ties by id. Documented: without a type only
 * those of type `lead`; the views of what is open override `date__lt` and `date__gte`.
 */
export function matchingTasks(call: Call): readonly Task[] {
  const { query, tables, switches } = call;
  const isOpenView = ['inbox', 'future'].includes(oneOf(query.view ?? ''));
  const overridden = (name: string) => isOpenView && (name === 'date__lt' || name === 'date__gte');
  const typed = query._type === undefined && query._type__in === undefined ? { _type: 'lead', ...query } : query;
  const kept = Object.fromEntries(Object.entries(typed).filter(([name]) => !overridden(name)));
  const tests = testsOf(FILTERS, { ...call, query: kept });
  const order = oneOf(query._order_by ?? '');
  const key = Object.hasOwn(ORDERS, order.replace(/^-/, '')) ? ORDERS[order.replace(/^-/, '')] : undefined;
  if (key === undefined && order !== '') throw fieldErrors({ _order_by: `Not a valid choice: ${order}.` });
  const tasks = tables.task.all().filter((task) => tests.every((test) => test(task)));
  if (key === undefined) return tasks.toSorted(newestBy('date_created'));
  return tasks.toSorted(
    (a, b) => compareKeys(key(a), key(b), order.startsWith('-'), switches.nullsSort) || (a.id < b.id ? -1 : 1),
  );
}

export const taskRoutes: Route[] = [
  {
    path: '/task/',
    GET: getList(taskNoun, TASK_PARAMS, matchingTasks, (rows) => ({ total_results: rows.length })),
  },
  { path: '/task/{id}/', GET: getOne(taskNoun, ({ tables }) => tables.task) },
];
