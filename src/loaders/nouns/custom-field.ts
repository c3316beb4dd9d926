import { CloseError } from '../../close/wire/errors.ts';
import type { CustomFieldDefinitionRow, CustomFieldValueRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { CUSTOM_PREFIX, type CustomFieldSelection, type Definitions, selectsAll } from '../rows/columns.ts';
import { peekObjectFields, readObjectFields } from './custom-type.ts';

/** What a definition belongs to. A `shared` definition may belong to several nouns. */
export type CustomFieldKind = 'lead' | 'contact' | 'opportunity' | 'activity' | 'custom_object' | 'shared';

/** The prefixes of ids of custom fields. Those of organizations from before 2019 may begin with `lcf_`. */
export const CUSTOM_FIELD_PREFIXES = ['cf_', 'lcf_'] as const;

/** The kinds with a list of their own. The definitions of custom objects come with their types. */
type ListedKind = Exclude<CustomFieldKind, 'custom_object'>;

/** The nouns that have custom fields. */
export type CustomFieldOwner = Exclude<CustomFieldKind, 'shared'>;

/** The kinds with a schema: it lists all their fields, including shared ones, in the order in which Close shows them. */
const WITH_SCHEMA: readonly CustomFieldKind[] = ['lead', 'contact', 'opportunity'];
const hasSchema = (kind: CustomFieldKind): boolean => WITH_SCHEMA.includes(kind);
/** Whether one list contains all definitions of this kind. Otherwise a missing one may be a shared field. */
const isWhole = (kind: CustomFieldKind): boolean => hasSchema(kind) || kind === 'custom_object';

/** https://developer.close.com/api/resources/custom-fields */
const fetchDefinitions =
  (kind: ListedKind) =>
  async ({ session, sizes }: LoadScope): Promise<Definitions> => {
    if (!hasSchema(kind)) return indexById(await readAllRows(session, sizes, `/custom_field/${kind}/`));
    const path = `/custom_field_schema/${kind}/`;
    const { fields } = await session.get<{ readonly fields?: unknown }>(path, {}, { outlives: true });
    if (!areRows<CustomFieldDefinitionRow>(fields)) throw new CloseError('malformed', { request: `GET ${path}` });
    return indexById(fields);
  };

const definitionsList = (kind: ListedKind) => ({
  catalogue: new Catalogue<Definitions>(`customFields.${kind}`),
  fetch: fetchDefinitions(kind),
});
const LISTS: { readonly [K in ListedKind]: ReturnType<typeof definitionsList> } = {
  lead: definitionsList('lead'),
  contact: definitionsList('contact'),
  opportunity: definitionsList('opportunity'),
  activity: definitionsList('activity'),
  shared: definitionsList('shared'),
};

/** The catalogues of definitions that have a list of their own. */
export const DEFINITION_LISTS: readonly Catalogue<unknown>[] = Object.values(LISTS).map(({ catalogue }) => catalogue);

async function readKind(
  scope: LoadScope,
  kind: CustomFieldKind,
  { refresh = false, maxAgeMs = 0 } = {},
): Promise<Definitions> {
  if (kind === 'custom_object') return readObjectFields(scope, { refresh });
  const { catalogue, fetch } = LISTS[kind];
  return refresh ? catalogue.refresh(scope, fetch, maxAgeMs) : catalogue.get(scope, fetch);
}

/** The cached definitions of one kind, fresh or stale. Null if none are cached. */
export const peekDefinitions = (scope: LoadScope, kind: CustomFieldKind): Definitions | null =>
  (kind === 'custom_object' ? peekObjectFields(scope) : LISTS[kind].catalogue.peek(scope)) ?? null;

/** The cached definitions of one kind if they are fresh, else null. */
export const peekFreshDefinitions = (scope: LoadScope, kind: ListedKind): Definitions | null =>
  LISTS[kind].catalogue.peekFresh(scope) ?? null;

/** The kinds that an operation has refreshed. What is unknown after that stays unknown until the operation ends. */
const refreshed = new WeakMap<LoadScope, Map<CustomFieldKind, Promise<Definitions>>>();

/** The definitions of one kind, in Close's order. `refresh` reads them even if they are cached, once per operation. */
export function readCustomFields(
  scope: LoadScope,
  kind: CustomFieldKind,
  { refresh = false, maxAgeMs = 0 } = {},
): Promise<Definitions> {
  if (!refresh) return readKind(scope, kind);
  const kinds = refreshed.get(scope) ?? new Map<CustomFieldKind, Promise<Definitions>>();
  refreshed.set(scope, kinds);
  const read = kinds.get(kind) ?? readKind(scope, kind, { refresh, maxAgeMs });
  kinds.set(kind, read);
  return read;
}

/**
 * The definitions that an object of this kind can have. If they are not enough, they are refreshed: the missing one may
 * have been created since. Activities have two lists; the one of shared fields is read only if it is needed.
 */
async function definitionsFor(
  scope: LoadScope,
  owner: CustomFieldOwner,
  isEnough: (definitions: Definitions) => boolean,
): Promise<Definitions> {
  const read = async (refresh: boolean): Promise<Definitions> => {
    const own = await readCustomFields(scope, owner, { refresh });
    if (isWhole(owner) || isEnough(own)) return own;
    return new Map([...own, ...(await readCustomFields(scope, 'shared', { refresh }))]);
  };
  const known = await read(false);
  return isEnough(known) ? known : read(true);
}

/** The definitions that an object of this kind can have, refreshed if they do not contain all of these ids. */
export function customFieldDefinitions(
  scope: LoadScope,
  owner: CustomFieldOwner,
  ids: readonly string[],
): Promise<Definitions> {
  return definitionsFor(scope, owner, (known) => ids.every((id) => known.has(id)));
}

/** The names that no custom field of this kind has, not even after a refresh of the definitions. */
export async function unknownCustomFields(
  scope: LoadScope,
  owner: CustomFieldOwner,
  names: readonly string[],
): Promise<readonly string[]> {
  const unknown = (known: Definitions) => {
    const defined = new Set([...known.values()].map(({ name }) => name));
    return names.filter((name) => !defined.has(name));
  };
  return unknown(await definitionsFor(scope, owner, (known) => unknown(known).length === 0));
}

/**
 * The selected custom fields that a row has values of, in the order of their definitions. A row contains them by id, as
 * `custom.cf_…`. Reads no definition if no field is set.
 */
export async function customFieldsOf(
  scope: LoadScope,
  owner: CustomFieldOwner,
  row: object,
  selection: CustomFieldSelection = {},
): Promise<readonly CustomFieldValueRow[]> {
  const set = Object.entries(row).flatMap(([column, value]) =>
    column.startsWith(CUSTOM_PREFIX) && value !== null
      ? [[column.slice(CUSTOM_PREFIX.length), value as unknown] as const]
      : [],
  );
  const { names = null, ids = null } = selection;
  const mayBeSelected = (id: string) => selectsAll(selection) || names !== null || ids?.includes(id) === true;
  const values = set.filter(([id]) => mayBeSelected(id));
  if (values.length === 0) return [];
  // The value of a field that is no longer defined is shown too. It must not cause a refresh each time.
  const own = await readCustomFields(scope, owner);
  const isComplete = isWhole(owner) || values.every(([id]) => own.has(id));
  const definitions = isComplete ? own : new Map([...own, ...(await readCustomFields(scope, 'shared'))]);
  const order = new Map([...definitions.keys()].map((id, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? order.size;
  const isSelected = (id: string) =>
    selectsAll(selection) || ids?.includes(id) === true || names?.includes(definitions.get(id)?.name ?? '') === true;
  return values
    .filter(([id]) => isSelected(id))
    .sort(([a], [b]) => place(a) - place(b))
    .map(([id, value]) => ({ definition: definitions.get(id) ?? null, value }));
}
