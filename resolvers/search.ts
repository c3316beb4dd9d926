import type { GraphQLResolveInfo } from 'graphql';
import type { QuerySearchArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { merged } from '../src/loaders/lists/merge.ts';
import type { SearchPage } from '../src/loaders/lists/search.ts';
import type { RowLoader } from '../src/loaders/rows/row-loader.ts';
import { keysetConnection, type Page, pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { SearchPlan } from '../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { Rows, SearchNoun, SearchResultConnectionRow, SearchResultRow } from '../src/rows/index.ts';
import { connection } from './common/connections.ts';

export const resolvers: Resolvers<Context> = {
  Query: { search },
  SearchResult: { __resolveType: ({ __typename }) => __typename },
  SearchResultConnection: connection,
};

/** Runs one search per noun, in parallel, and merges them newest first. Each reads a whole page: all rows may be its own. */
async function search(
  _query: object,
  args: QuerySearchArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<SearchResultConnectionRow> {
  const { query, types } = args;
  const page = pageOf('keyset', { ...args, filter: { query, types } }, info);
  const { searches } = plan('Query.search', info);
  const lists = await Promise.all(searches.map((each) => find(each, loaderOf(load, each.noun), page, info)));
  return keysetConnection(page, {
    ...merged(lists, page.first),
    total: lists.reduce<number | null>((sum, { total }) => (sum === null || total === null ? null : sum + total), 0),
  });
}

async function find<N extends SearchNoun>(
  { noun, nodes, order }: SearchPlan,
  loader: RowLoader<Rows[N]>,
  { first, start }: Page<'keyset'>,
  info: GraphQLResolveInfo,
): Promise<SearchPage<SearchResultRow>> {
  const needs = connectionNeeds(noun, info);
  const list = await loader.search(needs.columns, {
    conditions: nodes,
    order,
    // The merge compares the columns that cursors need.
    cursors: true,
    ...(needs.rows ? { first, after: start } : { first: 0, after: null }),
    counts: { total: needs.totalCount, more: needs.hasNextPage },
  });
  return { ...list, rows: list.rows.map((row) => ({ ...row, __typename: noun }) as SearchResultRow) };
}

const loaderOf = <N extends SearchNoun>(
  load: { readonly [K in SearchNoun]: RowLoader<Rows[K]> },
  noun: N,
): RowLoader<Rows[N]> => load[noun];
