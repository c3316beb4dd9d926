import type { Query } from '../../close/wire/query.ts';
import type { OpportunityOrder, QueryOpportunitiesArgs, QueryOpportunityGroupsArgs } from '../../generated/graphql.ts';
import type { OpportunityRow } from '../../rows/index.ts';
import { OPPORTUNITY_FILTER, OPPORTUNITY_GROUPING, OPPORTUNITY_ORDER } from '../filters/opportunity.ts';
import { isLocal, type ParameterCondition, parameterConditions, queryOf } from '../filters/parameters.ts';
import { directionOf, type EmbeddedPlan, type KeysetPlan, type NothingPlan, nothing, type OffsetPlan } from './plan.ts';

type Order = OpportunityOrder | null | undefined;

/** Close's default, newest first, as recorded. */
const DEFAULT_ORDER: OpportunityOrder = { field: 'DATE_CREATED', direction: 'DESC' };

export function planOpportunities({ filter, orderBy }: QueryOpportunitiesArgs): NothingPlan | OffsetPlan | KeysetPlan {
  const conditions = parameterConditions(OPPORTUNITY_FILTER, filter);
  return conditions === null ? nothing('Opportunity') : listOf(conditions, orderBy);
}

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
