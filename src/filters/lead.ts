import type { LeadFilter } from '../generated/graphql.ts';
import { moment, ownId, reference, related, type SearchTable, text } from './search.ts';

const lead = (name: string) => ({ object: 'lead', name });

/** The fields of leads that Close's search knows. */
export const LEAD_FILTER: SearchTable<LeadFilter> = {
  id: ownId('lead_'),
  statusId: reference(lead('status_id'), 'status.lead', 'stat_'),
  name: text(lead('name')),
  email: text({ object: 'contact_email', name: 'email' }, related('lead', 'contact', 'contact_email')),
  phone: text({ object: 'contact_phone', name: 'phone' }, related('lead', 'contact', 'contact_phone')),
  url: text(lead('url')),
  createdBy: reference(lead('created_by'), 'user', 'user_'),
  updatedBy: reference(lead('updated_by'), 'user', 'user_'),
  dateCreated: moment(lead('date_created')),
  dateUpdated: moment(lead('date_updated')),
};
