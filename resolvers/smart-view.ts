import type { MutationPinnedSmartViewsSetArgs, Resolvers, SmartViewType } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { NO_COLUMNS } from '../src/loaders/rows/columns.ts';
import { SMART_VIEW_CREATE, SMART_VIEW_UPDATE } from '../src/mapping/inputs/smart-view.ts';
import { plan } from '../src/mapping/plans/index.ts';
import type { PinnedSmartViewsPayloadRow, SmartViewRow } from '../src/rows/index.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { enumValue } from './common/values.ts';
import {
  attempt,
  changed,
  creation,
  deletion,
  idProblems,
  payload,
  problem,
  refused,
  update,
} from './common/writes.ts';
import { contactPage } from './contact.ts';
import { leadPage } from './lead.ts';

const TYPES = ['LEAD', 'CONTACT'] as const satisfies SmartViewType[];

/** The Smart View as the parent of its list. */
const parentOf = (id: string) => ({ id, filter: { smartViewId: id } });

/** The Smart Views that the credential can see, in this order. */
export async function smartViewsOf(ids: readonly string[], { load }: Context): Promise<readonly SmartViewRow[]> {
  const rows = await Promise.all(ids.map((id) => load.SmartView.load(id, NO_COLUMNS)));
  return rows.filter((row) => row !== null);
}

async function pinSmartViews(
  _mutation: object,
  { ids, membershipId }: MutationPinnedSmartViewsSetArgs,
  { load, write }: Context,
): Promise<PinnedSmartViewsPayloadRow> {
  const problems = [
    ...ids.flatMap((id, n) => idProblems('SmartView', id).map((each) => ({ ...each, path: ['ids', String(n)] }))),
    ...(membershipId ? idProblems('Membership', membershipId, 'membershipId') : []),
  ];
  if (problems.length > 0) return refused(...problems);
  const member = membershipId ?? (await load.Membership.ofUser((await load.me()).user.id))?.id;
  if (member === undefined) return refused(problem('NOT_FOUND', 'The credential has no membership.', 'membershipId'));
  return attempt(
    () => write.SmartView.pin(member, ids),
    ([key]) => (key === 'saved_view_ids' || key === 'saved_view' ? ['ids'] : []),
    ['membershipId'],
  );
}

export const resolvers: Resolvers<Context> = {
  Query: {
    smartView: nodeById('SmartView'),
    smartViews: async (_query, { type }, { load }) => {
      const all = await load.SmartView.all();
      return all.filter((search) => type === null || type === undefined || enumValue(TYPES, search.type) === type);
    },
  },
  Mutation: {
    smartViewCreate: creation('SmartView', SMART_VIEW_CREATE),
    smartViewUpdate: update('SmartView', SMART_VIEW_UPDATE),
    smartViewDelete: deletion('SmartView'),
    pinnedSmartViewsSet: pinSmartViews,
  },
  SmartViewPayload: { ...payload, smartView: changed('SmartView') },
  PinnedSmartViewsPayload: {
    ...payload,
    smartViews: ({ row }, _args, context) => (row === null ? null : smartViewsOf(row.saved_view_ids ?? [], context)),
  },
  SmartView: {
    ...edgeResolvers('SmartView'),
    type: ({ type }) => enumValue(TYPES, type),
    leads: ({ id, type }, args, context, info) =>
      type === 'lead' ? leadPage(plan('SmartView.leads', info), parentOf(id), args, context, info) : null,
    contacts: ({ id, type }, args, context, info) =>
      type === 'contact' ? contactPage(plan('SmartView.contacts', info), parentOf(id), args, context, info) : null,
  },
};
