import type { AggregatesRow, OpportunityRow } from '../../rows/index.ts';
import type { ListBody } from '../lists/list.ts';
import type { RowNoun } from './noun.ts';

/** Without `is_stalled`, which Close sends only if `_fields` names it. */
const DEFAULTS = [
  'id',
  'lead_id',
  'lead_name',
  'contact_id',
  'contact_name',
  'user_id',
  'user_name',
  'status_id',
  'status_label',
  'status_type',
  'pipeline_id',
  'pipeline_name',
  'value',
  'expected_value',
  'annualized_value',
  'annualized_expected_value',
  'value_currency',
  'value_period',
  'confidence',
  'note',
  'note_html',
  'date_won',
  'date_lost',
  'attachments',
  'integration_links',
  'custom',
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
] as const satisfies (keyof OpportunityRow | 'custom')[];

/** https://developer.close.com/api/resources/opportunities */
export const OPPORTUNITY: RowNoun = {
  idPrefixes: ['oppo_'],
  path: '/opportunity/',
  objectType: 'opportunity',
  defaults: new Set(DEFAULTS),
};

/** A list of opportunities also states how many match, and sums of their values. */
export interface OpportunityListBody extends ListBody<OpportunityRow>, AggregatesRow {}
