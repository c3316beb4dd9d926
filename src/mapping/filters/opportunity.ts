import type {
  OpportunityFilter,
  OpportunityGroupFilter,
  OpportunityGrouping,
  OpportunityOrderField,
  PipelineStatusesArgs,
} from '../../generated/graphql.ts';
import type { OpportunityRow } from '../../rows/index.ts';
import { assertId } from '../ids.ts';
import {
  choiceParameter,
  idParameter,
  notBlank,
  oneIdParameter,
  type ParameterTable,
  rangeParameter,
  remoteParameter,
  rowIdParameter,
  rowNumberParameter,
} from './parameters.ts';
import { pipelineParameter } from './pipelines.ts';

const lowerCase = (value: string): string => value.toLowerCase();

/** What Close's list evaluates. https://developer.close.com/api/resources/opportunities/list */
export const OPPORTUNITY_GROUP_FILTER: ParameterTable<OpportunityGroupFilter> = {
  leadId: oneIdParameter('lead_id', ['lead_']),
  userId: idParameter('user_id', ['user_', 'group_'], { remote: ['group_'] }),
  pipelineId: pipelineParameter,
  statusId: idParameter('status_id', ['stat_']),
  statusType: choiceParameter('status_type', lowerCase),
  statusLabel: choiceParameter('status_label', notBlank),
  valuePeriod: choiceParameter('value_period', lowerCase),
  dateWon: rangeParameter('date_won', 'date'),
  dateCreated: rangeParameter('date_created', 'instant'),
  dateUpdated: rangeParameter('date_updated', 'instant'),
  isStalled: remoteParameter('is_stalled'),
  query: remoteParameter('query', notBlank),
  leadSmartViewId: remoteParameter('lead_saved_search_id', (id: string) => assertId(id, ['save_'])),
};

/** Only evaluated on rows. */
export const STATUS_FILTER: ParameterTable<Pick<PipelineStatusesArgs, 'type'>> = {
  type: choiceParameter('type', lowerCase),
};

/** What only Close's search evaluates. Rows do not show it either. */
type OnlyInSearch = 'and' | 'or' | 'not' | 'text' | 'customFields' | 'lead' | 'smartViewId';

/** What Close's list evaluates, or a row shows. */
export const OPPORTUNITY_FILTER: ParameterTable<Omit<OpportunityFilter, OnlyInSearch>> = {
  ...OPPORTUNITY_GROUP_FILTER,
  id: rowIdParameter('id', ['oppo_']),
  contactId: rowIdParameter('contact_id', ['cont_']),
  value: rowNumberParameter('value'),
  confidence: rowNumberParameter('confidence'),
  createdById: rowIdParameter('created_by', ['user_']),
};

/** What only Close's list evaluates. */
export const ONLY_IN_LIST = ['isStalled', 'query'] as const satisfies (keyof OpportunityFilter)[];

/** What only Close's search sorts by. */
const SEARCHED_ORDER = { DATE_LOST: 'date_lost', NOTE: 'note' } as const satisfies {
  readonly [F in OpportunityOrderField]?: keyof OpportunityRow;
};

/** The value of `_order_by`, which is also the row's column. */
export const OPPORTUNITY_ORDER: Readonly<
  Record<Exclude<OpportunityOrderField, keyof typeof SEARCHED_ORDER>, keyof OpportunityRow>
> = {
  DATE_WON: 'date_won',
  DATE_UPDATED: 'date_updated',
  DATE_CREATED: 'date_created',
  CONFIDENCE: 'confidence',
  USER_NAME: 'user_name',
  VALUE: 'value',
  ANNUALIZED_VALUE: 'annualized_value',
  ANNUALIZED_EXPECTED_VALUE: 'annualized_expected_value',
};

/** The column of a row that has the value of each order. */
export const OPPORTUNITY_ORDER_COLUMNS: Readonly<Record<OpportunityOrderField, keyof OpportunityRow>> = {
  ...OPPORTUNITY_ORDER,
  ...SEARCHED_ORDER,
};

/** The value of `_group_by`. */
export const OPPORTUNITY_GROUPING: Readonly<Record<OpportunityGrouping, string>> = {
  USER: 'user_id',
  DATE_WON_WEEK: 'date_won__week',
  DATE_WON_MONTH: 'date_won__month',
  DATE_WON_QUARTER: 'date_won__quarter',
  DATE_WON_YEAR: 'date_won__year',
};
