import type { OpportunityCreateInput, OpportunityUpdateInput, ValuePeriod } from '../../generated/graphql.ts';
import { customFields } from './custom-field.ts';
import { type InputTable, idInput, integerBetween, nonNull, nullable } from './rules.ts';

/** https://developer.close.com/api/resources/opportunities/update */
export const OPPORTUNITY_UPDATE: InputTable<OpportunityUpdateInput> = {
  contactId: idInput('contact_id', 'cont_', { nullable: true }),
  userId: idInput('user_id', 'user_'),
  statusId: idInput('status_id', 'stat_'),
  value: nullable('value'),
  valuePeriod: nonNull('value_period', (period: ValuePeriod) => period.toLowerCase()),
  confidence: integerBetween('confidence', 0, 100),
  dateWon: nullable('date_won'),
  note: nullable('note'),
  customFields: customFields('opportunity'),
};

/** https://developer.close.com/api/resources/opportunities/create */
export const OPPORTUNITY_CREATE: InputTable<OpportunityCreateInput> = {
  ...OPPORTUNITY_UPDATE,
  leadId: idInput('lead_id', 'lead_'),
  pipelineId: idInput('pipeline_id', 'pipe_'),
  dateCreated: nonNull('date_created'),
  createdById: idInput('created_by', 'user_'),
};
