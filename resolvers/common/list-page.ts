import type { GraphQLResolveInfo } from 'graphql';
import type { Dated, Direction } from '../../src/loaders/lists/keyset.ts';
import type { ListBody } from '../../src/loaders/lists/list.ts';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import type { listQuery } from '../../src/mapping/filters/list.ts';
import {
  EMPTY_CONNECTION,
  keysetConnection,
  type ListIdentity,
  offsetConnection,
  type PageArgs,
  pageOf,
} from '../../src/mapping/pagination.ts';
import { connectionNeeds, type Projected } from '../../src/mapping/projection.ts';
import type { Connection } from '../../src/rows/index.ts';

/** What a list holds, and how it is sorted. */
export interface Listed {
  /** As Close's parameters; null if nothing can match. */
  readonly filters: ReturnType<typeof listQuery> | null;
  /** Close's `_order_by`; null for its own order. */
  readonly order: string | null;
  /** How it is walked if it is sorted by `date_created`; null if it is sorted by anything else. */
  readonly walk: Direction | null;
  /** The path below the noun's own of a list that holds only some of its rows. */
  readonly part?: string | null;
  /** False if Close does not count it: without rows there is nothing to ask. */
  readonly isCounted?: boolean;
}

/**
 * A page of a list that Close filters by parameters: by keyset, as deep as it goes, where it is sorted by
 * `date_created`; else by offset, as deep as Close skips. With what Close says of the list as a whole, which after a
 * cursor is only right if `totalCount` or `aggregates` are asked; null if nothing can match.
 */
export async function listPage<Row extends Dated, Body extends ListBody<Row>>(
  type: Projected,
  loader: RowLoader<Row>,
  { filters, order, walk, part = null, isCounted = true }: Listed,
  args: PageArgs,
  info: GraphQLResolveInfo,
  identity: ListIdentity,
): Promise<Connection<Row> & { readonly body: Body | null }> {
  const { rows, columns, cursors, totalCount, aggregates } = connectionNeeds(type, info);
  const orderBy = order === null ? {} : { _order_by: order };
  const ask = filters !== null && (rows || isCounted);
  const nothing = { ...EMPTY_CONNECTION, ...(filters === null ? {} : { totalCount: null }), body: null };
  if (walk === null) {
    const page = pageOf('skip', args, info, identity);
    if (!ask) return nothing;
    const place = { skip: page.start ?? 0, first: page.first };
    const query = rows ? { ...filters, ...orderBy } : filters;
    const list = await loader.list<Body>(query, rows ? columns : null, place, part);
    return { ...offsetConnection(page, list), body: list.body };
  }
  const page = pageOf('keyset', args, info, identity);
  if (!ask) return nothing;
  const recount = isCounted && (totalCount || aggregates);
  const place = { first: page.first, after: page.start, cursors, direction: walk, recount };
  const list = rows
    ? await loader.seek<Body>(columns, { ...place, filters, orderBy, part })
    : await loader.list<Body>(filters, null, { skip: 0, first: 0 });
  return { ...keysetConnection(page, list), body: list.body };
}
