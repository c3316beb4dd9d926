/** The types that an organization has defined for its custom objects and activities, with the definitions of their fields. */
import type { CustomFieldDefinitionRow, CustomTypeRow, Rows } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import type { Definitions } from '../rows/columns.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

interface CustomTypes<Row extends CustomTypeRow> {
  readonly byId: ReadonlyMap<string, Row>;
  /** The definitions of all types' fields. */
  readonly fields: Definitions;
}

const OBJECT_TYPES = new Catalogue<CustomTypes<Rows['CustomObjectType']>>('customObjectTypes');
const ACTIVITY_TYPES = new Catalogue<CustomTypes<Rows['CustomActivityType']>>('customActivityTypes');

/** Each type contains the definitions of its fields. */
export const CUSTOM_TYPE_CATALOGUES: readonly Catalogue<unknown>[] = [OBJECT_TYPES, ACTIVITY_TYPES];

const fetchTypes =
  <Row extends CustomTypeRow>(path: string) =>
  async ({ session }: LoadScope): Promise<CustomTypes<Row>> => {
    const types = await readUnpaged<Row>(session, path, {}, { outlives: true });
    // The field `fields` reports what is no definition.
    const fields = types.flatMap(({ fields: all }) => (areRows<CustomFieldDefinitionRow>(all) ? all : []));
    return { byId: indexById(types), fields: indexById<CustomFieldDefinitionRow>(fields) };
  };
const fetchObjectTypes = fetchTypes<Rows['CustomObjectType']>('/custom_object_type/');
const fetchActivityTypes = fetchTypes<Rows['CustomActivityType']>('/custom_activity/');

const readObjectTypes = async (scope: LoadScope) => (await OBJECT_TYPES.get(scope, fetchObjectTypes)).byId;
const readActivityTypes = async (scope: LoadScope) => (await ACTIVITY_TYPES.get(scope, fetchActivityTypes)).byId;

/** One type of custom activities, null if Close has none of this id. `refresh` reads the types even if they are cached. */
export async function readActivityType(
  scope: LoadScope,
  id: string,
  { refresh = false } = {},
): Promise<Rows['CustomActivityType'] | null> {
  const read = refresh
    ? ACTIVITY_TYPES.refresh(scope, fetchActivityTypes)
    : ACTIVITY_TYPES.get(scope, fetchActivityTypes);
  return (await read).byId.get(id) ?? null;
}

/** The definitions of the fields of custom objects. `refresh` reads them even if they are cached. */
export async function readObjectFields(scope: LoadScope, { refresh = false } = {}): Promise<Definitions> {
  const read = refresh ? OBJECT_TYPES.refresh(scope, fetchObjectTypes) : OBJECT_TYPES.get(scope, fetchObjectTypes);
  return (await read).fields;
}

/** The cached definitions of the fields of custom objects, fresh or stale. */
export const peekObjectFields = (scope: LoadScope): Definitions | undefined => OBJECT_TYPES.peek(scope)?.fields;

/** https://developer.close.com/api/resources/custom-object-types */
export const CUSTOM_OBJECT_TYPE = {
  idPrefixes: ['cotype_'],
  catalogues: () => [OBJECT_TYPES],
  read: readObjectTypes,
  size: (scope) => OBJECT_TYPES.peek(scope)?.byId.size,
  loader: (scope) => new CatalogueLoader(scope, readObjectTypes),
} satisfies CataloguedNoun<Rows['CustomObjectType']>;

/** https://developer.close.com/api/resources/custom-activities */
export const CUSTOM_ACTIVITY_TYPE = {
  idPrefixes: ['actitype_'],
  catalogues: () => [ACTIVITY_TYPES],
  read: readActivityTypes,
  size: (scope) => ACTIVITY_TYPES.peek(scope)?.byId.size,
  loader: (scope) => new CatalogueLoader(scope, readActivityTypes),
} satisfies CataloguedNoun<Rows['CustomActivityType']>;
