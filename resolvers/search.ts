import type { GraphQLResolveInfo } from 'graphql';
import { bestOf } from '../src/domain/best-results.ts';
import type { QuerySearchArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { createdAt } from '../src/loaders/lists/position.ts';
import type { SearchPage } from '../src/loaders/lists/search.ts';
import type { RowLoader } from '../src/loaders/rows/row-loader.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { SearchPlan } from '../src/mapping/plans/plan.ts';
import { MERGED_ROWS } from '../src/mapping/plans/search.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { Rows, SearchNoun, SearchResultRow, SearchResultsRow } from '../src/rows/index.ts';

export const resolvers: Resolvers<Context> = {
  Query: { search },
  SearchResult: { __resolveType: ({ __typename }) => __typename },
  SearchResults: { nodes: ({ rows }) => rows, totalCount: ({ totalCount }) => totalCount },
};

/** The column that is compared with the words of a search. */
const NAME = { Lead: 'name', Contact: 'name', Opportunity: 'note' } as const satisfies Record<SearchNoun, string>;

/** Runs one search per noun, in parallel, and keeps the best rows. */
async function search(
  _query: object,
  { query }: QuerySearchArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<SearchResultsRow> {
  const { searches, first } = plan('Query.search', info);
  const lists = await Promise.all(searches.map((each) => find(each, loaderOf(load, each.noun), info)));
  const found = lists.map(({ rows }) => rows.map((row) => ({ row, name: nameOf(row), createdAt: createdAt(row) })));
  return {
    rows: bestOf(found, query, first).map(({ row }) => row),
    totalCount: lists.reduce<number | null>(
      (sum, { total }) => (sum === null || total === null ? null : sum + total),
      0,
    ),
  };
}

/** The newest matches of a noun. Without rows, only their number. */
async function find<N extends SearchNoun>(
  { noun, nodes, order }: SearchPlan,
  loader: RowLoader<Rows[N]>,
  info: GraphQLResolveInfo,
): Promise<SearchPage<SearchResultRow>> {
  const needs = connectionNeeds(noun, info);
  const list = await loader.search(needs.columns.union(new Set([NAME[noun]])), {
    conditions: nodes,
    order,
    // The results are ordered by the column that cursors need.
    cursors: true,
    first: needs.rows ? MERGED_ROWS : 0,
    after: null,
    counts: { total: needs.totalCount, more: false },
  });
  return { ...list, rows: list.rows.map((row) => ({ ...row, __typename: noun }) as SearchResultRow) };
}

function nameOf(row: SearchResultRow): string | null {
  const name: unknown = row.__typename === 'Opportunity' ? row.note : row.name;
  return typeof name === 'string' ? name : null;
}

const loaderOf = <N extends SearchNoun>(
  load: { readonly [K in SearchNoun]: RowLoader<Rows[K]> },
  noun: N,
): RowLoader<Rows[N]> => load[noun];
