/**
 * Close lists activities of all types at `/activity/`, and those of one type at a separate path. Each list accepts filters
 * that the other rejects. Several types without a single lead are a merge of their lists. docs/decisions/025 and 044
 */
import type { ActivityOrder, QueryActivitiesArgs } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { ACTIVITY_FILTER, ACTIVITY_TYPES, assertRowCondition } from '../filters/activity.ts';
import { type ParameterCondition, parameterConditions } from '../filters/parameters.ts';
import {
  type FeedPlan,
  type KeysetPlan,
  type NothingPlan,
  nothing,
  type OffsetPlan,
  type TimelinePlan,
  type TypedList,
} from './plan.ts';

type Conditions = readonly ParameterCondition[];
type Order = ActivityOrder | null | undefined;
type Args = QueryActivitiesArgs;

/** How activities are listed. */
export type ActivityPlan = NothingPlan | OffsetPlan | KeysetPlan | FeedPlan;

/** Activities of all leads. Throws `BAD_USER_INPUT` if Close has no such list. */
export const planActivities = (args: Args): ActivityPlan => planWithin(false, args);

/** Activities of a contact. Close lists them only within its lead. */
export const planContactActivities = (args: Args): ActivityPlan => planWithin(true, args);

/** Activities of a lead. Close lists those of several leads in one, except with some filters and orders. */
export function planLeadActivities(args: Args): ActivityPlan | TimelinePlan {
  const plan = planWithin(true, args);
  const isFirst = (args.after ?? null) === null;
  const isPlain = plan.kind === 'keyset' && plan.rowConditions === undefined && plan.part === null;
  const isJoint = isPlain && isFirst && !has(plan.conditions, ...WITHIN_LEAD);
  return isJoint ? { ...plan, kind: 'timeline', direction: 'desc' } : plan;
}

/** `isOfLead`: the parent is one lead, or belongs to one. */
function planWithin(isOfLead: boolean, { filter, orderBy }: Args): ActivityPlan {
  const all = parameterConditions(ACTIVITY_FILTER, filter);
  if (all === null) return nothing('Activity');
  const conditions = all.filter(({ isOfRows }) => isOfRows !== true);
  const rowConditions = all.filter(({ isOfRows }) => isOfRows === true);
  const isOfOneLead = isOfLead || conditions.find(({ key }) => key === 'lead_id')?.values.length === 1;
  assertListed(conditions, orderBy, isOfOneLead);
  assertSelectable(rowConditions, conditions, orderBy);
  const list = {
    noun: 'Activity',
    isCounted: false,
    reverseBy: null,
    ...(rowConditions.length === 0 ? {} : { rowConditions }),
  } as const;
  if (orderBy?.field === 'ACTIVITY_AT') {
    const ofLead = { part: null, conditions: conditions.map(leadInSingular) };
    return { kind: 'offset', ...list, ...ofLead, orderBy: { _order_by: '-activity_at' } };
  }
  const sorted = { ...list, orderBy: {}, direction: 'desc' } as const;
  const lists = typedLists(conditions, isOfOneLead);
  if (lists === null) return { kind: 'keyset', ...sorted, part: null, conditions: conditions.map(leadInSingular) };
  // Lists of single types have no `user_id__in`: their `user_id` takes several ids.
  const others = conditions.flatMap((each) => (each.key === '_type' ? [] : [{ ...each, takesList: true }]));
  const [only, second] = lists;
  return only !== undefined && second === undefined
    ? { kind: 'keyset', ...sorted, type: only.type, part: only.path, conditions: others }
    : { kind: 'feed', ...sorted, lists, conditions: others };
}

const has = (conditions: Conditions, ...keys: readonly string[]): boolean =>
  conditions.some(({ key }) => keys.includes(key));

/** The lists of the types that can match. Null if the list of all types contains them. */
function typedLists(conditions: Conditions, isOfOneLead: boolean): readonly TypedList[] | null {
  const names = conditions.find(({ key }) => key === '_type')?.values ?? [];
  const isListed = isOfOneLead && !names.includes(ACTIVITY_TYPES.EMAIL_THREAD.name);
  if (names.length === 0 || isListed) return null;
  return Object.values(ACTIVITY_TYPES).filter(({ name }) => names.includes(name));
}

/** Close accepts more filters with `lead_id` than with `lead_id__in`. */
const leadInSingular = (condition: ParameterCondition): ParameterCondition =>
  condition.key === 'lead_id' && condition.values.length === 1 ? { ...condition, operator: 'eq' } : condition;

/** Filters that Close accepts only within one lead. */
const WITHIN_LEAD = ['_type', 'user_id', 'contact_id'];

/** Throws `BAD_USER_INPUT` for a condition that no row can fulfil, or that would need all rows of a list by offset. */
function assertSelectable(rowConditions: Conditions, conditions: Conditions, order: Order): void {
  const types = conditions.find(({ key }) => key === '_type')?.values ?? [];
  for (const condition of rowConditions) {
    assertRowCondition(condition, types);
    if (order?.field === 'ACTIVITY_AT') {
      throw badInput(`A filter by ${condition.key} cannot be combined with orderBy ACTIVITY_AT. Omit orderBy.`);
    }
  }
}

/** Throws `BAD_USER_INPUT` for what Close documents that it does not list, with an alternative. */
function assertListed(conditions: Conditions, order: Order, isOfOneLead: boolean): void {
  const byActivityAt = order?.field === 'ACTIVITY_AT';
  const types = conditions.find(({ key }) => key === '_type')?.values ?? [];
  const isOfThreads = types.includes(ACTIVITY_TYPES.EMAIL_THREAD.name);
  if (byActivityAt && (!isOfOneLead || isOfThreads)) {
    throw badInput(
      'orderBy ACTIVITY_AT requires one lead and does not support EMAIL_THREAD. Add leadId: { eq: … }, or omit orderBy.',
    );
  }
  if (has(conditions, 'activity_at') && !byActivityAt) {
    throw badInput(
      'A filter by activityAt requires orderBy: { field: ACTIVITY_AT } and one lead. Otherwise filter by dateCreated.',
    );
  }
  if (has(conditions, 'date_created') && byActivityAt) {
    throw badInput(
      'A filter by dateCreated cannot be combined with orderBy ACTIVITY_AT. Filter by activityAt, or omit orderBy.',
    );
  }
  if (has(conditions, ...WITHIN_LEAD) && !isOfOneLead && types.length === 0) {
    throw badInput(
      'A filter by user or contact requires one lead or types. Add leadId: { eq: … } or type: { in: […] }.',
    );
  }
}
