import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../src/loaders/context.ts';
import { isPagedByKeyset } from '../../src/loaders/lists/search-order.ts';
import { WALK_LIMIT } from '../../src/loaders/lists/walk.ts';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { mapMaybeAsync } from '../../src/loaders/sync-or-async.ts';
import { keysetConnection, walkConnection } from '../../src/mapping/connections.ts';
import { badInput } from '../../src/mapping/errors.ts';
import { type ListArgs, pageOf } from '../../src/mapping/pagination.ts';
import type { NothingPlan, SearchPlan } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { Connection } from '../../src/rows/index.ts';
import { emptyPage } from './list-page.ts';
import { statusNodes } from './pipelines.ts';

/** A page of a list that only Close's search can filter or sort. */
export async function searchPage<Row extends { readonly id: string }>(
  plan: NothingPlan | SearchPlan,
  loader: RowLoader<Row>,
  parentId: string | undefined,
  args: ListArgs,
  info: GraphQLResolveInfo,
  load: Pick<Context['load'], 'me'>,
): Promise<Connection<Row>> {
  if (plan.kind === 'nothing') return emptyPage(args, info, parentId);
  if (!isPagedByKeyset(plan.order)) return walkPage(plan, loader, parentId, args, info, load);
  const page = pageOf('keyset', args, info, parentId, { keys: plan.order });
  const needs = connectionNeeds(plan.noun, info);
  const columns = needs.columns.union(needs.summed);
  const list = await mapMaybeAsync(statusNodes(plan.nodes, load), (conditions) =>
    loader.search(columns, {
      conditions,
      order: plan.order,
      // Without rows, only the count is requested. It is the same on every page.
      ...(needs.rows ? { first: page.size, after: page.start } : { first: 0, after: null }),
      cursors: needs.cursors,
      counts: { total: needs.totalCount || needs.aggregates, more: needs.hasMore(page.isBackward) },
    }),
  );
  return keysetConnection(page, list);
}

/** A page of a search that is sorted by a text. A page beside a cursor finds the ids, then loads the rows. */
async function walkPage<Row extends { readonly id: string }>(
  { noun, nodes, order, isReversed = false }: SearchPlan,
  loader: RowLoader<Row>,
  parentId: string | undefined,
  args: ListArgs,
  info: GraphQLResolveInfo,
  load: Pick<Context['load'], 'me'>,
): Promise<Connection<Row>> {
  const page = pageOf('walk', args, info, parentId, { isReversed });
  const { rows, totalCount, aggregates, hasMore, ...needs } = connectionNeeds(noun, info);
  const columns = needs.columns.union(needs.summed);
  const list = {
    conditions: await statusNodes(nodes, load),
    order,
    first: rows ? page.size : 0,
    isCounted: totalCount || aggregates || hasMore(page.isBackward),
  };
  if (page.start === null || !rows) return walkConnection(page, await loader.firstRows(columns, list), isReversed);
  const place = { ...page.start, count: Math.abs(page.start.count) };
  const side = page.isBackward === isReversed ? 'after' : 'before';
  if (side === 'after' && place.count >= WALK_LIMIT) {
    throw badInput(
      `Close ends a list in this order after ${WALK_LIMIT} rows. Narrow the filter, or sort by a date or a number.`,
    );
  }
  const found = await loader.idsBeside({ place, side }, list);
  const loaded = await Promise.all(found.rows.map(({ id }) => loader.load(id, columns)));
  return walkConnection(page, { ...found, rows: loaded.filter((row) => row !== null) }, isReversed);
}
