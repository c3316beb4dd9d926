import type { GraphQLResolveInfo } from 'graphql';
import type { ActivityFilter, QueryActivitiesArgs } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { activityList, activityWalk } from '../../src/mapping/filters/activity.ts';
import { keysetConnection, type ListIdentity, pageOf } from '../../src/mapping/pagination.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { ActivityConnectionRow } from '../../src/rows/index.ts';
import { listPage } from './list-page.ts';

/** A parent narrows its activities as a filter does. `id` is the parent's, for its cursors. */
interface ActivityParent {
  readonly id?: string;
  readonly filter?: ActivityFilter;
}

/** A page of activities, asked of Close, which does not count them. */
export async function activityPage(
  parent: ActivityParent,
  args: QueryActivitiesArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const list = activityList(args, parent.filter);
  const { query: filters = null, path: part = null } = list ?? {};
  const listed = { filters, part, order: null, walk: activityWalk(args), isCounted: false };
  return listPage('Activity', load.Activity, listed, args, info, identityOf(parent, args));
}

/** A page of a lead's activities; the first pages of several leads are read together where Close can. */
export async function leadActivityPage(
  { id }: { readonly id: string },
  args: QueryActivitiesArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const parent = { id, filter: { leadId: { eq: id } } };
  const list = activityList(args, parent.filter);
  const { rows, columns, cursors, hasNextPage: more } = connectionNeeds('Activity', info);
  if (list === null || !list.isJoint || (args.after ?? null) !== null || !rows) {
    return activityPage(parent, args, context, info);
  }
  const page = pageOf('keyset', args, info, identityOf(parent, args));
  const { lead_id: _, ...query } = list.query;
  const needs = { columns, query, first: page.first, more, cursors };
  return keysetConnection(page, await context.load.timeline.load(id, needs));
}

const identityOf = ({ id }: ActivityParent, { filter, orderBy }: QueryActivitiesArgs): ListIdentity => ({
  parentId: id,
  filter,
  orderBy,
});
