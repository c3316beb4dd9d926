import { CONTACT_FILTER } from '../src/filters/contact.ts';
import { walkDirection } from '../src/filters/order.ts';
import { searchNodes } from '../src/filters/search.ts';
import type { Resolvers } from '../src/generated/graphql.ts';
import { CONTACT_CREATE, CONTACT_UPDATE } from '../src/inputs/contact.ts';
import { EMPTY_CONNECTION, keysetConnection, pageOf } from '../src/pagination.ts';
import { connectionNeeds } from '../src/projection.ts';
import { activityPage } from './activity-page.ts';
import { changed, creation, deletion, payload, update } from './changes.ts';
import { addTo, removeFrom } from './contact-lists.ts';
import { customFieldsOf } from './custom-field.ts';
import { searchPage } from './search-page.ts';
import { byId, connection, edgesOf } from './shared.ts';

export const contactResolvers: Resolvers = {
  Query: {
    contact: byId('Contact'),
    contacts: async (_query, args, { load }, info) => {
      const conditions = searchNodes(CONTACT_FILTER, args.filter);
      const direction = walkDirection(args.orderBy);
      const page = pageOf('keyset', args, info, args);
      if (conditions === null || conditions.length > 0 || direction === 'asc') {
        return searchPage('Contact', load.Contact, { conditions, direction }, page, info);
      }
      const needs = connectionNeeds('Contact', info);
      // Close does not count them: without rows there is nothing to ask.
      if (!needs.rows) return { ...EMPTY_CONNECTION, totalCount: null };
      const { columns, cursors, hasNextPage: more } = needs;
      const list = await load.Contact.newest(columns, { first: page.first, after: page.start, cursors, more });
      return keysetConnection(page, { ...list, total: null });
    },
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
