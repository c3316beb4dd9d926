import { CloseError } from '../../close/wire/errors.ts';
import type { CustomFieldDefinitionRow, CustomFieldValueRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { type ListBody, readList } from '../lists/list.ts';
import { type Chosen, CUSTOM_PREFIX, isAll } from '../rows/columns.ts';
import { byId, type Operation } from '../rows/rows.ts';
import { readCustomObjectTypes } from './custom-type.ts';

/** What a definition may belong to; `shared` ones may belong to several nouns. */
export type CustomFieldKind = 'lead' | 'contact' | 'opportunity' | 'activity' | 'custom_object' | 'shared';

/** Those that are read for themselves; the fields of custom objects come with their types. */
export type ListedKind = Exclude<CustomFieldKind, 'custom_object'>;

/** What custom fields belong to. */
export type CustomFieldOwner = Exclude<CustomFieldKind, 'shared'>;

export type Definitions = ReadonlyMap<string, CustomFieldDefinitionRow>;

/** Those whose schema tells all their fields, shared ones included, in the order in which Close shows them. */
const WITH_SCHEMA: readonly CustomFieldKind[] = ['lead', 'contact', 'opportunity'];
const hasSchema = (kind: CustomFieldKind): boolean => WITH_SCHEMA.includes(kind);
/** Of all others but these, what their own list lacks may be a shared field. */
const isWhole = (kind: CustomFieldKind): boolean => hasSchema(kind) || kind === 'custom_object';

/** Reads the definitions of one kind: https://developer.close.com/api/resources/custom-fields */
async function askFor({ session, sizes }: Operation, kind: ListedKind): Promise<Definitions> {
  if (hasSchema(kind)) {
    const path = `/custom_field_schema/${kind}/`;
    const { fields } = await session.get<{ readonly fields?: unknown }>(path, {}, { outlives: true });
    if (!Array.isArray(fields)) throw new CloseError('malformed', { request: `GET ${path}` });
    return byId(fields as readonly CustomFieldDefinitionRow[]);
  }
  const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
  type Body = ListBody<CustomFieldDefinitionRow>;
  return byId((await readList<Body, CustomFieldDefinitionRow>(session, sizes, `/custom_field/${kind}/`, {}, all)).rows);
}

async function readHeld(operation: Operation, kind: CustomFieldKind, { fresh = false } = {}): Promise<Definitions> {
  if (kind === 'custom_object') return (await readCustomObjectTypes(operation, { fresh })).fields;
  const catalogue = cataloguesOf(operation).customFields[kind];
  const load = () => askFor(operation, kind);
  return fresh ? catalogue.renew(load, operation) : catalogue.get(load, operation);
}

/** By operation, the kinds that it has read afresh: what is unknown after that stays so until the operation ends. */
const readAfresh = new WeakMap<Operation, Map<CustomFieldKind, Promise<Definitions>>>();

/** The definitions of one kind, in Close's order, held as a catalogue; `fresh` reads them anew, once an operation. */
export function readCustomFields(
  operation: Operation,
  kind: CustomFieldKind,
  { fresh = false } = {},
): Promise<Definitions> {
  if (!fresh) return readHeld(operation, kind);
  const asked = readAfresh.get(operation) ?? new Map<CustomFieldKind, Promise<Definitions>>();
  readAfresh.set(operation, asked);
  const read = asked.get(kind) ?? readHeld(operation, kind, { fresh });
  asked.set(kind, read);
  return read;
}

/**
 * The definitions that an object of this kind can have. If they are not enough they are read anew: what is missing may
 * have been defined since. Those of activities stand in two lists, of which the shared ones are read only if needed.
 */
async function definitionsFor(
  operation: Operation,
  owner: CustomFieldOwner,
  isEnough: (definitions: Definitions) => boolean,
): Promise<Definitions> {
  const read = async (fresh: boolean): Promise<Definitions> => {
    const own = await readCustomFields(operation, owner, { fresh });
    if (isWhole(owner) || isEnough(own)) return own;
    return new Map([...own, ...(await readCustomFields(operation, 'shared', { fresh }))]);
  };
  const known = await read(false);
  return isEnough(known) ? known : read(true);
}

/** The definitions that an object of this kind can have; read anew if one of these ids is not among them. */
export function customFieldDefinitions(
  operation: Operation,
  owner: CustomFieldOwner,
  ids: readonly string[],
): Promise<Definitions> {
  return definitionsFor(operation, owner, (known) => ids.every((id) => known.has(id)));
}

/** Those of the names that no custom field of this kind has, also after the definitions were read anew. */
export async function unknownCustomFields(
  operation: Operation,
  owner: CustomFieldOwner,
  names: readonly string[],
): Promise<readonly string[]> {
  const unknown = (known: Definitions) => {
    const defined = new Set([...known.values()].map(({ name }) => name));
    return names.filter((name) => !defined.has(name));
  };
  return unknown(await definitionsFor(operation, owner, (known) => unknown(known).length === 0));
}

/**
 * The custom fields that are set on a row, of those chosen, in the order of their definitions. A row names fields by
 * their ids, flat: `custom.cf_…`. Without any that is set no definition is read.
 */
export async function customFieldsOf(
  operation: Operation,
  owner: CustomFieldOwner,
  row: object,
  chosen: Chosen = {},
): Promise<readonly CustomFieldValueRow[]> {
  const set = Object.entries(row).flatMap(([column, value]) =>
    column.startsWith(CUSTOM_PREFIX) && value !== null
      ? [[column.slice(CUSTOM_PREFIX.length), value as unknown] as const]
      : [],
  );
  const { names = null, ids = null } = chosen;
  const mayBeChosen = (id: string) => isAll(chosen) || names !== null || ids?.includes(id) === true;
  const values = set.filter(([id]) => mayBeChosen(id));
  if (values.length === 0) return [];
  // Of what is no longer defined the value is shown all the same, without looking anew each time.
  const own = await readCustomFields(operation, owner);
  const isComplete = isWhole(owner) || values.every(([id]) => own.has(id));
  const definitions = isComplete ? own : new Map([...own, ...(await readCustomFields(operation, 'shared'))]);
  const order = new Map([...definitions.keys()].map((id, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? order.size;
  const isChosen = (id: string) =>
    isAll(chosen) || ids?.includes(id) === true || names?.includes(definitions.get(id)?.name ?? '') === true;
  return values
    .filter(([id]) => isChosen(id))
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, value]) => ({ definition: definitions.get(id) ?? null, value }));
}
