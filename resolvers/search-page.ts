import type { GraphQLResolveInfo } from 'graphql';
import type { RowLoader } from '../src/loaders/rows.ts';
import { keysetAfter, SEARCH_PAGE_SIZE, type SearchNode } from '../src/loaders/search.ts';
import { EMPTY_CONNECTION, type Page } from '../src/pagination.ts';
import type { Connection, Noun, Rows } from '../src/parents.ts';
import { connectionNeeds } from '../src/projection.ts';

/** A page of a list that only Close's search can filter; `conditions` null if nothing can match. */
export async function searchPage<N extends 'Lead' | 'Contact'>(
  noun: N & Noun,
  loader: RowLoader<Rows[N]>,
  conditions: readonly SearchNode[] | null,
  { first, start, cursor }: Page<'keyset'>,
  info: GraphQLResolveInfo,
): Promise<Connection<Rows[N]>> {
  if (conditions === null) return EMPTY_CONNECTION;
  const needs = connectionNeeds(noun, info);
  const needsKeys = needs.cursors || first > SEARCH_PAGE_SIZE;
  const { rows, total, hasMore } = await loader.search(needsKeys ? needs.columns.union(KEY) : needs.columns, {
    conditions,
    // Without rows it is the same wherever the page begins.
    ...(needs.rows ? { first, after: start } : { first: 0, after: null }),
    counts: { total: needs.totalCount, more: needs.hasNextPage },
  });
  return {
    rows,
    cursorAt: (index) => cursor(keysetAfter(rows, index, start) ?? { at: 0, ids: [] }),
    hasNextPage: hasMore,
    hasPreviousPage: start !== null,
    totalCount: total,
  };
}

/** What such a list is paged by. */
const KEY: ReadonlySet<string> = new Set(['date_created']);
