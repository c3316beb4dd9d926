import type { GraphQLResolveInfo } from 'graphql';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { keysetConnection, type ListArgs, pageOf } from '../../src/mapping/pagination.ts';
import type { NothingPlan, SearchPlan } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { Connection } from '../../src/rows/index.ts';
import { emptyPage } from './list-page.ts';

/** A page of a list that only Close's search can filter or sort. */
export async function searchPage<Row extends { readonly id: string }>(
  plan: NothingPlan | SearchPlan,
  loader: RowLoader<Row>,
  parentId: string | undefined,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Row>> {
  if (plan.kind === 'nothing') return emptyPage(args, info, parentId);
  const page = pageOf('keyset', args, info, parentId, plan.order);
  const needs = connectionNeeds(plan.noun, info);
  const list = await loader.search(needs.columns, {
    conditions: plan.nodes,
    order: plan.order,
    // Without rows, only the count is requested. It is the same on every page.
    ...(needs.rows ? { first: page.first, after: page.start } : { first: 0, after: null }),
    cursors: needs.cursors,
    counts: { total: needs.totalCount, more: needs.hasNextPage },
  });
  return keysetConnection(page, list);
}
