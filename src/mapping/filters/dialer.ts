import type { DialerFilter, DialerSourceType } from '../../generated/graphql.ts';
import { choiceParameter, notBlank, type ParameterTable, singleIdParameter, valueParameter } from './parameters.ts';

/** Close's names of the kinds of lists. */
export const DIALER_SOURCES: Readonly<Record<DialerSourceType, string>> = {
  SMART_VIEW: 'saved-search',
  SHARED_ENTRY: 'shared-entry',
};

/** https://developer.close.com/api/resources/dialers/list */
export const DIALER_FILTER: ParameterTable<DialerFilter> = {
  sourceType: valueParameter('source_type', (type: DialerSourceType) => DIALER_SOURCES[type]),
  sourceValue: valueParameter('source_value', notBlank),
  status: choiceParameter('status', notBlank),
  userId: singleIdParameter('user_id', ['user_']),
};
