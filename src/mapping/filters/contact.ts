import type { ContactFilter } from '../../generated/graphql.ts';
import {
  anyText,
  logic,
  ownId,
  relatedId,
  relatedOne,
  type SearchTable,
  type SearchTables,
  smartView,
} from './search.ts';
import { customFields, moment, number, text } from './search-fields.ts';
import { regularField, related } from './terms.ts';

const contact = (name: string) => regularField('contact', name);
const always = (name: string) => regularField('contact', name, { isAlwaysSet: true });

/** The fields of contacts that Close's search knows. */
export const contactFilter = (tables: () => SearchTables): SearchTable<ContactFilter> => ({
  ...logic(() => tables().Contact),
  id: ownId('cont_'),
  leadId: relatedId('lead_id', 'lead_', related('contact', 'lead')),
  name: text(contact('name')),
  title: text(contact('title')),
  email: text(regularField('contact_email', 'email'), related('contact', 'contact_email')),
  phone: text(regularField('contact_phone', 'phone'), related('contact', 'contact_phone')),
  dateCreated: moment(always('date_created')),
  dateUpdated: moment(always('date_updated')),
  text: anyText,
  emailsCount: number(contact('emails_count')),
  phonesCount: number(contact('phones_count')),
  urlsCount: number(contact('urls_count')),
  customFields,
  lead: relatedOne(related('contact', 'lead'), () => tables().Lead),
  smartViewId: smartView,
});
