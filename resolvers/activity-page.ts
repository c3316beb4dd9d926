import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../src/context.ts';
import { type ActivityList, activityList } from '../src/filters/activity.ts';
import type { ActivityFilter, QueryActivitiesArgs } from '../src/generated/graphql.ts';
import { EMPTY_CONNECTION, offsetConnection, type Page, pageOf } from '../src/pagination.ts';
import type { ActivityConnectionRow } from '../src/parents.ts';
import { connectionNeeds } from '../src/projection.ts';

/** A parent narrows its activities as a filter does. `id` is the parent's, for its cursors. */
interface ActivityParent {
  readonly id?: string;
  readonly filter?: ActivityFilter;
}

/** A page of activities, asked of Close. */
export function activityPage(
  parent: ActivityParent,
  args: QueryActivitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const list = activityList(args, parent.filter);
  return readPage(pageIn(parent, args, info), list, context, info);
}

/** A page of a lead's activities; the first pages of several leads are read together where Close can. */
export async function leadActivityPage(
  { id }: { readonly id: string },
  args: QueryActivitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const parent = { id, filter: { leadId: { eq: id } } };
  const page = pageIn(parent, args, info);
  const list = activityList(args, parent.filter);
  const { rows, columns, hasNextPage: more } = connectionNeeds('Activity', info);
  if (list === null || !list.isJoint || page.start !== null || !rows) return readPage(page, list, context, info);
  const { lead_id: _, ...query } = list.query;
  return offsetConnection(page, await context.load.timeline.load(id, { columns, query, first: page.first, more }));
}

const pageIn = ({ id }: ActivityParent, args: QueryActivitiesArgs, info: GraphQLResolveInfo) =>
  pageOf('skip', args, info, { parentId: id, filter: args.filter, orderBy: args.orderBy });

async function readPage(
  page: Page<'skip'>,
  list: ActivityList | null,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  if (list === null) return EMPTY_CONNECTION;
  const { rows, columns } = connectionNeeds('Activity', info);
  // Close does not count them: without rows there is nothing to ask.
  if (!rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const { start, first } = page;
  return offsetConnection(page, await load.Activity.list(list.query, columns, { skip: start ?? 0, first }, list.path));
}
