import type { OpportunitySearchFilter } from '../../generated/graphql.ts';
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
import { choice, customFields, day, moment, number, reference, USERS } from './search-fields.ts';
import { regularField, related } from './terms.ts';

const opportunity = (name: string) => regularField('opportunity', name);
const always = (name: string) => regularField('opportunity', name, { isAlwaysSet: true });
const lowerCase = (value: string): string => value.toLowerCase();

/** The fields of opportunities that Close's search knows. */
export const opportunitySearchFilter = (tables: () => SearchTables): SearchTable<OpportunitySearchFilter> => ({
  ...logic(() => tables().Opportunity),
  id: ownId('oppo_'),
  leadId: relatedId('lead_id', 'lead_', related('opportunity', 'lead')),
  userId: reference(opportunity('user_id'), USERS),
  statusId: reference(always('status_id'), { stat_: 'status.opportunity' }),
  statusType: choice(always('status_type'), lowerCase),
  value: number(opportunity('value')),
  valuePeriod: choice(always('value_period'), lowerCase),
  confidence: number(always('confidence')),
  dateWon: day(opportunity('date_won')),
  dateCreated: moment(always('date_created')),
  dateUpdated: moment(always('date_updated')),
  createdBy: reference(opportunity('created_by'), { user_: 'user' }),
  text: anyText,
  customFields,
  lead: relatedOne(related('opportunity', 'lead'), () => tables().Lead),
  smartViewId: smartView,
});
