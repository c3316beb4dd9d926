import type { GraphQLResolveInfo } from 'graphql';
import type { ActivityFilter } from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { ACTIVITY_FILTER } from '../../src/mapping/filters/activity.ts';
import { conditionsOf } from '../../src/mapping/filters/conditions.ts';
import { queryOf } from '../../src/mapping/filters/parameters.ts';
import { EMPTY_CONNECTION, keysetConnection, type ListArgs, pageOf } from '../../src/mapping/pagination.ts';
import { plan } from '../../src/mapping/plans/index.ts';
import { type KeysetPlan, type NothingPlan, type OffsetPlan, within } from '../../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../../src/mapping/projection.ts';
import type { ActivityConnectionRow } from '../../src/rows/index.ts';
import { type ListParent, listPage } from './list-page.ts';

/** A page of activities. Close does not count them. */
export const activityPage = (
  activities: NothingPlan | OffsetPlan | KeysetPlan,
  { id, filter }: ListParent<ActivityFilter>,
  args: ListArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> =>
  listPage(within(activities, conditionsOf(ACTIVITY_FILTER, filter)), load.Activity, id, args, info);

/** A page of a lead's activities. */
export async function leadActivityPage(
  { id }: { readonly id: string },
  args: ListArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ActivityConnectionRow> {
  const activities = within(plan('Lead.activities', info), conditionsOf(ACTIVITY_FILTER, { leadId: { eq: id } }));
  if (activities.kind !== 'timeline') return listPage(activities, load.Activity, id, args, info);
  const { rows, columns, cursors, hasNextPage: more } = connectionNeeds('Activity', info);
  if (!rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const page = pageOf('keyset', args, info, id);
  const query = queryOf(activities.conditions.filter(({ key }) => key !== 'lead_id'));
  return keysetConnection(page, await load.timeline.load(id, { columns, query, first: page.first, more, cursors }));
}
