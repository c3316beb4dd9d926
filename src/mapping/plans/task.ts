import type { QueryTasksArgs, TaskOrder } from '../../generated/graphql.ts';
import type { ParameterCondition } from '../filters/parameters.ts';
import { areEmbedded, TASK_ORDER, type TaskSelection, taskConditions } from '../filters/task.ts';
import { directionOf, parameterOrder } from '../orders.ts';
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
}: QueryTasksArgs): NothingPlan | EmbeddedPlan | OffsetPlan | KeysetPlan {
  const conditions = taskConditions(selection);
  if (conditions === null) return nothing('Task');
  return areEmbedded(conditions) ? embedded(conditions, orderBy) : listOf(conditions, orderBy);
}

/** The row of a contact's lead contains the contact's open tasks. Close's list cannot filter by contact. */
export const planContactTasks = ({ orderBy }: Pick<QueryTasksArgs, 'orderBy'>): EmbeddedPlan => ({
  ...embedded(taskConditions({ status: 'OPEN' }) ?? [], orderBy),
  isInLead: true,
});

function embedded(conditions: readonly ParameterCondition[], orderBy: Order): EmbeddedPlan {
  const { field, direction = 'ASC' } = orderBy ?? DEFAULT_ORDER;
  return {
    kind: 'embedded',
    noun: 'Task',
    conditions,
    order: [{ column: TASK_ORDER[field], direction: directionOf({ direction }) }],
  };
}

function listOf(conditions: readonly ParameterCondition[], order: Order): OffsetPlan | KeysetPlan {
  const { field, direction } = order ?? DEFAULT_ORDER;
  const sorted = parameterOrder(TASK_ORDER[field], directionOf({ direction }));
  const list = { noun: 'Task', conditions, ...sorted, part: null, isCounted: true } as const;
  return field === 'DATE_CREATED'
    ? { kind: 'keyset', ...list, direction: directionOf(order) }
    : { kind: 'offset', ...list };
}

/** The tasks that a bulk update changes. Null if none can match. */
export const planTaskBulkUpdate = (selection: TaskSelection): readonly ParameterCondition[] | null =>
  taskConditions(selection);
