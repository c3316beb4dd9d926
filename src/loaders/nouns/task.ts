import type { Query } from '../../close/wire/query.ts';
import type { TaskRow } from '../../rows/index.ts';
import type { Operation, RowSource } from '../rows/rows.ts';
import { write } from '../writes/writes.ts';

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
  'created_by',
  'created_by_name',
  'updated_by',
  'updated_by_name',
  'date_created',
  'date_updated',
] as const satisfies (keyof TaskRow)[];

/** Without a type the list holds only those of type `lead`. https://developer.close.com/api/resources/tasks */
export const TASK: RowSource = {
  path: '/task/',
  objectType: null,
  beside: { _type: 'all' },
  defaults: new Set(DEFAULTS),
};

/**
 * Changes all tasks that the list with these parameters would hold. What Close answers is not documented, and not read.
 * https://developer.close.com/api/resources/tasks/bulk-update
 */
export async function updateTasks(operation: Operation, query: Query, body: object): Promise<void> {
  const touches = () => [query.id, query.id__in, query.lead_id].flat().filter((id) => typeof id === 'string');
  await write(operation, { method: 'PUT', path: TASK.path, query, body, touches });
}
