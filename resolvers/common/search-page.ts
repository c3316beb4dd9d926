import type { GraphQLResolveInfo } from 'graphql';
import type { Direction } from '../../src/loaders/lists/keyset.ts';
import type { SearchNode } from '../../src/loaders/lists/search.ts';
import type { RowLoader } from '../../src/loaders/rows/row-loader.ts';
import { EMPTY_CONNECTION, keysetConnection, type Page } from '../../src/mapping/pagination.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { Connection, Rows, SearchNoun } from '../../src/rows/index.ts';

/** What is searched, and in which order of `date_created`; `conditions` null if nothing can match. */
interface Searched {
  readonly conditions: readonly SearchNode[] | null;
  readonly direction: Direction;
}

/** A page of a list that only Close's search can filter, or sort. */
export async function searchPage<N extends SearchNoun>(
  noun: N,
  loader: RowLoader<Rows[N]>,
  { conditions, direction }: Searched,
  page: Page<'keyset'>,
  info: GraphQLResolveInfo,
): Promise<Connection<Rows[N]>> {
  if (conditions === null) return EMPTY_CONNECTION;
  const needs = connectionNeeds(noun, info);
  const list = await loader.search(needs.columns, {
    conditions,
    direction,
    // Without rows it is the same wherever the page begins.
    ...(needs.rows ? { first: page.first, after: page.start } : { first: 0, after: null }),
    cursors: needs.cursors,
    counts: { total: needs.totalCount, more: needs.hasNextPage },
  });
  return keysetConnection(page, list);
}
