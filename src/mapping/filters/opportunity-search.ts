import type { OpportunitySearchFilter } from '../../generated/graphql.ts';
import { pipelineCondition, statusLabelCondition } from './pipelines.ts';
import {
  anyTextCondition,
  logic,
  ownIdCondition,
  relatedIdCondition,
  relatedOne,
  type SearchTable,
  type SearchTables,
  smartViewCondition,
  smartViewOf,
} from './search.ts';
import {
  choiceCondition,
  customFieldConditions,
  dayCondition,
  idCondition,
  instantCondition,
  numberCondition,
  USERS,
} from './search-fields.ts';
import { regularField, related } from './search-terms.ts';

const opportunity = (name: string) => regularField('opportunity', name);
const always = (name: string) => regularField('opportunity', name, { isAlwaysSet: true });
const lowerCase = (value: string): string => value.toLowerCase();

/** The searchable fields of opportunities. */
export const opportunitySearchFilter = (tables: () => SearchTables): SearchTable<OpportunitySearchFilter> => ({
  ...logic(() => tables().Opportunity),
  id: ownIdCondition('oppo_'),
  leadId: relatedIdCondition('lead_id', 'lead_', related('opportunity', 'lead')),
  contactId: idCondition(opportunity('contact_id'), { cont_: 'contact' }),
  userId: idCondition(opportunity('user_id'), USERS),
  pipelineId: pipelineCondition,
  statusId: idCondition(always('status_id'), { stat_: 'status.opportunity' }),
  statusType: choiceCondition(always('status_type'), lowerCase),
  statusLabel: statusLabelCondition,
  value: numberCondition(opportunity('value')),
  valuePeriod: choiceCondition(always('value_period'), lowerCase),
  confidence: numberCondition(always('confidence')),
  dateWon: dayCondition(opportunity('date_won')),
  dateCreated: instantCondition(always('date_created')),
  dateUpdated: instantCondition(always('date_updated')),
  createdById: idCondition(opportunity('created_by'), { user_: 'user' }),
  text: anyTextCondition,
  customFields: customFieldConditions,
  lead: relatedOne(related('opportunity', 'lead'), () => tables().Lead),
  smartViewId: smartViewCondition,
});

/** What only the outermost filter of opportunities has, as far as Close's search evaluates it. */
export const LEAD_SMART_VIEW: SearchTable<{ leadSmartViewId: string }> = {
  leadSmartViewId: smartViewOf(related('opportunity', 'lead')),
};
