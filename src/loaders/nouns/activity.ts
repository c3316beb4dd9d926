import type { ActivityRow } from '../../rows/index.ts';
import type { RowSource } from '../rows/rows.ts';

/** What activities of all types have; what each type has beside them is told by its resolvers' columns. */
const DEFAULTS = [
  'id',
  '_type',
  'lead_id',
  'user_id',
  'user_name',
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
  'activity_at',
] as const satisfies (keyof ActivityRow)[];

/** One list holds activities of all types; one alone has a path only by its type. https://developer.close.com/api/resources/activities */
export const ACTIVITY: RowSource = {
  path: '/activity/',
  objectType: null,
  hasPath: false,
  defaults: new Set(DEFAULTS),
};
