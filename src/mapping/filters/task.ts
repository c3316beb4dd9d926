import type { TaskFilter, TaskOrderField, TaskStatus, TaskView } from '../../generated/graphql.ts';
import type { TaskRow } from '../../rows/index.ts';
import { badInput } from '../errors.ts';
import { prefixesOf } from '../ids.ts';
import {
  boundsParameter,
  choiceParameter,
  idParameter,
  isLocal,
  type ParameterCondition,
  type ParameterTable,
  parameterConditions,
  rangeParameter,
  singleIdParameter,
  valueParameter,
} from './parameters.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** https://developer.close.com/api/resources/tasks/list */
export const TASK_FILTER: ParameterTable<TaskFilter> = {
  id: idParameter('id', prefixesOf('Task')),
  leadId: singleIdParameter('lead_id', ['lead_']),
  assignedToId: singleIdParameter('assigned_to', ['user_']),
  type: choiceParameter('_type', lowerCase),
  view: valueParameter('view', lowerCase),
  date: rangeParameter('date', 'day'),
  dueDate: rangeParameter('due_date', 'day'),
  dateCreated: boundsParameter('date_created'),
  dateUpdated: boundsParameter('date_updated'),
};

const STATUS_CONDITIONS: Readonly<Record<TaskStatus, ParameterCondition>> = {
  OPEN: { key: 'is_complete', operator: 'eq', values: ['false'], as: 'text' },
  COMPLETED: { key: 'is_complete', operator: 'eq', values: ['true'], as: 'text' },
};

/** The status of all tasks that a view contains. */
const STATUS_OF_VIEW: Readonly<Record<TaskView, TaskStatus>> = { INBOX: 'OPEN', FUTURE: 'OPEN', ARCHIVE: 'COMPLETED' };

/** A null filter means the same as an absent one: it does not remove the default type. */
export const DEFAULT_TASK_FILTER: TaskFilter = { type: { eq: 'LEAD' } };

/** Close's default is the type `lead`. */
const ALL_TYPES: ParameterCondition = { key: '_type', operator: 'eq', values: ['all'], as: null };

/** The arguments that select tasks. */
export interface TaskSelection {
  readonly filter?: TaskFilter | null | undefined;
  readonly status?: TaskStatus | null | undefined;
}

/**
 * The conditions of a filter and a status. Null if nothing can match. Throws `BAD_USER_INPUT` for a view that contains no
 * task of the status, and for a view together with bounds of `date` that Close replaces by the view's own.
 */
export function taskConditions({ filter, status }: TaskSelection): readonly ParameterCondition[] | null {
  const selected = parameterConditions(TASK_FILTER, filter ?? DEFAULT_TASK_FILTER);
  assertStatus(filter?.view, status);
  if (selected === null) return null;
  // A view implies its status.
  const conditions = status && !filter?.view ? [...selected, STATUS_CONDITIONS[status]] : selected;
  const view = conditions.find(({ key }) => key === 'view')?.values[0];
  const overridden = conditions.find(
    ({ key, operator }) => key === 'date' && (operator === 'gte' || operator === 'lt'),
  );
  if ((view === 'inbox' || view === 'future') && overridden !== undefined) {
    throw badInput(
      `date.${overridden.operator} cannot be combined with view: ${view.toUpperCase()}. Use gt or lte, or isComplete instead of view.`,
    );
  }
  return conditions.some(({ key }) => key === '_type') ? conditions : [...conditions, ALL_TYPES];
}

/** A default status must not empty a list silently. */
function assertStatus(view: TaskView | null | undefined, status: TaskStatus | null | undefined): void {
  if (!view || !status || STATUS_OF_VIEW[view] === status) return;
  throw badInput(`view: ${view} contains no task with status: ${status}. Use status: ${STATUS_OF_VIEW[view]} or null.`);
}

/** Whether conditions restrict more than the type. */
export const areNarrow = (conditions: readonly ParameterCondition[]): boolean =>
  conditions.some(({ key }) => key !== '_type');

/** The value of `_order_by`, which is also the row's column. */
export const TASK_ORDER: Readonly<Record<TaskOrderField, keyof TaskRow>> = {
  DATE: 'date',
  DATE_CREATED: 'date_created',
};

/**
 * Whether a lead's row contains all tasks that can match: it contains those that are open and of type `lead`. Close does
 * not document whether it contains others.
 */
export function areEmbedded(conditions: readonly ParameterCondition[]): boolean {
  const hasOnly = (key: string, allowed: readonly string[]) =>
    conditions.some((condition) => condition.key === key && condition.values.every((value) => allowed.includes(value)));
  const areOpen = hasOnly('is_complete', ['false']) || hasOnly('view', ['inbox', 'future']);
  return isLocal(conditions) && areOpen && hasOnly('_type', ['lead']);
}
