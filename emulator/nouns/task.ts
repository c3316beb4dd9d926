import { compareNewestFirst } from '../compare.ts';
import { dayOf, isDay, zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { choiceFilters, dayFilters, type Filter, type Filters, instantFilters, predicatesOf } from '../filters.ts';
import { organizationId } from '../lookups.ts';
import { type Fields, getList, getOne, type Noun } from '../noun.ts';
import { ORDER_PARAM, type SortKeys, sortedByParam } from '../order.ts';
import { booleanOf, firstValueOf } from '../params.ts';
import type { ReadContext, RequestContext, Route } from '../request-context.ts';
import { TASK_TYPES, type Task } from '../seed/schema.ts';
import { leadNameOf } from './lead-name.ts';
import { FIELDS_BY_TYPE, renderDate, SUBJECT_FIELDS, subjectOf, TO_DO_FIELDS } from './task-fields.ts';
import { userName } from './user.ts';

/** The calendar day of a task's date, in the caller's time zone. */
const dayIn = (date: string | null, tz: number): string | null =>
  date === null || isDay(date) ? date : dayOf(Date.parse(date), tz);

const VIEWS: readonly string[] = ['inbox', 'future', 'archive'];

/** Documented: completed tasks are in the archive, and the future begins with the caller's tomorrow. */
function viewOf(task: Task, { now, tz }: ReadContext): 'inbox' | 'future' | 'archive' {
  if (task.is_complete) return 'archive';
  return (dayIn(task.date, tz) ?? '') <= dayOf(now, tz) ? 'inbox' : 'future';
}

/** The fields of all types. */
const COMMON_FIELDS: Fields<Task> = {
  _type: ({ type }) => type,
  id: ({ id }) => id,
  organization_id: organizationId,
  lead_id: (task) => task.lead_id,
  lead_name: (task, context) => leadNameOf(task.lead_id, context),
  contact_id: (task) => task.contact_id,
  contact_name: (task, { tables }) => tables.contact.get(task.contact_id)?.name ?? null,
  assigned_to: (task) => task.assigned_to,
  assigned_to_name: (task, context) => userName(task.assigned_to, context),
  date: ({ date }) => renderDate(date),
  is_complete: (task) => task.is_complete,
  view: viewOf,
  object_type: (task, context) => subjectOf(task, context).object_type,
  object_id: (task, context) => subjectOf(task, context).object_id,
  created_by: (task) => task.created_by,
  created_by_name: (task, context) => userName(task.created_by, context),
  updated_by: (task) => task.updated_by,
  updated_by_name: (task, context) => userName(task.updated_by, context),
  date_created: (task) => zonedDate(task.date_created),
  date_updated: (task) => zonedDate(task.date_updated),
};

const ALL_FIELDS: Fields<Task> = { ...COMMON_FIELDS, ...TO_DO_FIELDS, ...SUBJECT_FIELDS };
const COMMON_NAMES: ReadonlySet<string> = new Set(Object.keys(COMMON_FIELDS));

export const taskNoun: Noun<Task> = {
  className: 'Task',
  fields: ALL_FIELDS,
  has: ({ type }, name) => COMMON_NAMES.has(name) || FIELDS_BY_TYPE[type].has(name),
};

const equals =
  (fieldOf: (task: Task, context: RequestContext) => string | null): Filter<Task> =>
  (value, context) => {
    const wanted = firstValueOf(value);
    return (task) => fieldOf(task, context) === wanted;
  };

const byType = choiceFilters<Task>('_type', ({ type }) => type, { allowed: TASK_TYPES });
const { date_created: _, ...created } = instantFilters<Task>('date_created', (task) => task.date_created);
const { date_updated: __, ...updated } = instantFilters<Task>('date_updated', (task) => task.date_updated);

/** All filters of `/task/` (documented). Creation and update date support ranges only. */
const FILTERS: Filters<Task> = {
  ...choiceFilters('id', ({ id }) => id),
  lead_id: equals((task) => task.lead_id),
  assigned_to: equals((task) => task.assigned_to),
  organization_id: equals((_task, { store }) => store.organization.id),
  is_complete: (value, _context, name) => {
    const wanted = booleanOf(value, name);
    return (task) => task.is_complete === wanted;
  },
  ...byType,
  _type: (value, context, name) =>
    firstValueOf(value) === 'all' ? () => true : (byType._type?.(value, context, name) ?? matchAll),
  view: (value, context, name) => {
    if (!VIEWS.includes(firstValueOf(value))) throw fieldErrors({ [name]: 'Not a valid choice.' });
    return equals(viewOf)(value, context, name);
  },
  ...dayFilters('date', ({ date }, { tz }) => dayIn(date, tz)),
  ...dayFilters('due_date', ({ due_date }, { tz }) => dayIn(due_date, tz)),
  ...created,
  ...updated,
};
const matchAll = () => true;

/** The keys of `_order_by` (documented). A day sorts before its hours (inferred). */
const ORDERS: SortKeys<Task> = {
  date: ({ date }) => date,
  date_created: (task) => task.date_created,
};

/** The parameters of the list and of the bulk update. `format` has no effect. */
export const TASK_PARAMS: readonly string[] = [...Object.keys(FILTERS), ORDER_PARAM, 'format'];

/**
 * The tasks that match a request's filters, newest first without `_order_by`. Ties are broken by id. Documented: without a
 * type, only tasks of type `lead` match, and the views `inbox` and `future` override `date__lt` and `date__gte`.
 */
export function matchingTasks(context: RequestContext): readonly Task[] {
  const { query, tables } = context;
  const isOpenView = ['inbox', 'future'].includes(firstValueOf(query.view ?? ''));
  const isOverridden = (name: string) => isOpenView && (name === 'date__lt' || name === 'date__gte');
  const withType = query._type === undefined && query._type__in === undefined ? { _type: 'lead', ...query } : query;
  const effective = Object.fromEntries(Object.entries(withType).filter(([name]) => !isOverridden(name)));
  const tests = predicatesOf(FILTERS, { ...context, query: effective });
  const tasks = tables.task.all().filter((task) => tests.every((test) => test(task)));
  return sortedByParam(tasks, ORDERS, context) ?? tasks.toSorted(compareNewestFirst('date_created'));
}

export const taskRoutes: Route[] = [
  {
    path: '/task/',
    GET: getList(taskNoun, TASK_PARAMS, matchingTasks, (rows) => ({ total_results: rows.length })),
  },
  { path: '/task/{id}/', GET: getOne(taskNoun, ({ tables }) => tables.task) },
];
