import type { LeadStatusChangeCreateInput, OpportunityStatusChangeCreateInput } from '../../generated/graphql.ts';
import { type InputTable, idInput, nonNull } from './rules.ts';

/** https://developer.close.com/api/resources/activities/lead-status-changes/create */
export const LEAD_STATUS_CHANGE_CREATE: InputTable<LeadStatusChangeCreateInput> = {
  leadId: idInput('lead_id', 'lead_'),
  oldStatusId: idInput('old_status_id', 'stat_', { nullable: true }),
  newStatusId: idInput('new_status_id', 'stat_'),
  dateCreated: nonNull('date_created'),
};

/** https://developer.close.com/api/resources/activities/opportunity-status-changes/create */
export const OPPORTUNITY_STATUS_CHANGE_CREATE: InputTable<OpportunityStatusChangeCreateInput> = {
  ...LEAD_STATUS_CHANGE_CREATE,
  opportunityId: idInput('opportunity_id', 'oppo_'),
};
