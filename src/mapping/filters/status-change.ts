import type { LeadStatusChangeFilter, OpportunityStatusChangeFilter } from '../../generated/graphql.ts';
import { boundsParameter, idListParameter, type ParameterTable, singleIdParameter } from './parameters.ts';

/** https://developer.close.com/api/resources/activities/lead-status-changes/list */
export const LEAD_STATUS_CHANGE_FILTER: ParameterTable<LeadStatusChangeFilter> = {
  leadId: idListParameter('lead_id', ['lead_']),
  userId: idListParameter('user_id', ['user_']),
  dateCreated: boundsParameter('date_created'),
  activityAt: boundsParameter('activity_at'),
};

/** https://developer.close.com/api/resources/activities/opportunity-status-changes/list */
export const OPPORTUNITY_STATUS_CHANGE_FILTER: ParameterTable<OpportunityStatusChangeFilter> = {
  ...LEAD_STATUS_CHANGE_FILTER,
  opportunityId: singleIdParameter('opportunity_id', ['oppo_']),
};
