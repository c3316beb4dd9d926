import type { AddressFilter, LeadFilter } from '../../generated/graphql.ts';
import { relatedActivities } from './activity-search.ts';
import { notBlank } from './parameters.ts';
import {
  anyTextCondition,
  logic,
  ownIdCondition,
  relatedMany,
  type SearchTable,
  type SearchTables,
  smartViewCondition,
} from './search.ts';
import {
  choiceCondition,
  customFieldConditions,
  idCondition,
  instantCondition,
  numberCondition,
  textCondition,
} from './search-fields.ts';
import { regularField, related } from './search-terms.ts';

const lead = (name: string) => regularField('lead', name);
const always = (name: string) => regularField('lead', name, { isAlwaysSet: true });

const address = (name: string) => regularField('address', name);

/** The searchable fields of addresses. */
const ADDRESS_FILTER: SearchTable<AddressFilter> = {
  country: choiceCondition(address('country'), notBlank),
  label: choiceCondition(address('label'), notBlank),
  address1: textCondition(address('address_1')),
  city: textCondition(address('city')),
  state: textCondition(address('state')),
  zipcode: textCondition(address('zipcode')),
};

/** The searchable fields of leads. */
export const leadFilter = (tables: () => SearchTables): SearchTable<LeadFilter> => ({
  ...logic(() => tables().Lead),
  id: ownIdCondition('lead_'),
  statusId: idCondition(always('status_id'), { stat_: 'status.lead' }),
  name: textCondition(lead('name')),
  email: textCondition(regularField('contact_email', 'email'), related('lead', 'contact', 'contact_email')),
  phone: textCondition(regularField('contact_phone', 'phone'), related('lead', 'contact', 'contact_phone')),
  url: textCondition(lead('url')),
  createdById: idCondition(lead('created_by'), { user_: 'user' }),
  updatedById: idCondition(lead('updated_by'), { user_: 'user' }),
  dateCreated: instantCondition(always('date_created')),
  dateUpdated: instantCondition(always('date_updated')),
  text: anyTextCondition,
  displayName: textCondition(always('display_name')),
  description: textCondition(lead('description')),
  addressesCount: numberCondition(lead('addresses_count')),
  allUrlsCount: numberCondition(lead('all_urls_count')),
  emailsCount: numberCondition(lead('num_emails')),
  upcomingMeetingsCount: numberCondition(lead('num_upcoming_meetings')),
  lastCallDuration: numberCondition(lead('last_call_duration')),
  lastCommunicationDate: instantCondition(lead('last_communication_date')),
  lastLeadStatusChangeDate: instantCondition(lead('last_lead_status_change_date')),
  addresses: relatedMany(related('lead', 'address'), () => ADDRESS_FILTER),
  customFields: customFieldConditions,
  contacts: relatedMany(related('lead', 'contact'), () => tables().Contact),
  opportunities: relatedMany(related('lead', 'opportunity'), () => tables().Opportunity),
  activities: relatedActivities,
  smartViewId: smartViewCondition,
});
