import type { ActivityRow, CallRow, CustomActivityRow, EmailThreadRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { createWriter, type Writer } from '../writes/writer.ts';
import type { RowNoun } from './noun.ts';

/** The columns of every type. The resolvers of a type name its other columns. */
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

/** One list contains all types. One activity has a path only by its type. https://developer.close.com/api/resources/activities */
export const ACTIVITY: RowNoun = {
  idPrefixes: ['acti_'],
  path: '/activity/',
  objectType: null,
  hasPath: false,
  defaults: new Set(DEFAULTS),
  onlyByName: new Set<string>([
    ...(['recording_transcript', 'voicemail_transcript'] as const satisfies (keyof CallRow)[]),
    ...(['summary'] as const satisfies (keyof EmailThreadRow)[]),
  ]),
};

/** The writer of a type, by its path below that of all activities. */
export const createActivityWriter =
  <Row extends ActivityRow>(path: string) =>
  (scope: LoadScope): Writer<Row> =>
    createWriter<Row, Row>(scope, `${ACTIVITY.path}${path}/`, (row) => row);

/** What Close's response to the write of a custom activity contains besides. Fields without a value have no column. */
const OF_CUSTOM = [
  ...ACTIVITY.defaults,
  ...(['contact_id', 'custom_activity_type_id', 'status', 'pinned', 'pinned_at', 'last_published_at'] as const),
  'custom',
];

/** The writer of custom activities. The operation remembers the row: only so are its custom fields known to be all. */
export const createCustomActivityWriter = (scope: LoadScope, rows: RowLoader<ActivityRow>): Writer<CustomActivityRow> =>
  createWriter<CustomActivityRow, CustomActivityRow>(scope, `${ACTIVITY.path}custom/`, (row) => {
    rows.rememberWhole(row, new Set(OF_CUSTOM));
    return row;
  });
