import type { CustomObjectRow } from '../../rows/index.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { type Columns, ID } from '../rows/columns.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import type { RowNoun } from './noun.ts';

const DEFAULTS = [
  'id',
  'custom_object_type_id',
  'lead_id',
  'name',
  'custom',
  'created_by',
  'updated_by',
  'date_created',
  'date_updated',
] as const satisfies (keyof CustomObjectRow | 'custom')[];

/** https://developer.close.com/api/resources/custom-objects. Only search reads several by their ids. */
export const CUSTOM_OBJECT: RowNoun = {
  idPrefixes: ['custobj_'],
  path: '/custom_object/',
  objectType: 'custom_object',
  defaults: new Set(DEFAULTS),
};

/** The custom objects of a lead, of one type or of all (`typeId` null). Close sends them in one page. */
export async function readCustomObjectsOf(
  { session }: LoadScope,
  rows: RowLoader<CustomObjectRow>,
  leadId: string,
  typeId: string | null,
  columns: Columns,
): Promise<readonly CustomObjectRow[]> {
  const query = { lead_id: leadId, ...(typeId === null ? {} : { custom_object_type_id: typeId }) };
  const read = async () => {
    const projected = { ...query, _fields: rows.requestFields(columns.union(ID)) };
    return { rows: await readUnpaged<CustomObjectRow>(session, CUSTOM_OBJECT.path, projected) };
  };
  return (await rows.receive(read(), columns)).rows;
}
