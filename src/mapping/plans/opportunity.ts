import type { Query } from '../../close/wire/query.ts';
import type {
  ContactOpportunitiesArgs,
  OpportunityGroupOpportunitiesArgs,
  OpportunityOrder,
  OpportunityOrderField,
  PipelineStatusesArgs,
  QueryOpportunitiesArgs,
  QueryOpportunityGroupsArgs,
} from '../../generated/graphql.ts';
import { customColumn } from '../../loaders/rows/columns.ts';
import { badInput } from '../errors.ts';
import {
  OPPORTUNITY_GROUP_FILTER,
  OPPORTUNITY_GROUPING,
  OPPORTUNITY_ORDER,
  OPPORTUNITY_ORDER_COLUMNS,
  STATUS_FILTER,
} from '../filters/opportunity.ts';
import { type EvaluatedFilter, evaluated, searchedOpportunities } from '../filters/opportunity-endpoints.ts';
import { isLocal, type ParameterCondition, parameterConditions } from '../filters/parameters.ts';
import { isOnPipeline } from '../filters/pipelines.ts';
import { assertKeys, directionOf, isSortable, parameterOrder, searchOrder } from '../orders.ts';
import { cursorOf, isBackward, sizeOf } from '../pagination.ts';
import type { RowOrder } from '../row-order.ts';
import {
  type ColumnPlan,
  type EmbeddedPlan,
  type KeysetPlan,
  type NothingPlan,
  nothing,
  type OffsetPlan,
  type SearchPlan,
} from './plan.ts';
import { planSearchOf } from './search.ts';

/** Opportunities that Close reads, from its list or by its search. */
export type OpportunitiesPlan = NothingPlan | OffsetPlan | KeysetPlan | SearchPlan;

/** The maximum number of opportunities of a search that are read for their sums. */
export const MAX_SUMMED = 2_000;

type Keys = readonly OpportunityOrder[];

/** Close's default, newest first, as recorded. */
const NEWEST_FIRST: OpportunityOrder = { field: 'DATE_CREATED', direction: 'DESC' };

/** The keys of an order. Empty for Close's default. Throws `BAD_USER_INPUT` for an impossible key. */
function keysOf(orderBy: Keys | null | undefined): Keys {
  const keys = orderBy ?? [];
  assertKeys(keys);
  return keys;
}

/** The order in which the gateway sorts rows. */
const rowOrder = (keys: Keys): RowOrder =>
  keys.map(({ field, customField, direction }) => ({
    column: customField ? customColumn(customField.id) : OPPORTUNITY_ORDER_COLUMNS[field ?? 'DATE_CREATED'],
    direction: directionOf({ direction }),
  }));

/** From Close's list if it can evaluate everything, else by search. docs/decisions/042 */
export function planOpportunities({ filter, orderBy }: QueryOpportunitiesArgs): OpportunitiesPlan {
  const found = evaluated(filter);
  return found === null ? nothing('Opportunity') : readPlan(found, { filter, orderBy });
}

/** The opportunities of a user. Only Close's search finds those that also belong to a member of a group. */
export function planUserOpportunities({ filter, orderBy }: QueryOpportunitiesArgs): OpportunitiesPlan {
  const found = evaluated(filter);
  if (found === null) return nothing('Opportunity');
  const isOfGroup = found.conditions.some(({ key, as }) => key === 'user_id' && as === null);
  const onlyInSearch = isOfGroup ? [...found.onlyInSearch, 'userId with a group'] : found.onlyInSearch;
  return readPlan({ ...found, onlyInSearch }, { filter, orderBy });
}

/** The opportunities of a status: a column of a board unless the page begins after a cursor. docs/decisions/041 */
export function planStatusOpportunities(args: QueryOpportunitiesArgs): OpportunitiesPlan | ColumnPlan {
  const list = planOpportunities(args);
  if (list.kind === 'nothing' || list.kind === 'search' || cursorOf(args) !== null) return list;
  if (list.conditions.some(isOnPipeline)) return list;
  return { kind: 'column', noun: 'Opportunity', list };
}

/** The conditions on the statuses of a pipeline, whose row contains them. Null if none can match. */
export const planStatuses = ({ type }: PipelineStatusesArgs): readonly ParameterCondition[] | null =>
  parameterConditions(STATUS_FILTER, { type });

/** A lead's row contains its opportunities. Only Close can evaluate some of the filters. */
export function planLeadOpportunities({ filter, orderBy }: QueryOpportunitiesArgs): OpportunitiesPlan | EmbeddedPlan {
  const found = evaluated(filter);
  if (found === null) return nothing('Opportunity');
  const { conditions, onlyInSearch } = found;
  if (onlyInSearch.length > 0 || !isLocal(conditions)) return readPlan(found, { filter, orderBy });
  const keys = keysOf(orderBy);
  const order = rowOrder(keys.length === 0 ? [NEWEST_FIRST] : keys);
  return { kind: 'embedded', noun: 'Opportunity', conditions, order };
}

