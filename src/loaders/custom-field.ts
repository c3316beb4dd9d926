import type { CustomFieldDefinitionRow, CustomFieldValueRow } from '../parents.ts';
import { cataloguesOf } from './catalogues.ts';
import { type ListBody, readList } from './list.ts';
import { byId, type Operation } from './rows.ts';

/** What a definition may belong to; `shared` ones may belong to several nouns. */
export type CustomFieldKind = 'lead' | 'contact' | 'opportunity' | 'shared';

/** What custom fields belong to. */
export type CustomFieldOwner = Exclude<CustomFieldKind, 'shared'>;

export type Definitions = ReadonlyMap<string, CustomFieldDefinitionRow>;

/** The definitions of one kind, in Close's order, held as a catalogue. */
export function readCustomFields(operation: Operation, kind: CustomFieldKind): Promise<Definitions> {
  return cataloguesOf(operation).customFields[kind].get(async () => {
    const { session, sizes } = operation;
    const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
    type Body = ListBody<CustomFieldDefinitionRow>;
    const list = await readList<Body, CustomFieldDefinitionRow>(session, sizes, `/custom_field/${kind}/`, {}, all);
    return byId(list.rows);
  }, operation);
}

const PREFIX = 'custom.';

/**
 * The custom fields that are set on a row, in the order of their definitions. A row names fields by their ids, flat:
 * `custom.cf_…`. The definitions of shared fields are read only when a row holds a field that its own kind lacks.
 */
export async function customFieldsOf(
  operation: Operation,
  kind: CustomFieldOwner,
  row: object,
): Promise<readonly CustomFieldValueRow[]> {
  const values = new Map(
    Object.entries(row).flatMap(([column, value]) =>
      column.startsWith(PREFIX) && value !== null ? [[column.slice(PREFIX.length), value as unknown] as const] : [],
    ),
  );
  if (values.size === 0) return [];
  const own = await readCustomFields(operation, kind);
  const isForeign = [...values.keys()].some((id) => !own.has(id));
  const definitions = new Map([...own, ...(isForeign ? await readCustomFields(operation, 'shared') : [])]);
  const order = new Map([...definitions.keys()].map((id, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? order.size;
  return [...values]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, value]) => ({ definition: definitions.get(id) ?? null, value }));
}

/**
 * The definitions that an object of this kind can have, shared ones included. If one of these ids is not among them,
 * they are read anew: it may have been defined since.
 */
export async function customFieldDefinitions(
  operation: Operation,
  kind: CustomFieldOwner,
  ids: readonly string[],
): Promise<Definitions> {
  const read = async () => {
    const [own, shared] = await Promise.all([readCustomFields(operation, kind), readCustomFields(operation, 'shared')]);
    return new Map([...own, ...shared]);
  };
  const known = await read();
  if (ids.every((id) => known.has(id))) return known;
  const { customFields } = cataloguesOf(operation);
  customFields[kind].clear();
  customFields.shared.clear();
  return read();
}
