import type { GraphQLResolveInfo } from 'graphql';
import type { LeadFilter, MutationLeadMergeArgs, QueryLeadsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { conditionsOf } from '../src/mapping/filters/conditions.ts';
import type { SearchCondition } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { LEAD_CREATE, LEAD_UPDATE } from '../src/mapping/inputs/lead.ts';
import { planLeadContacts } from '../src/mapping/plans/contact.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { type NothingPlan, type OffsetPlan, type SearchPlan, searchWithin } from '../src/mapping/plans/plan.ts';
import type { LeadConnectionRow, LeadPayloadRow } from '../src/rows/index.ts';
import { leadActivityPage } from './common/activity-page.ts';
import { connection } from './common/connections.ts';
import { early } from './common/early.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import { embeddedPage, embeddedRows } from './common/embedded-page.ts';
import { type ListParent, listPage } from './common/list-page.ts';
import { searchPage } from './common/search-page.ts';
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
import { customFieldsOf } from './custom-field.ts';
import { leadOpportunityPage } from './opportunity.ts';
import { leadTaskPage } from './task.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    lead: nodeById('Lead'),
    leads: (_query, args, context, info) => leadPage(plan('Query.leads', info), {}, args, context, info),
  },
  Mutation: {
    leadCreate: creation('Lead', LEAD_CREATE),
    leadUpdate: update('Lead', LEAD_UPDATE),
    leadDelete: deletion('Lead'),
    leadMerge: mergeLeads,
  },
  Lead: {
    ...edgeResolvers('Lead'),
    contacts: (lead, args, context, info) => {
      const contacts = plan('Lead.contacts', info);
      const rows = embeddedRows(contacts, lead.contacts, context);
      return embeddedPage(contacts, context.load.Contact, rows, lead.id, args, info);
    },
    contactCount: ({ contacts }, _args, context) => embeddedRows(planLeadContacts(), contacts, context).length,
    opportunities: early('Lead.opportunities', leadOpportunityPage),
    activities: early('Lead.activities', leadActivityPage),
    tasks: early('Lead.tasks', leadTaskPage),
    customFields: customFieldsOf('lead'),
  },
  LeadConnection: connection,
  LeadPayload: { ...payload, lead: changed('Lead') },
};

/** Close's response does not contain the merged lead, so it is read by id. */
async function mergeLeads(
  _mutation: object,
  { sourceId, destinationId }: MutationLeadMergeArgs,
  { write }: Context,
): Promise<LeadPayloadRow> {
  const problems = [...idProblems('Lead', sourceId, 'sourceId'), ...idProblems('Lead', destinationId, 'destinationId')];
  if (problems.length > 0) return refused(...problems);
  if (sourceId === destinationId) {
    return refused(problem('INVALID', 'A lead cannot be merged into itself.', 'destinationId'));
  }
  return attempt(
    async () => {
      await write.Lead.merge(sourceId, destinationId);
      return { id: destinationId };
    },
    ([lead]) => [`${lead}Id`],
  );
}

/** A page of Close's list of leads, or of a search. */
export function leadPage(
  leads: NothingPlan | OffsetPlan | SearchPlan,
  { id, filter }: ListParent<LeadFilter>,
  args: QueryLeadsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<LeadConnectionRow> {
  if (leads.kind === 'offset') return listPage(leads, load.Lead, id, args, info);
  const search = searchWithin(leads, conditionsOf<SearchCondition>(SEARCH_FILTERS.Lead, filter));
  return searchPage(search, load.Lead, id, args, info, load);
}