/** The row of a contact's lead contains the contact's opportunities. Close's list cannot filter by contact. */
export function planContactOpportunities({
  filter,
  orderBy,
}: ContactOpportunitiesArgs): OpportunitiesPlan | EmbeddedPlan {
  const plan = planLeadOpportunities({ filter, orderBy });
  if (plan.kind === 'embedded') return { ...plan, isInLead: true };
  const found = evaluated(filter);
  if (found === null) return nothing('Opportunity');
  return readPlan({ ...found, notListed: [...found.notListed, 'a contact'] }, { filter, orderBy });
}

/** Throws `BAD_USER_INPUT` for a combination that neither the list nor the search evaluates. */
function readPlan(
  { conditions, onlyInSearch, notListed, onlyInList }: EvaluatedFilter,
  { filter, orderBy }: QueryOpportunitiesArgs,
): OpportunitiesPlan {
  const keys = keysOf(orderBy);
  const needsSearch = [...onlyInSearch, ...notListed, ...keysOnlyInSearch(keys)];
  if (needsSearch.length === 0) return listOf(conditions, keys[0]);
  const needsList = [...onlyInList, ...keysOnlyInList(keys)];
  if (needsList.length === 0) {
    const searched = keys.flatMap(({ field, ...key }) =>
      field && !isSortable('Opportunity', field) ? [] : [{ ...key, field }],
    );
    return planSearchOf('Opportunity', searchedOpportunities(filter), searchOrder('Opportunity', searched));
  }
  throw badInput(
    `No request of Close evaluates all of this: only its list has ${needsList.join(' and ')}, and only its search ${needsSearch.join(' and ')}. Drop one or the other.`,
  );
}

/** What only Close's search sorts by. */
function keysOnlyInSearch(keys: Keys): readonly string[] {
  const fields = keys.flatMap(({ field }) => (field ? [field] : []));
  return [
    ...fields.filter((field) => !isListed(field)).map((field) => `the order ${field}`),
    ...(fields.length < keys.length ? ['an order by a custom field'] : []),
    ...(keys.length > 1 ? ['an order by several values'] : []),
  ];
}

/** What only Close's list sorts by. */
const keysOnlyInList = (keys: Keys): readonly string[] =>
  keys.flatMap(({ field }) => (field && !isSortable('Opportunity', field) ? [`the order ${field}`] : []));

const isListed = (field: OpportunityOrderField): field is keyof typeof OPPORTUNITY_ORDER =>
  Object.hasOwn(OPPORTUNITY_ORDER, field);

function listOf(conditions: readonly ParameterCondition[], key: OpportunityOrder | undefined): OffsetPlan | KeysetPlan {
  const { field, direction: given } = key ?? NEWEST_FIRST;
  const direction = directionOf({ direction: given });
  const column = OPPORTUNITY_ORDER_COLUMNS[field ?? 'DATE_CREATED'];
  const order = { ...parameterOrder(column, direction), ...(key === undefined ? { orderBy: {} } : {}) };
  const list = { noun: 'Opportunity', conditions, ...order, part: null, isCounted: true } as const;
  return field === 'DATE_CREATED' ? { kind: 'keyset', ...list, direction } : { kind: 'offset', ...list };
}

/** Close groups the rows of its list of opportunities. */
export interface GroupsPlan {
  readonly conditions: readonly ParameterCondition[];
  /** `_group_by`. */
  readonly grouping: Query;
  /** The number of groups. */
  readonly size: number;
  /** Whether they are those at the end of the list, or before a cursor. */
  readonly isBackward: boolean;
}

/** Null if no opportunity can match. */
export function planOpportunityGroups(args: QueryOpportunityGroupsArgs): GroupsPlan | null {
  const { groupBy, filter, orderBy } = args;
  const conditions = parameterConditions(OPPORTUNITY_GROUP_FILTER, filter);
  if (conditions === null) return null;
  const isDescending = orderBy?.direction === 'DESC';
  const grouping = { _group_by: `${isDescending ? '-' : ''}${OPPORTUNITY_GROUPING[groupBy]}` };
  return { conditions, grouping, size: sizeOf(args), isBackward: isBackward(args) };
}

/** How the gateway sorts the opportunities of a group. Empty for Close's order. */
export const planGroupedOpportunities = ({ orderBy }: OpportunityGroupOpportunitiesArgs): RowOrder =>
  rowOrder(keysOf(orderBy));
