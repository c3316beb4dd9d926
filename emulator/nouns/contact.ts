import { compareNewestFirst } from '../compare.ts';
import { zonedDate } from '../dates.ts';
import { newestFirst, organizationId, rowsOfLead } from '../lookups.ts';
import { getList, getOne, type Noun } from '../noun.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Contact } from '../seed/schema.ts';
import { recentCalls } from './recent-calls.ts';

/** Keys recorded in 2026. Unlike leads and opportunities, contacts have no `created_by_name`. */
export const contactNoun: Noun<Contact> = {
  className: 'Contact',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    lead_id: (contact) => contact.lead_id,
    name: ({ name }) => name,
    display_name: (contact) => displayName(contact),
    title: ({ title }) => title,
    emails: ({ emails }) => emails,
    phones: ({ phones }) => phones,
    urls: ({ urls }) => urls,
    timezone: ({ timezone }) => timezone,
    timezone_source: (contact) => contact.timezone_source,
    integration_links: (contact) => contact.integration_links,
    created_by: (contact) => contact.created_by,
    updated_by: (contact) => contact.updated_by,
    date_created: (contact) => zonedDate(contact.date_created),
    date_updated: (contact) => zonedDate(contact.date_updated),
  },
  optional: {
    subscriptions: () => [],
    recent_calls: (contact, { tables }) =>
      recentCalls(rowsOfLead(tables.activity, contact.lead_id).filter((row) => row.contact_id === contact.id)),
    lead_suggestions_operation_id: () => null,
  },
  custom: ({ custom }) => custom,
};

/** Inferred: without a name, Close shows the first email address or phone number. */
export function displayName({ name, emails, phones }: Contact): string {
  return name || emails[0]?.email || phones[0]?.phone_formatted || 'Untitled';
}

/** `lead_id` is the only filter (documented). */
function listedContacts({ tables: { contact }, query }: RequestContext): readonly Contact[] {
  const lead = query.lead_id;
  if (lead !== undefined && lead !== '')
    return rowsOfLead(contact, firstValueOf(lead)).toSorted(compareNewestFirst('date_created'));
  return newestFirst(contact, 'date_created');
}

export const contactRoutes: Route[] = [
  { path: '/contact/', GET: getList(contactNoun, ['lead_id'], listedContacts) },
  { path: '/contact/{id}/', GET: getOne(contactNoun, ({ tables }) => tables.contact) },
];
