import { ACTIVITY_TYPES } from '../filters/activity.ts';
import { type ParameterTable, parameterConditions } from '../filters/parameters.ts';
import { LEAD_STATUS_CHANGE_FILTER, OPPORTUNITY_STATUS_CHANGE_FILTER } from '../filters/status-change.ts';
import { type HistoryPlan, type KeysetPlan, type NothingPlan, nothing, type OffsetPlan } from './plan.ts';

type Kind = 'LeadStatusChange' | 'OpportunityStatusChange';

interface ChangesArgs<Filter> {
  readonly filter?: Filter | null | undefined;
}

const PART: { readonly [K in Kind]: string } = {
  LeadStatusChange: ACTIVITY_TYPES.LEAD_STATUS_CHANGE.path,
  OpportunityStatusChange: ACTIVITY_TYPES.OPPORTUNITY_STATUS_CHANGE.path,
};

/** The changes of all leads or opportunities: a list of activities of one type, newest first. */
const planStatusChanges =
  <Filter extends object>(noun: Kind, table: ParameterTable<Filter>) =>
  ({ filter }: ChangesArgs<Filter>): NothingPlan | OffsetPlan | KeysetPlan => {
    const conditions = parameterConditions(table, filter);
    if (conditions === null) return nothing(noun);
    const list = { noun, conditions, orderBy: {}, reverseBy: null, part: PART[noun], isCounted: false };
    // Close does not document whether it still sorts by `date_created` when it filters by `activity_at`.
    const isByCreation = !conditions.some(({ key }) => key === 'activity_at');
    return isByCreation ? { kind: 'keyset', ...list, direction: 'desc' } : { kind: 'offset', ...list };
  };

/** The changes of one lead or opportunity. */
const planHistory =
  <Filter extends object>(noun: Kind, table: ParameterTable<Filter>) =>
  ({ filter }: ChangesArgs<Filter>): NothingPlan | HistoryPlan => {
    const conditions = parameterConditions(table, filter);
    return conditions === null ? nothing(noun) : { kind: 'history', noun, conditions };
  };

export const planLeadStatusChanges = planStatusChanges('LeadStatusChange', LEAD_STATUS_CHANGE_FILTER);
export const planOpportunityStatusChanges = planStatusChanges(
  'OpportunityStatusChange',
  OPPORTUNITY_STATUS_CHANGE_FILTER,
);
export const planLeadHistory = planHistory('LeadStatusChange', LEAD_STATUS_CHANGE_FILTER);
export const planOpportunityHistory = planHistory('OpportunityStatusChange', OPPORTUNITY_STATUS_CHANGE_FILTER);
