import type { GraphQLResolveInfo } from 'graphql';
import type { Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { KEY } from '../src/loaders/lists/keyset.ts';
import { merged } from '../src/loaders/lists/merge.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { ActivitySearchResultsRow } from '../src/rows/index.ts';

export const resolvers: Resolvers<Context> = {
  Query: { searchActivities: (_query, _args, context, info) => searchActivities(context, info) },
  ActivitySearchResults: { nodes: ({ rows }) => rows, totalCount: ({ totalCount }) => totalCount },
};

/** Runs one search per type, in parallel, then loads all rows together: only they tell which are the newest. */
async function searchActivities({ load }: Context, info: GraphQLResolveInfo): Promise<ActivitySearchResultsRow> {
  const { searches, first } = plan('Query.searchActivities', info);
  const { rows: needsRows, columns, totalCount } = connectionNeeds('Activity', info);
  const found = await Promise.all(
    searches.map((search) => load.findActivities(search, needsRows ? first : 0, totalCount)),
  );
  const ids = found.flatMap((each) => each.ids);
  const needed = columns.union(KEY);
  // The index can still contain an activity that was deleted.
  const rows = (await Promise.all(ids.map((id) => load.Activity.load(id, needed)))).filter((row) => row !== null);
  return {
    rows: merged([{ rows, hasMore: false }], first).rows,
    totalCount: found.reduce<number | null>(
      (sum, { total }) => (sum === null || total === null ? null : sum + total),
      0,
    ),
  };
}
