import type { GraphQLResolveInfo } from 'graphql';
import type { LeadFilter, MutationLeadMergeArgs, QueryLeadsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { walkDirection } from '../src/mapping/filters/order.ts';
import { searchNodes } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { LEAD_CREATE, LEAD_UPDATE } from '../src/mapping/inputs/lead.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import type { LeadConnectionRow, LeadPayloadRow } from '../src/rows/index.ts';
import { leadActivityPage } from './common/activity-page.ts';
import { byId, connection, edgesOf } from './common/edges.ts';
import { embeddedPage } from './common/embedded-page.ts';
import { listPage } from './common/list-page.ts';
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

export const leadResolvers: Resolvers = {
  Query: {
    lead: byId('Lead'),
    leads: (_query, args, context, info) => leadPage({}, args, context, info),
  },
  Mutation: {
    leadCreate: creation('Lead', LEAD_CREATE),
    leadUpdate: update('Lead', LEAD_UPDATE),
    leadDelete: deletion('Lead'),
    leadMerge: mergeLeads,
  },
  Lead: {
    ...edgesOf('Lead'),
    contacts: (lead, args, { load, hasDeleted }, info) => {
      // The lead may come from a search that does not know of a deletion yet.
      const contacts = lead.contacts.filter(({ id }) => !hasDeleted(id));
      return embeddedPage('Contact', load.Contact, contacts, pageOf('skip', args, info, { parentId: lead.id }), info);
    },
    opportunities: leadOpportunityPage,
    activities: leadActivityPage,
    tasks: leadTaskPage,
    customFields: customFieldsOf('lead'),
  },
  LeadConnection: connection,
  LeadPayload: { ...payload, lead: changed('Lead') },
};

/** Close answers a merge with nothing of the lead: it is read by id. */
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

/** A page of leads: Close's own list, the last changed first, or, as soon as anything is asked of them, a search. */
export async function leadPage(
  parent: { readonly id?: string; readonly filter?: LeadFilter },
  args: QueryLeadsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<LeadConnectionRow> {
  const conditions = searchNodes(SEARCH_FILTERS.Lead, parent.filter, args.filter);
  const identity = { parentId: parent.id, filter: args.filter, orderBy: args.orderBy };
  if (conditions === null || conditions.length > 0 || (args.orderBy ?? null) !== null) {
    const searched = { conditions, direction: walkDirection(args.orderBy) };
    return searchPage('Lead', load.Lead, searched, pageOf('keyset', args, info, identity), info);
  }
  return listPage('Lead', load.Lead, { filters: {}, order: null, walk: null }, args, info, identity);
}
