import type { GraphQLResolveInfo } from 'graphql';
import type { ListBody } from '../../src/loaders/lists/list.ts';
import type { Dated } from '../../src/loaders/lists/position.ts';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { EMPTY_CONNECTION, keysetConnection, offsetConnection } from '../../src/mapping/connections.ts';
import { matches, queryOf } from '../../src/mapping/filters/parameters.ts';
import { type ListArgs, type Page, pageOf, spanOf } from '../../src/mapping/pagination.ts';
import type { KeysetPlan, NothingPlan, OffsetPlan } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { Connection } from '../../src/rows/index.ts';

/** The parent of a list. The id is part of its cursors. The filter is the parent's own condition. */
export interface ListParent<Filter> {
  readonly id?: string;
  readonly filter?: Filter;
}

/**
 * A page of a list that Close filters by query parameters. `body` is Close's response, for its figures about the whole
 * list. After a keyset cursor they are correct only if `totalCount` or `aggregates` is selected. Null if nothing can
 * match.
 */
export async function listPage<Row extends Dated, Body extends ListBody<Row>>(
  plan: NothingPlan | OffsetPlan | KeysetPlan,
  loader: RowLoader<Row>,
  parentId: string | undefined,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<Row> & { readonly body: Body | null }> {
  if (plan.kind === 'nothing') return { ...emptyPage(args, info, parentId), body: null };
  const { orderBy, part, isCounted } = plan;
  const { rows, columns, cursors, totalCount, aggregates } = connectionNeeds(typeOf(plan), info);
  const filters = queryOf(plan.conditions);
  if (plan.kind === 'offset') {
    const { isReversed = false } = plan;
    const page = pageOf('skip', args, info, parentId, { isReversed });
    if (!rows && !isCounted) return UNCOUNTED;
    const span = spanOf(rows ? await positioned(page, plan, loader) : page, isReversed);
    const query = rows ? { ...filters, ...orderBy } : filters;
    const list = await loader.list<Body>(query, rows ? columns : null, span, part);
    return { ...offsetConnection(page, list, span.skip, isReversed), body: list.body };
  }
  const page = pageOf('keyset', args, info, parentId);
  if (!rows && !isCounted) return UNCOUNTED;
  const recount = isCounted && (totalCount || aggregates);
  const place = { first: page.size, after: page.start, cursors, direction: plan.direction, recount };
  const { rowConditions = [] } = plan;
  const accepts = rowConditions.length === 0 ? {} : { accepts: (row: Row) => matches(rowConditions, row) };
  const needed = columns.union(
    new Set([...(plan.type === undefined ? [] : ['_type']), ...rowConditions.map(({ key }) => key)]),
  );
  const list = rows
    ? await loader.seek<Body>(needed, { ...place, ...accepts, filters, orderBy, part })
    : await loader.list<Body>(filters, null, { skip: 0, first: 0 });
  return { ...keysetConnection(page, list), body: list.body };
}

/** The last page of a list that Close does not sort in the reversed order begins before the end, which is read first. */
async function positioned<Row extends Dated>(
  page: Page<'skip'>,
  { conditions, isReversed }: OffsetPlan,
  loader: RowLoader<Row>,
): Promise<Page<'skip'>> {
  if (!page.isBackward || page.start !== null || isReversed) return page;
  const { total } = await loader.list(queryOf(conditions), null, { skip: 0, first: 0 });
  return { ...page, start: (total ?? 0) + 1 };
}

const typeOf = (plan: OffsetPlan | KeysetPlan) => (plan.kind === 'keyset' ? (plan.type ?? plan.noun) : plan.noun);

/** A page without rows of a list that Close does not count. No request. */
const UNCOUNTED = { ...EMPTY_CONNECTION, totalCount: null, body: null };

/** A page of a list that nothing can match. Throws `BAD_USER_INPUT` for any cursor: the list has no rows. */
export function emptyPage(args: ListArgs, info: GraphQLResolveInfo, parentId?: string): Connection<never> {
  pageOf('keyset', args, info, parentId);
  return EMPTY_CONNECTION;
}
