import type { OpportunityFilter, OpportunityGrouping, OpportunityOrderField } from '../../generated/graphql.ts';
import type { OpportunityRow } from '../../rows/index.ts';
import { assertId } from '../ids.ts';
import { choice, type ListTable, notBlank, oneReference, range, reference, remote } from './list.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** https://developer.close.com/api/resources/opportunities/list */
export const OPPORTUNITY_FILTER: ListTable<OpportunityFilter> = {
  leadId: oneReference('lead_id', ['lead_']),
  userId: reference('user_id', ['user_', 'group_'], { remote: ['group_'] }),
  statusId: reference('status_id', ['stat_']),
  statusType: choice('status_type', lowerCase),
  statusLabel: choice('status_label', notBlank),
  valuePeriod: choice('value_period', lowerCase),
  dateWon: range('date_won', 'date'),
  dateCreated: range('date_created', 'instant'),
  dateUpdated: range('date_updated', 'instant'),
  isStalled: remote('is_stalled'),
  query: remote('query', notBlank),
  leadSmartViewId: remote('lead_saved_search_id', (id: string) => assertId(id, ['save_'])),
};

/** What Close sorts by: the parameter's value, which is the row's column too. */
export const OPPORTUNITY_ORDER: Readonly<Record<OpportunityOrderField, keyof OpportunityRow>> = {
  DATE_WON: 'date_won',
  DATE_UPDATED: 'date_updated',
  DATE_CREATED: 'date_created',
  CONFIDENCE: 'confidence',
  USER_NAME: 'user_name',
  VALUE: 'value',
  ANNUALIZED_VALUE: 'annualized_value',
  ANNUALIZED_EXPECTED_VALUE: 'annualized_expected_value',
};

/** What Close groups by: the parameter's value. */
export const OPPORTUNITY_GROUPING: Readonly<Record<OpportunityGrouping, string>> = {
  USER: 'user_id',
  DATE_WON_WEEK: 'date_won__week',
  DATE_WON_MONTH: 'date_won__month',
  DATE_WON_QUARTER: 'date_won__quarter',
  DATE_WON_YEAR: 'date_won__year',
};
