import type { LeadFilter } from '../../generated/graphql.ts';
import { relatedActivities } from './activity-search.ts';
import { CONTACT_FILTER } from './contact.ts';
import { OPPORTUNITY_SEARCH_FILTER } from './opportunity-search.ts';
import { anyText, logic, ownId, relatedMany, type SearchTable, smartView } from './search.ts';
import { customFields, moment, number, reference, text } from './search-fields.ts';
import { regularField, related } from './terms.ts';

const lead = (name: string) => regularField('lead', name);
const always = (name: string) => regularField('lead', name, { isAlwaysSet: true });

/** The fields of leads that Close's search knows. */
export const LEAD_FILTER: SearchTable<LeadFilter> = {
  ...logic(() => LEAD_FILTER),
  id: ownId('lead_'),
  statusId: reference(always('status_id'), { stat_: 'status.lead' }),
  name: text(lead('name')),
  email: text(regularField('contact_email', 'email'), related('lead', 'contact', 'contact_email')),
  phone: text(regularField('contact_phone', 'phone'), related('lead', 'contact', 'contact_phone')),
  url: text(lead('url')),
  createdBy: reference(lead('created_by'), { user_: 'user' }),
  updatedBy: reference(lead('updated_by'), { user_: 'user' }),
  dateCreated: moment(always('date_created')),
  dateUpdated: moment(always('date_updated')),
  text: anyText,
  displayName: text(always('display_name')),
  description: text(lead('description')),
  addressesCount: number(lead('addresses_count')),
  allUrlsCount: number(lead('all_urls_count')),
  numEmails: number(lead('num_emails')),
  numUpcomingMeetings: number(lead('num_upcoming_meetings')),
  lastCallDuration: number(lead('last_call_duration')),
  lastCommunicationDate: moment(lead('last_communication_date')),
  lastLeadStatusChangeDate: moment(lead('last_lead_status_change_date')),
  customFields,
  contacts: relatedMany(related('lead', 'contact'), () => CONTACT_FILTER),
  opportunities: relatedMany(related('lead', 'opportunity'), () => OPPORTUNITY_SEARCH_FILTER),
  activities: relatedActivities,
  smartViewId: smartView,
};
