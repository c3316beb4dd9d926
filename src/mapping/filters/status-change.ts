import type { LeadStatusChangeFilter, OpportunityStatusChangeFilter } from '../../generated/graphql.ts';
import { instants, type ListTable, oneReference, referenceList } from './list.ts';

/** https://developer.close.com/api/resources/activities/lead-status-changes/list */
export const LEAD_STATUS_CHANGE_FILTER: ListTable<LeadStatusChangeFilter> = {
  leadId: referenceList('lead_id', ['lead_']),
  userId: referenceList('user_id', ['user_']),
  dateCreated: instants('date_created'),
  activityAt: instants('activity_at'),
};

/** https://developer.close.com/api/resources/activities/opportunity-status-changes/list */
export const OPPORTUNITY_STATUS_CHANGE_FILTER: ListTable<OpportunityStatusChangeFilter> = {
  ...LEAD_STATUS_CHANGE_FILTER,
  opportunityId: oneReference('opportunity_id', ['oppo_']),
};
