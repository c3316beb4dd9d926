import type { QueryTasksArgs, TaskOrder } from '../../generated/graphql.ts';
import type { TaskRow } from '../../rows/index.ts';
import type { ParameterCondition } from '../filters/parameters.ts';
import { areEmbedded, TASK_ORDER, type TaskSelection, taskConditions } from '../filters/task.ts';
import { directionOf } from '../orders.ts';
import { type EmbeddedPlan, type KeysetPlan, type NothingPlan, nothing, type OffsetPlan } from './plan.ts';

type Order = TaskOrder | null | undefined;

/** Close's default is not documented, so the order is always sent. */
const DEFAULT_ORDER: TaskOrder = { field: 'DATE', direction: 'ASC' };

export function planTasks({ orderBy, ...selection }: QueryTasksArgs): NothingPlan | OffsetPlan | KeysetPlan {
  const conditions = taskConditions(selection);
  return conditions === null ? nothing('Task') : listOf(conditions, orderBy);
}

/** A lead's row contains its open tasks of type `lead`. */
export function planLeadTasks({
  orderBy,
  ...selection
}: QueryTasksArgs): NothingPlan | EmbeddedPlan<TaskRow> | OffsetPlan | KeysetPlan {
  const conditions = taskConditions(selection);
  if (conditions === null) return nothing('Task');
  if (!areEmbedded(conditions)) return listOf(conditions, orderBy);
  const { field, direction = 'ASC' } = orderBy ?? DEFAULT_ORDER;
  return { kind: 'embedded', noun: 'Task', conditions, order: { column: TASK_ORDER[field], direction } };
}

function listOf(conditions: readonly ParameterCondition[], order: Order): OffsetPlan | KeysetPlan {
  const { field, direction } = order ?? DEFAULT_ORDER;
  const orderBy = { _order_by: `${direction === 'DESC' ? '-' : ''}${TASK_ORDER[field]}` };
  const list = { noun: 'Task', conditions, orderBy, part: null, isCounted: true } as const;
  return field === 'DATE_CREATED'
    ? { kind: 'keyset', ...list, direction: directionOf(order) }
    : { kind: 'offset', ...list };
}

/** The tasks that a bulk update changes. Null if none can match. */
export const planTaskBulkUpdate = (selection: TaskSelection): readonly ParameterCondition[] | null =>
  taskConditions(selection);
