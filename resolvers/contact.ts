import type { GraphQLResolveInfo } from 'graphql';
import type { ContactFilter, QueryContactsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { EMPTY_CONNECTION, keysetConnection } from '../src/mapping/connections.ts';
import { conditionsOf } from '../src/mapping/filters/conditions.ts';
import type { SearchCondition } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from '../src/mapping/inputs/contact.ts';
import { pageOf } from '../src/mapping/pagination.ts';
import { plan } from '../src/mapping/plans/index.ts';
import { type NewestPlan, type NothingPlan, type SearchPlan, searchWithin } from '../src/mapping/plans/plan.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { ContactConnectionRow } from '../src/rows/index.ts';
import { activityPage } from './common/activity-page.ts';
import { connection } from './common/connections.ts';
import { addTo, removeFrom } from './common/contact-lists.ts';
import { edgeResolvers, nodeById } from './common/edges.ts';
import type { ListParent } from './common/list-page.ts';
import { searchPage } from './common/search-page.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';
import { contactOpportunityPage } from './opportunity.ts';
import { contactTaskPage } from './task.ts';

export const resolvers: Resolvers<Context> = {
  Query: {
    contact: nodeById('Contact'),
    contacts: (_query, args, context, info) => contactPage(plan('Query.contacts', info), {}, args, context, info),
  },
  Mutation: {
    contactCreate: creation('Contact', CONTACT_CREATE),
    contactUpdate: update('Contact', CONTACT_UPDATE),
    contactDelete: deletion('Contact'),
    contactEmailAdd: (_mutation, { id, email }, context) => addTo('emails', id, email, context),
    contactEmailRemove: (_mutation, { id, email }, context) => removeFrom('emails', id, email, context),
    contactPhoneAdd: (_mutation, { id, phone }, context) => addTo('phones', id, phone, context),
    contactPhoneRemove: (_mutation, { id, phone }, context) => removeFrom('phones', id, phone, context),
    contactUrlAdd: (_mutation, { id, url }, context) => addTo('urls', id, url, context),
    contactUrlRemove: (_mutation, { id, url }, context) => removeFrom('urls', id, url, context),
  },
  Contact: {
    ...edgeResolvers('Contact'),
    customFields: customFieldsOf('contact'),
    activities: ({ id, lead_id }, args, context, info) => {
      // Close lists the activities of a contact only within its lead.
      if (lead_id === null) return EMPTY_CONNECTION;
      const parent = { id, filter: { leadId: { eq: lead_id }, contactId: { eq: id } } };
      return activityPage(plan('Contact.activities', info), parent, args, context, info);
    },
    opportunities: contactOpportunityPage,
    tasks: contactTaskPage,
  },
  ContactConnection: connection,
  ContactPayload: { ...payload, contact: changed('Contact') },
};

const NO_ROWS = { rows: [], hasMore: false };

/** A page of Close's list of contacts, or of a search. */
export async function contactPage(
  contacts: NothingPlan | NewestPlan | SearchPlan,
  { id, filter }: ListParent<ContactFilter>,
  args: QueryContactsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ContactConnectionRow> {
  if (contacts.kind !== 'newest') {
    const search = searchWithin(contacts, conditionsOf<SearchCondition>(SEARCH_FILTERS.Contact, filter));
    return searchPage(search, load.Contact, id, args, info, load);
  }
  const page = pageOf('keyset', args, info, id);
  const { rows, columns, cursors, totalCount, hasMore } = connectionNeeds('Contact', info);
  // Close's list of contacts states no total. Its search does.
  const [list, total] = await Promise.all([
    rows
      ? load.Contact.newest(columns, { first: page.size, after: page.start, cursors, more: hasMore(false) })
      : NO_ROWS,
    totalCount ? load.Contact.count([]) : null,
  ]);
  return keysetConnection(page, { ...list, total });
}
