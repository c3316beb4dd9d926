import type { TaskFilter, TaskOrderField } from '../../generated/graphql.ts';
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
} from './list.ts';

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
 * The conditions of a filter. Null if nothing can match. Throws `BAD_USER_INPUT` for a
 * view with bounds of the date that Close would put its own in place of.
 */
export function taskConditions(filter: TaskFilter | null | undefined): readonly ListCondition[] | null {
  const conditions = listConditions(TASK_FILTER, filter);
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
