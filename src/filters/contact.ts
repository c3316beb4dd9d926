import type { ContactFilter } from '../generated/graphql.ts';
import { moment, ownId, related, relatedId, type SearchTable, text } from './search.ts';

const contact = (name: string) => ({ object: 'contact', name });

/** The fields of contacts that Close's search knows. */
export const CONTACT_FILTER: SearchTable<ContactFilter> = {
  id: ownId('cont_'),
  leadId: relatedId('lead_id', 'lead_', related('contact', 'lead')),
  name: text(contact('name')),
  title: text(contact('title')),
  email: text({ object: 'contact_email', name: 'email' }, related('contact', 'contact_email')),
  phone: text({ object: 'contact_phone', name: 'phone' }, related('contact', 'contact_phone')),
  dateCreated: moment(contact('date_created')),
  dateUpdated: moment(contact('date_updated')),
};
