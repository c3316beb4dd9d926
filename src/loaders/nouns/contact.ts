import type { ContactRow } from '../../rows/index.ts';
import type { RowNoun } from './noun.ts';

const DEFAULTS = [
  'id',
  'lead_id',
  'name',
  'display_name',
  'title',
  'emails',
  'phones',
  'urls',
  'timezone',
  'integration_links',
  'custom',
  'created_by',
  'updated_by',
  'date_created',
  'date_updated',
] as const satisfies (keyof ContactRow | 'custom')[];

/** https://developer.close.com/api/resources/contacts */
export const CONTACT: RowNoun = {
  idPrefixes: ['cont_'],
  path: '/contact/',
  objectType: 'contact',
  defaults: new Set(DEFAULTS),
};
