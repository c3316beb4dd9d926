import { CloseError } from '../../close/wire/errors.ts';
import type { CustomObjectRow } from '../../rows/index.ts';
import type { ListBody } from '../lists/list.ts';
import type { Columns } from '../rows/columns.ts';
import type { Operation, RowLoader, RowSource } from '../rows/rows.ts';

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

/** https://developer.close.com/api/resources/custom-objects; several at once are found by search alone. */
export const CUSTOM_OBJECT: RowSource = {
  path: '/custom_object/',
  objectType: 'custom_object',
  defaults: new Set(DEFAULTS),
};

/** The custom objects of a lead, which Close sends all at once, of one type or of all. */
export async function readCustomObjectsOf(
  { session }: Operation,
  loader: RowLoader<CustomObjectRow>,
  leadId: string,
  typeId: string | null,
  columns: Columns,
): Promise<readonly CustomObjectRow[]> {
  const query = { lead_id: leadId, ...(typeId === null ? {} : { custom_object_type_id: typeId }) };
  const ask = async () => {
    const asked = { ...query, _fields: loader.fields(columns) };
    const { data } = await session.get<ListBody<CustomObjectRow>>(CUSTOM_OBJECT.path, asked);
    if (!Array.isArray(data)) throw new CloseError('malformed', { request: `GET ${CUSTOM_OBJECT.path}` });
    return { rows: data };
  };
  return (await loader.receive(ask(), columns)).rows;
}
