import type { GraphQLResolveInfo } from 'graphql';
import type { ContactFilter, QueryContactsArgs, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { walkDirection } from '../src/mapping/filters/order.ts';
import { searchNodes } from '../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../src/mapping/filters/search-tables.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from '../src/mapping/inputs/contact.ts';
import { EMPTY_CONNECTION, keysetConnection, pageOf } from '../src/mapping/pagination.ts';
import { connectionNeeds } from '../src/mapping/projection.ts';
import type { ContactConnectionRow } from '../src/rows/index.ts';
import { activityPage } from './common/activity-page.ts';
import { addTo, removeFrom } from './common/contact-lists.ts';
import { byId, connection, edgesOf } from './common/edges.ts';
import { searchPage } from './common/search-page.ts';
import { changed, creation, deletion, payload, update } from './common/writes.ts';
import { customFieldsOf } from './custom-field.ts';

export const contactResolvers: Resolvers = {
  Query: {
    contact: byId('Contact'),
    contacts: (_query, args, context, info) => contactPage({}, args, context, info),
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
    ...edgesOf('Contact'),
    customFields: customFieldsOf('contact'),
    // Close lists the activities of a person only within a lead.
    activities: ({ id, lead_id }, args, context, info) =>
      lead_id === null
        ? EMPTY_CONNECTION
        : activityPage({ id, filter: { leadId: { eq: lead_id }, contactId: { eq: id } } }, args, context, info),
  },
  ContactConnection: connection,
  ContactPayload: { ...payload, contact: changed('Contact') },
};

/** A page of contacts: the newest out of Close's own list, or, as soon as anything is asked of them, a search. */
export async function contactPage(
  parent: { readonly id?: string; readonly filter?: ContactFilter },
  args: QueryContactsArgs,
  { load }: Context,
  info: GraphQLResolveInfo,
): Promise<ContactConnectionRow> {
  const conditions = searchNodes(SEARCH_FILTERS.Contact, parent.filter, args.filter);
  const direction = walkDirection(args.orderBy);
  const page = pageOf('keyset', args, info, { parentId: parent.id, filter: args.filter, orderBy: args.orderBy });
  if (conditions === null || conditions.length > 0 || direction === 'asc') {
    return searchPage('Contact', load.Contact, { conditions, direction }, page, info);
  }
  const needs = connectionNeeds('Contact', info);
  // Close does not count them: without rows there is nothing to ask.
  if (!needs.rows) return { ...EMPTY_CONNECTION, totalCount: null };
  const { columns, cursors, hasNextPage: more } = needs;
  const list = await load.Contact.newest(columns, { first: page.first, after: page.start, cursors, more });
  return keysetConnection(page, { ...list, total: null });
}
