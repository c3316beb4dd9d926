import type { OpportunityCreateInput, OpportunityUpdateInput, ValuePeriod } from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { between, given, type InputTable, plain, reference } from './rules.ts';

/** https://developer.close.com/api/resources/opportunities/update */
export const OPPORTUNITY_UPDATE: InputTable<OpportunityUpdateInput> = {
  contactId: reference('contact_id', 'cont_', { nullable: true }),
  userId: reference('user_id', 'user_'),
  statusId: reference('status_id', 'stat_'),
  value: plain('value'),
  valuePeriod: given('value_period', (period: ValuePeriod) => period.toLowerCase()),
  confidence: between('confidence', 0, 100),
  dateWon: plain('date_won'),
  note: plain('note'),
  customFields: customFields('opportunity'),
};

/** https://developer.close.com/api/resources/opportunities/create */
export const OPPORTUNITY_CREATE: InputTable<OpportunityCreateInput> = {
  ...OPPORTUNITY_UPDATE,
  leadId: reference('lead_id', 'lead_'),
  pipelineId: reference('pipeline_id', 'pipe_'),
};
