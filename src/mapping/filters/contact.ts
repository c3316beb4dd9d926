import type { ContactFilter } from '../../generated/graphql.ts';
import {
  anyTextCondition,
  logic,
  ownIdCondition,
  relatedIdCondition,
  relatedOne,
  type SearchTable,
  type SearchTables,
  smartViewCondition,
} from './search.ts';
import { customFieldConditions, instantCondition, numberCondition, textCondition } from './search-fields.ts';
import { regularField, related } from './search-terms.ts';

const contact = (name: string) => regularField('contact', name);
const always = (name: string) => regularField('contact', name, { isAlwaysSet: true });

/** The searchable fields of contacts. */
export const contactFilter = (tables: () => SearchTables): SearchTable<ContactFilter> => ({
  ...logic(() => tables().Contact),
  id: ownIdCondition('cont_'),
  leadId: relatedIdCondition('lead_id', 'lead_', related('contact', 'lead')),
  name: textCondition(contact('name')),
  title: textCondition(contact('title')),
  email: textCondition(regularField('contact_email', 'email'), related('contact', 'contact_email')),
  phone: textCondition(regularField('contact_phone', 'phone'), related('contact', 'contact_phone')),
  dateCreated: instantCondition(always('date_created')),
  dateUpdated: instantCondition(always('date_updated')),
  text: anyTextCondition,
  emailsCount: numberCondition(contact('emails_count')),
  phonesCount: numberCondition(contact('phones_count')),
  urlsCount: numberCondition(contact('urls_count')),
  customFields: customFieldConditions,
  lead: relatedOne(related('contact', 'lead'), () => tables().Lead),
  smartViewId: smartViewCondition,
});
