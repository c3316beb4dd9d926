import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../src/context.ts';
import { LEAD_FILTER } from '../src/filters/lead.ts';
import { searchNodes } from '../src/filters/search.ts';
import type { LeadFilter, QueryLeadsArgs, Resolvers } from '../src/generated/graphql.ts';
import { memoryConnection, offsetConnection, pageOf } from '../src/pagination.ts';
import type { LeadConnectionRow } from '../src/parents.ts';
import { connectionNeeds } from '../src/projection.ts';
import { leadOpportunityPage } from './opportunity.ts';
import { searchPage } from './search-page.ts';
import { byId, connection, edgesOf } from './shared.ts';

export const leadResolvers: Resolvers = {
  Query: {
    lead: byId('Lead'),
    leads: (_query, args, context, info) => leadPage({}, args, context, info),
  },
  Lead: {
    ...edgesOf('Lead'),
    contacts: async (lead, args, { load }, info) => {
      const page = memoryConnection(pageOf('skip', args, info, { parentId: lead.id }), lead.contacts);
      return { ...page, rows: await load.Contact.complete(page.rows, connectionNeeds('Contact', info).columns) };
    },
    opportunities: leadOpportunityPage,
    customFields: (lead, _args, { load }) => load.customFieldsOf('lead', lead),
  },
  LeadConnection: connection,
};

/** A page of leads: Close's own list, or, as soon as anything is asked of them, a search. */
export async function leadPage(
  parent: { readonly id?: string; readonly filter?: LeadFilter },
  args: QueryLeadsArgs,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<LeadConnectionRow> {
  const { load } = context;
  const conditions = searchNodes(LEAD_FILTER, parent.filter, args.filter);
  const identity = { parentId: parent.id, filter: args.filter };
  if (conditions === null || conditions.length > 0) {
    return searchPage('Lead', load.Lead, conditions, pageOf('keyset', args, info, identity), info);
  }
  const page = pageOf('skip', args, info, identity);
  const { rows, columns } = connectionNeeds('Lead', info);
  const list = await load.Lead.list({}, rows ? columns : null, { skip: page.start ?? 0, first: page.first });
  return offsetConnection(page, list);
}
