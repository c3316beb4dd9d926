import type { GraphQLResolveInfo } from 'graphql';
import type { ActivityFilter } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { merged } from '../../src/loaders/lists/merge.ts';
import type { Columns } from '../../src/loaders/rows/columns.ts';
import { EMPTY_CONNECTION, keysetConnection } from '../../src/mapping/connections.ts';
import { ACTIVITY_FILTER } from '../../src/mapping/filters/activity.ts';
import { conditionsOf } from '../../src/mapping/filters/conditions.ts';
import { queryOf } from '../../src/mapping/filters/parameters.ts';
import { type ListArgs, pageOf } from '../../src/mapping/pagination.ts';
import type { ActivityPlan } from '../../src/mapping/plans/activity.ts';
import { plan } from '../../src/mapping/plans/index.ts';
import { type FeedPlan, type TypedList, within } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { ActivityConnectionRow } from '../../src/rows/index.ts';
import { emptyPage, type ListParent, listPage } from './list-page.ts';

const TYPE: Columns = new Set(['_type']);

/** A page of activities. Close does not count them. */
export function activityPage(
  activities: ActivityPlan,
  { id, filter }: ListParent<ActivityFilter>,
  args: ListArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const owned = within(activities, conditionsOf(ACTIVITY_FILTER, filter));
  return owned.kind === 'feed'
    ? feedPage(owned, id, args, context, info)
    : listPage(owned, context.load.Activity, id, args, info);
}

/** Reads the lists of several types in parallel and merges them. Each reads a whole page: all rows may be its own. */
async function feedPage(
  { conditions, orderBy, direction, lists }: FeedPlan,
  parentId: string | undefined,
  args: ListArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const page = pageOf('keyset', args, info, parentId);
  if (!connectionNeeds('Activity', info).rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const filters = queryOf(conditions);
  // The merge compares the columns that cursors need.
  const place = { first: page.size, after: page.start, cursors: true, direction, recount: false };
  const read = ({ type, path: part }: TypedList) => {
    const columns = connectionNeeds(type, info).columns.union(TYPE);
    return load.Activity.seek(columns, { ...place, filters, orderBy, part });
  };
  return keysetConnection(page, { ...merged(await Promise.all(lists.map(read)), page.size), total: null });
}

/** A page of a lead's activities. */
export async function leadActivityPage(
  { id }: { readonly id: string },
  args: ListArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const planned = plan('Lead.activities', info);
  const filter = { leadId: { eq: id } };
  if (planned.kind !== 'timeline') return activityPage(planned, { id, filter }, args, context, info);
  const activities = within(planned, conditionsOf(ACTIVITY_FILTER, filter));
  if (activities.kind === 'nothing') return emptyPage(args, info, id);
  const { rows, columns, cursors, hasMore } = connectionNeeds('Activity', info);
  if (!rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const page = pageOf('keyset', args, info, id);
  const query = queryOf(activities.conditions.filter(({ key }) => key !== 'lead_id'));
  return keysetConnection(
    page,
    await context.load.timeline.load(id, { columns, query, first: page.size, more: hasMore(false), cursors }),
  );
}
