import type { LeadStatusLeadsArgs, MutationLeadStatusReorderArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { writtenNotRead } from '../src/mapping/errors.ts';
import { conditionsOf } from '../src/mapping/filters/conditions.ts';
import { nodesOf, type SearchCondition } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { LEAD_STATUS } from '../src/mapping/inputs/lead-status.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { early, type ParentId } from './common/early.ts';
import { nodeById } from './common/edges.ts';
import { orderProblems } from './common/reorder.ts';
import { attempt, changed, creation, deletion, payload, refused, update } from './common/writes.ts';
import { leadPage } from './lead.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    leadStatus: nodeById('LeadStatus'),
    leadStatuses: async (_query, _args, { load }) => (await load.me()).organization.lead_statuses,
  },
  Mutation: {
    leadStatusCreate: creation('LeadStatus', LEAD_STATUS),
    leadStatusUpdate: update('LeadStatus', LEAD_STATUS),
    leadStatusDelete: deletion('LeadStatus'),
    leadStatusReorder: reorder,
  },
  LeadStatusPayload: { ...payload, leadStatus: changed('LeadStatus') },
  LeadStatusReorderPayload: {
    ...payload,
    leadStatuses: async ({ row, userErrors }, _args, { load }) => {
      if (row !== null || userErrors.length > 0) return row;
      try {
        return (await load.me()).organization.lead_statuses;
      } catch (error) {
        throw writtenNotRead(error);
      }
    },
  },
  LeadStatus: {
    isDeleted: async ({ id }, _args, { load }) => !(await load.me()).leadStatuses.has(id),
    leadCount: ({ id }, _args, { load }) =>
      load.Lead.count(nodesOf(conditionsOf<SearchCondition>(SEARCH_FILTERS.Lead, { statusId: { eq: id } }))),
    leads: early('LeadStatus.leads', ({ id }: ParentId, args: LeadStatusLeadsArgs, context, info) =>
      leadPage(plan('LeadStatus.leads', info), { id, filter: { statusId: { eq: id } } }, args, context, info),
    ),
  },
};

/** The new order must contain every status once: Close would choose the position of missing ones. */
async function reorder(_mutation: object, { ids }: MutationLeadStatusReorderArgs, { load, write }: Context) {
  const { organization } = await load.me({ refresh: true });
  const problems = orderProblems(ids, organization.lead_statuses, ['ids']);
  if (problems.length > 0) return refused(...problems);
  const send = () => write.LeadStatus.reorder(organization.id, ids);
  return attempt(send, () => ['ids'], null);
}
