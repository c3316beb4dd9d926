import type { LeadTasksArgs, TaskFilter, TaskOrder, TaskOrderField } from '../../generated/graphql.ts';
import type { Direction } from '../../loaders/lists/keyset.ts';
import type { TaskRow } from '../../rows/index.ts';
import { badInput } from '../errors.ts';
import { prefixesOf } from '../ids.ts';
import {
  bounds,
  choice,
  isLocal,
  type ListCondition,
  type ListTable,
  listConditions,
  oneReference,
  only,
  range,
  reference,
  sortRows,
} from './list.ts';
import { walkDirection } from './order.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** https://developer.close.com/api/resources/tasks/list */
export const TASK_FILTER: ListTable<TaskFilter> = {
  id: reference('id', prefixesOf('Task')),
  leadId: oneReference('lead_id', ['lead_']),
  assignedTo: oneReference('assigned_to', ['user_']),
  isComplete: only('is_complete'),
  type: choice('_type', lowerCase),
  view: only('view', lowerCase),
  date: range('date', 'day'),
  dueDate: range('due_date', 'day'),
  dateCreated: bounds('date_created'),
  dateUpdated: bounds('date_updated'),
};

/** Without a type Close would list only those of type `lead`. */
const ALL_TYPES: ListCondition = { key: '_type', operator: 'eq', values: ['all'], as: null };

/**
 * The conditions that a filter and its parent's come down to; null if nothing can match. Throws `BAD_USER_INPUT` for a
 * view with bounds of the date that Close would put its own in place of.
 */
export function taskConditions(
  ...filters: readonly (TaskFilter | null | undefined)[]
): readonly ListCondition[] | null {
  const conditions = listConditions(TASK_FILTER, ...filters);
  if (conditions === null) return null;
  const view = conditions.find(({ key }) => key === 'view')?.values[0];
  const overridden = conditions.find(
    ({ key, operator }) => key === 'date' && (operator === 'gte' || operator === 'lt'),
  );
  if ((view === 'inbox' || view === 'future') && overridden !== undefined) {
    throw badInput(
      `view: ${view.toUpperCase()} goes with no date by ${overridden.operator}, which Close would ignore: use gt or lte, or isComplete in place of the view.`,
    );
  }
  return conditions.some(({ key }) => key === '_type') ? conditions : [...conditions, ALL_TYPES];
}

/** Whether conditions on tasks choose by more than their type. */
export const areNarrow = (conditions: readonly ListCondition[]): boolean =>
  conditions.some(({ key }) => key !== '_type');

/** What Close sorts by: the parameter's value, which is the row's column too. */
export const TASK_ORDER: Readonly<Record<TaskOrderField, keyof TaskRow>> = {
  DATE: 'date',
  DATE_CREATED: 'date_created',
};

/** Close's own is not known, so that it is always told. */
const DEFAULT_ORDER: TaskOrder = { field: 'DATE', direction: 'ASC' };

/** As Close's parameter: `-date_created`. */
export function taskOrderParameter(order: TaskOrder | null | undefined): string {
  const { field, direction } = order ?? DEFAULT_ORDER;
  return `${direction === 'DESC' ? '-' : ''}${TASK_ORDER[field]}`;
}

/** How tasks are walked that are sorted by `date_created`; null if they are sorted by anything else. */
export const taskWalk = (order: TaskOrder | null | undefined): Direction | null =>
  order?.field === 'DATE_CREATED' ? walkDirection(order) : null;

/** Sorts rows in memory as Close would. */
export function sortTasks(rows: readonly TaskRow[], order: TaskOrder | null | undefined): readonly TaskRow[] {
  const { field, direction } = order ?? DEFAULT_ORDER;
  return sortRows(rows, TASK_ORDER[field], direction);
}

/**
 * Whether a lead's own row holds all tasks that can match: those that are open, and of type `lead`. That others stand
 * there too is not known, so it is not counted on.
 */
export function areEmbedded(conditions: readonly ListCondition[]): boolean {
  const only = (key: string, allowed: readonly string[]) =>
    conditions.some((condition) => condition.key === key && condition.values.every((value) => allowed.includes(value)));
  const areOpen = only('is_complete', ['false']) || only('view', ['inbox', 'future']);
  return isLocal(conditions) && areOpen && only('_type', ['lead']);
}

/** Whether the tasks that a lead embeds are needed: not if others are asked, nor if none can match. */
export function readsEmbeddedTasks({ filter }: Pick<LeadTasksArgs, 'filter'>): boolean {
  const conditions = taskConditions(filter);
  return conditions !== null && areEmbedded(conditions);
}
