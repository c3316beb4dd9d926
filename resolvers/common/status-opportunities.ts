import type { GraphQLResolveInfo } from 'graphql';
import { SUMMED } from '../../src/domain/aggregates.ts';
import type { IdFilter, OpportunityStatusOpportunitiesArgs } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { KEY } from '../../src/loaders/lists/keyset.ts';
import type { OpportunityListBody } from '../../src/loaders/nouns/opportunity.ts';
import { type Columns, NO_COLUMNS } from '../../src/loaders/rows/columns.ts';
import { keysetConnection, offsetConnection } from '../../src/mapping/connections.ts';
import { conditionsOf } from '../../src/mapping/filters/conditions.ts';
import { OPPORTUNITY_FILTER } from '../../src/mapping/filters/opportunity.ts';
import { type ParameterCondition, queryOf } from '../../src/mapping/filters/parameters.ts';
import { pageOf, sizeOf } from '../../src/mapping/pagination.ts';
import { plan } from '../../src/mapping/plans/index.ts';
import { type ColumnPlan, type KeysetPlan, within } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { OpportunityConnectionRow, OpportunityRow, OpportunityStatusRow } from '../../src/rows/index.ts';
import { opportunityPage } from './opportunity-page.ts';
import { sumsOfRows } from './opportunity-sums.ts';

/** The opportunities of a status. Those of a board are on one page if they fit. docs/decisions/041 */
export async function statusOpportunityPage(
  status: OpportunityStatusRow,
  args: OpportunityStatusOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityConnectionRow> {
  const opportunities = plan('OpportunityStatus.opportunities', info);
  if (opportunities.kind !== 'column') return listAlone(status, opportunities, args, context, info);
  const { list } = opportunities;
  const { columns, cursors, summed } = connectionNeeds('Opportunity', info);
  const needed = columns.union(summed).union(cursors && list.kind === 'keyset' ? KEY : NO_COLUMNS);
  const column = await wholeColumn(status, list, needed, context.load, info);
  if (column === null) return listAlone(status, list, args, context, info);
  return { ...columnPage(column, list, status, args, info), sums: () => sumsOfRows(column, summed) };
}

/** The page at the start or at the end of a whole column. */
function columnPage(
  column: readonly OpportunityRow[],
  list: ColumnPlan['list'],
  { id }: OpportunityStatusRow,
  args: OpportunityStatusOpportunitiesArgs,
  info: GraphQLResolveInfo,
) {
  const size = sizeOf(args);
  const rows = { rows: column.slice(0, size), total: column.length, hasMore: column.length > size };
  return list.kind === 'offset'
    ? offsetConnection(pageOf('skip', args, info, id), rows, 0, list.isReversed === true)
    : keysetConnection(pageOf('keyset', args, info, id), rows);
}

const SUMMED_COLUMNS: Columns = new Set(SUMMED);

/** The number of opportunities with a status, and their sums. Reads no rows of a status that is won or lost. */
export async function statusTotals(status: OpportunityStatusRow, { load }: Context, info: GraphQLResolveInfo) {
  // All of them, so that the count and the sums are read with one request.
  const column = await wholeColumn(status, ALL, SUMMED_COLUMNS, load, info);
  if (column !== null) return { total: column.length, sums: () => sumsOfRows(column, SUMMED_COLUMNS) };
  const query = queryOf(inStatuses({ eq: status.id }));
  const { total, body } = await load.Opportunity.list<OpportunityListBody>(query, null, { skip: 0, first: 0 });
  return { total, sums: () => ({ aggregates: body, currency: null }) };
}

/** Every opportunity, newest first. */
const ALL: KeysetPlan = {
  kind: 'keyset',
  noun: 'Opportunity',
  conditions: [],
  orderBy: {},
  reverseBy: null,
  part: null,
  isCounted: true,
  direction: 'desc',
};

const listAlone = (
  { id }: OpportunityStatusRow,
  list: Parameters<typeof opportunityPage>[0],
  args: OpportunityStatusOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
) => opportunityPage(list, { id, filter: { statusId: { eq: id } } }, args, context, info);

const inStatuses = (statusId: IdFilter) => conditionsOf<ParameterCondition>(OPPORTUNITY_FILTER, { statusId });

/**
 * All opportunities of an open status, from one page with those of its pipeline's others. Null if they do not fit, for a
 * status that is won or lost, and for one that the filter excludes.
 */
async function wholeColumn(
  status: OpportunityStatusRow,
  list: ColumnPlan['list'],
  columns: Columns,
  load: Context['load'],
  { fieldNodes }: GraphQLResolveInfo,
): Promise<readonly OpportunityRow[] | null> {
  // An edge to a status contains only the selected columns.
  const { id, type, pipeline_id: pipelineId }: Partial<OpportunityStatusRow> = status;
  if (id === undefined || type !== 'active' || typeof pipelineId !== 'string') return null;
  if (within(list, inStatuses({ eq: id })).kind === 'nothing') return null;
  const query = (ids: readonly string[]) => {
    const board = within(list, inStatuses({ in: ids }));
    return { ...('conditions' in board ? queryOf(board.conditions) : {}), ...list.orderBy };
  };
  // The executor passes the same array for all statuses of a list.
  return load.columns.load({ statusId: id, pipelineId, field: fieldNodes, query, columns });
}
