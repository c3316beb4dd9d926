import type { LeadStatusChangeFilter, OpportunityStatusChangeFilter } from '../../generated/graphql.ts';
import type { Direction } from '../../loaders/lists/keyset.ts';
import { instants, type ListCondition, type ListTable, oneReference, referenceList } from './list.ts';

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

/** The conditions of either kind of history. */
export const STATUS_CHANGE_FILTERS = {
  LeadStatusChange: LEAD_STATUS_CHANGE_FILTER,
  OpportunityStatusChange: OPPORTUNITY_STATUS_CHANGE_FILTER,
} as const;

/**
 * How a history is walked: newest first. Null if it is narrowed by when changes took place, for it is not known whether
 * Close then still sorts by `date_created`.
 */
export const statusChangeWalk = (conditions: readonly ListCondition[]): Direction | null =>
  conditions.some(({ key }) => key === 'activity_at') ? null : 'desc';
