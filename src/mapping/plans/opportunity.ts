import type { Query } from '../../close/wire/query.ts';
import type {
  OpportunityOrder,
  PipelineStatusesArgs,
  QueryOpportunitiesArgs,
  QueryOpportunityGroupsArgs,
} from '../../generated/graphql.ts';
import type { OpportunityRow } from '../../rows/index.ts';
import { OPPORTUNITY_FILTER, OPPORTUNITY_GROUPING, OPPORTUNITY_ORDER, STATUS_FILTER } from '../filters/opportunity.ts';
import { isLocal, type ParameterCondition, parameterConditions, queryOf } from '../filters/parameters.ts';
import {
  type ColumnPlan,
  directionOf,
  type EmbeddedPlan,
  type KeysetPlan,
  type NothingPlan,
  nothing,
  type OffsetPlan,
} from './plan.ts';

type Order = OpportunityOrder | null | undefined;

/** Close's default, newest first, as recorded. */
const DEFAULT_ORDER: OpportunityOrder = { field: 'DATE_CREATED', direction: 'DESC' };

export function planOpportunities({ filter, orderBy }: QueryOpportunitiesArgs): NothingPlan | OffsetPlan | KeysetPlan {
  const conditions = parameterConditions(OPPORTUNITY_FILTER, filter);
  return conditions === null ? nothing('Opportunity') : listOf(conditions, orderBy);
}

/** The opportunities of a status: a column of a board unless the page begins after a cursor. docs/decisions/041 */
export function planStatusOpportunities(
  args: QueryOpportunitiesArgs,
): ReturnType<typeof planOpportunities> | ColumnPlan {
  const list = planOpportunities(args);
  if (list.kind === 'nothing' || (args.after ?? null) !== null) return list;
  return { kind: 'column', noun: 'Opportunity', list };
}

/** The conditions on the statuses of a pipeline, whose row contains them. Null if none can match. */
export const planStatuses = ({ type }: PipelineStatusesArgs): readonly ParameterCondition[] | null =>
  parameterConditions(STATUS_FILTER, { type });

/** A lead's row contains its opportunities. Only Close can evaluate some of the filters. */
export function planLeadOpportunities({
  filter,
  orderBy,
}: QueryOpportunitiesArgs): NothingPlan | EmbeddedPlan<OpportunityRow> | OffsetPlan | KeysetPlan {
  const conditions = parameterConditions(OPPORTUNITY_FILTER, filter);
  if (conditions === null) return nothing('Opportunity');
  if (!isLocal(conditions)) return listOf(conditions, orderBy);
  const { field, direction = 'ASC' } = orderBy ?? DEFAULT_ORDER;
  return { kind: 'embedded', noun: 'Opportunity', conditions, order: { column: OPPORTUNITY_ORDER[field], direction } };
}

function listOf(conditions: readonly ParameterCondition[], orderBy: Order): OffsetPlan | KeysetPlan {
  const list = { noun: 'Opportunity', conditions, orderBy: orderQuery(orderBy), part: null, isCounted: true } as const;
  const isByCreation = (orderBy ?? DEFAULT_ORDER).field === 'DATE_CREATED';
  return isByCreation ? { kind: 'keyset', ...list, direction: directionOf(orderBy) } : { kind: 'offset', ...list };
}

/** As Close's parameter: `_order_by=-value`. */
function orderQuery(order: Order): Query {
  if (order === null || order === undefined) return {};
  return { _order_by: `${order.direction === 'DESC' ? '-' : ''}${OPPORTUNITY_ORDER[order.field]}` };
}

/** Close groups the rows of its list of opportunities. */
export interface GroupsPlan {
  readonly query: Query;
  /** The order of the opportunities in each group. */
  readonly orderBy: Query;
}

/** Null if no opportunity can match. */
export function planOpportunityGroups({
  groupBy,
  descending,
  filter,
  orderBy,
}: QueryOpportunityGroupsArgs): GroupsPlan | null {
  const conditions = parameterConditions(OPPORTUNITY_FILTER, filter);
  if (conditions === null) return null;
  const grouping = `${descending ? '-' : ''}${OPPORTUNITY_GROUPING[groupBy]}`;
  return { query: { ...queryOf(conditions), _group_by: grouping }, orderBy: orderQuery(orderBy) };
}
