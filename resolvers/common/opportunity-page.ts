import type { GraphQLResolveInfo } from 'graphql';
import { aggregate } from '../../src/domain/aggregates.ts';
import type { OpportunityFilter, QueryOpportunitiesArgs } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { newestFirst } from '../../src/loaders/lists/search-order.ts';
import type { OpportunityListBody } from '../../src/loaders/nouns/opportunity.ts';
import { type Columns, ID } from '../../src/loaders/rows/columns.ts';
import { mapMaybeAsync } from '../../src/loaders/sync-or-async.ts';
import { conditionsOf } from '../../src/mapping/filters/conditions.ts';
import { OPPORTUNITY_FILTER } from '../../src/mapping/filters/opportunity.ts';
import type { ParameterCondition } from '../../src/mapping/filters/parameters.ts';
import type { SearchCondition } from '../../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../../src/mapping/filters/search-tables.ts';
import { MAX_SUMMED, type OpportunitiesPlan } from '../../src/mapping/plans/opportunity.ts';
import {
  type KeysetPlan,
  type NothingPlan,
  nothing,
  type OffsetPlan,
  type SearchPlan,
  searchWithin,
  within,
} from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type {
  Connection,
  OpportunityAggregatesRow,
  OpportunityConnectionRow,
  OpportunityRow,
} from '../../src/rows/index.ts';
import { type ListParent, listPage } from './list-page.ts';
import { sumsOfRows } from './opportunity-sums.ts';
import { statusConditions, statusNodes } from './pipelines.ts';
import { searchPage } from './search-page.ts';

/** A page of opportunities, from Close's list or by its search. */
export function opportunityPage(
  opportunities: OpportunitiesPlan,
  { id, filter }: ListParent<OpportunityFilter>,
  args: QueryOpportunitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityConnectionRow> {
  const { load } = context;
  if (opportunities.kind === 'search') {
    const conditions = conditionsOf<SearchCondition>(SEARCH_FILTERS.Opportunity, filter);
    const search = searchWithin(opportunities, conditions);
    return search.kind === 'search'
      ? searchedPage(search, id, args, context, info)
      : listedPage(search, id, args, context, info);
  }
  const list = within(opportunities, conditionsOf<ParameterCondition>(OPPORTUNITY_FILTER, filter));
  if (list.kind === 'nothing') return listedPage(list, id, args, context, info);
  const page = mapMaybeAsync(statusConditions(list.conditions, load), (conditions) =>
    listedPage(conditions === null ? nothing('Opportunity') : { ...list, conditions }, id, args, context, info),
  );
  return Promise.resolve(page);
}

async function listedPage(
  list: NothingPlan | OffsetPlan | KeysetPlan,
  id: string | undefined,
  args: QueryOpportunitiesArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityConnectionRow> {
  const { rows, currency } = connectionNeeds('Opportunity', info);
  const page = listPage<OpportunityRow, OpportunityListBody>(list, load.Opportunity, id, args, info);
  // No row contains the currency. The organization does, and is read in parallel.
  if (list.kind !== 'nothing' && currency && !rows) load.me().catch(() => undefined);
  const { body, ...shown } = await page;
  return {
    ...shown,
    sums: () => ({ aggregates: body ?? aggregate([]), currency: shown.rows[0]?.value_currency }),
  };
}

async function searchedPage(
  search: SearchPlan,
  id: string | undefined,
  args: QueryOpportunitiesArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<OpportunityConnectionRow> {
  const { rows, currency, summed } = connectionNeeds('Opportunity', info);
  const page = searchPage(search, load.Opportunity, id, args, info, load);
  if (currency && !rows) load.me().catch(() => undefined);
  const shown = await page;
  let sums: Promise<OpportunityAggregatesRow | null> | undefined;
  return {
    ...shown,
    sums: () => {
      sums ??= sumsOf(search, rows ? shown : null, { total: shown.totalCount, summed, load });
      return sums;
    },
  };
}

/** What sums are computed from. */
interface Sums {
  /** The number of all matching opportunities. */
  readonly total: number | null;
  readonly summed: Columns;
  readonly load: Context['load'];
}

/** Close's search has no sums: they are those of all rows. Null if there are too many. `page` is null without its rows. */
async function sumsOf(
  search: SearchPlan,
  page: Connection<OpportunityRow> | null,
  { total, summed, load }: Sums,
): Promise<OpportunityAggregatesRow | null> {
  if (total !== null && total > MAX_SUMMED) return null;
  if (total === 0) return sumsOfRows([], summed);
  const isWhole = page !== null && !page.hasNextPage && !page.hasPreviousPage;
  const rows = isWhole ? page.rows : await allRows(search, summed, load);
  if (rows === null) return null;
  const sums = sumsOfRows(rows, summed);
  return page === null ? sums : { ...sums, currency: page.rows[0]?.value_currency };
}

async function allRows(
  { nodes }: SearchPlan,
  summed: Columns,
  load: Context['load'],
): Promise<readonly OpportunityRow[] | null> {
  const { rows, hasMore } = await load.Opportunity.search(summed.union(ID), {
    conditions: await statusNodes(nodes, load),
    order: newestFirst('opportunity'),
    first: MAX_SUMMED,
    after: null,
    cursors: false,
    counts: { total: false, more: true },
  });
  return hasMore ? null : rows;
}
