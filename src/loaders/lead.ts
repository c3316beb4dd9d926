import type { LeadRow } from '../parents.ts';
import type { RowSource } from './rows.ts';

/** `satisfies` ties the names to the row; Close sends further columns that nothing here reads. */
const DEFAULTS = [
  'id',
  'name',
  'display_name',
  'description',
  'url',
  'html_url',
  'status_id',
  'status_label',
  'addresses',
  'contacts',
  'opportunities',
  'integration_links',
  'custom',
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
] as const satisfies (keyof LeadRow | 'custom')[];

/** https://developer.close.com/api/resources/leads */
export const LEAD: RowSource = { path: '/lead/', objectType: 'lead', defaults: new Set(DEFAULTS) };
