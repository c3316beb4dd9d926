import type { Query } from '../../close/wire/query.ts';
import type { TaskRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { write } from '../writes/write.ts';
import { createRowWriter, type Writer } from '../writes/writer.ts';
import type { RowNoun } from './noun.ts';

const DEFAULTS = [
  'id',
  '_type',
  'lead_id',
  'lead_name',
  'contact_id',
  'contact_name',
  'assigned_to',
  'assigned_to_name',
  'text',
  'date',
  'due_date',
  'is_dateless',
  'is_complete',
  'view',
  'priority',
  'resolution',
  'object_type',
  'object_id',
  ...['phone', 'phone_formatted', 'phone_number_description', 'local_phone'],
  ...['remote_phone', 'remote_phone_formatted', 'remote_phone_description'],
  ...['subject', 'body_preview', 'voicemail_url', 'voicemail_duration', 'recording_url'],
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
] as const satisfies (keyof TaskRow)[];

/** https://developer.close.com/api/resources/tasks */
export const TASK: RowNoun = {
  // Tasks that Close creates itself have the second prefix.
  idPrefixes: ['task_', 'noti_'],
  path: '/task/',
  objectType: null,
  // Without a type the list contains only tasks of type `lead`.
  listQuery: { _type: 'all' },
  defaults: new Set(DEFAULTS),
};

export interface TaskWriter extends Writer<TaskRow> {
  /** Changes all tasks that the list with these parameters would contain. */
  updateAll(query: Query, body: object): Promise<void>;
}

export const createTaskWriter = (scope: LoadScope, rows: RowLoader<TaskRow>): TaskWriter => ({
  ...createRowWriter(scope, TASK.path, rows),
  updateAll: (query, body) => updateTasks(scope, query, body),
});

/** Close's answer is not documented, and not read. https://developer.close.com/api/resources/tasks/bulk-update */
async function updateTasks(scope: LoadScope, query: Query, body: object): Promise<void> {
  const touches = () => [query.id, query.id__in, query.lead_id].flat().filter((id) => typeof id === 'string');
  await write(scope, { method: 'PUT', path: TASK.path, query, body, touches });
}
