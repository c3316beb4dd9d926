import type { GraphQLResolveInfo } from 'graphql';
import type { QuerySearchArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { SearchPage } from '../src/loaders/lists/search.ts';
import type { RowLoader } from '../src/loaders/rows/row-loader.ts';
import { searchNouns } from '../src/mapping/filters/search-types.ts';
import { holdsText } from '../src/mapping/filters/terms.ts';
import { EMPTY_CONNECTION, keysetConnection, type Page, pageOf } from '../src/mapping/pagination.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { Rows, SearchNoun, SearchResultConnectionRow, SearchResultRow } from '../src/rows/index.ts';
import { connection } from './common/edges.ts';

export const searchResolvers: Resolvers = {
  Query: { search },
  SearchResult: { __resolveType: ({ __typename }) => __typename },
  SearchResultConnection: connection,
};

/**
 * One search for each type, at once, since Close documents no order over several types, and without one a list cannot
 * be paged; merged, they are one list, newest first. Each is asked for a whole page: all of it may be of one type.
 */
async function search(
  _query: object,
  args: QuerySearchArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<SearchResultConnectionRow> {
  const { query, types } = args;
  const page = pageOf('keyset', args, info, { filter: { query, types } });
  const nouns = searchNouns(types);
  const [noun] = nouns;
  if (noun === undefined) return EMPTY_CONNECTION;
  const lists = await Promise.all(nouns.map((each) => find(each, loaderOf(load, each), query, page, info)));
  const found = lists.flatMap(({ rows }) => rows).toSorted(newestFirst);
  return keysetConnection(page, {
    rows: found.slice(0, page.first),
    hasMore: found.length > page.first || lists.some(({ hasMore }) => hasMore),
    total: lists.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
  });
}

/** As much of one type as a page can hold. */
async function find<N extends SearchNoun>(
  noun: N,
  loader: RowLoader<Rows[N]>,
  query: string,
  { first, start }: Page<'keyset'>,
  info: GraphQLResolveInfo,
): Promise<SearchPage<SearchResultRow>> {
  const needs = connectionNeeds(noun, info);
  const list = await loader.search(needs.columns, {
    conditions: [holdsText(query)(false)],
    direction: 'desc',
    // The lists are merged by what cursors are made of.
    cursors: true,
    ...(needs.rows ? { first, after: start } : { first: 0, after: null }),
    counts: { total: needs.totalCount, more: needs.hasNextPage },
  });
  return { ...list, rows: list.rows.map((row) => ({ ...row, __typename: noun }) as SearchResultRow) };
}

const newestFirst = (a: SearchResultRow, b: SearchResultRow): number =>
  Date.parse(b.date_created) - Date.parse(a.date_created);

const loaderOf = <N extends SearchNoun>(
  load: { readonly [K in SearchNoun]: RowLoader<Rows[K]> },
  noun: N,
): RowLoader<Rows[N]> => load[noun];
