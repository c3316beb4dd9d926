import { CloseError } from '../close/errors.ts';
import type { CustomObjectRow, CustomObjectTypeRow } from '../parents.ts';
import { cataloguesOf } from './catalogues.ts';
import type { Columns } from './columns.ts';
import type { Definitions } from './custom-field.ts';
import type { ListBody } from './list.ts';
import { byId, type Operation, type RowLoader, type RowSource } from './rows.ts';

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

/** The types, and the definitions of the fields of all of them. */
export interface CustomObjectTypes {
  readonly byId: ReadonlyMap<string, CustomObjectTypeRow>;
  readonly fields: Definitions;
}

/** The types of custom objects with their fields, held as a catalogue; `fresh` reads them anew. */
export function readCustomObjectTypes(operation: Operation, { fresh = false } = {}): Promise<CustomObjectTypes> {
  const catalogue = cataloguesOf(operation).customObjectTypes;
  const load = async () => {
    const path = '/custom_object_type/';
    const { data } = await operation.session.get<ListBody<CustomObjectTypeRow>>(path, {}, { outlives: true });
    if (!Array.isArray(data)) throw new CloseError('malformed', { request: `GET ${path}` });
    return { byId: byId(data), fields: byId(data.flatMap(({ fields }) => fields ?? [])) };
  };
  return fresh ? catalogue.renew(load, operation) : catalogue.get(load, operation);
}

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
