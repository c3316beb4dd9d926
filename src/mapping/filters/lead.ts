import type { LeadFilter } from '../../generated/graphql.ts';
import { relatedActivities } from './activity-search.ts';
import { anyText, logic, ownId, relatedMany, type SearchTable, type SearchTables, smartView } from './search.ts';
import { customFields, moment, number, reference, text } from './search-fields.ts';
import { regularField, related } from './terms.ts';

const lead = (name: string) => regularField('lead', name);
const always = (name: string) => regularField('lead', name, { isAlwaysSet: true });

/** The fields of leads that Close's search knows. */
export const leadFilter = (tables: () => SearchTables): SearchTable<LeadFilter> => ({
  ...logic(() => tables().Lead),
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
  contacts: relatedMany(related('lead', 'contact'), () => tables().Contact),
  opportunities: relatedMany(related('lead', 'opportunity'), () => tables().Opportunity),
  activities: relatedActivities,
  smartViewId: smartView,
});
