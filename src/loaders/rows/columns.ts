/**
 * Columns of Close by name, as `_fields` takes them. `custom` means all custom fields and `custom.cf_…` one of them
 * (both are documented; the second since November 2023). `custom:Industry` is this gateway's own: the fields of a name,
 * which become ids once their definitions are cached.
 */
import type { CustomFieldDefinitionRow } from '../../rows/index.ts';

export type Columns = ReadonlySet<string>;

export const NO_COLUMNS: Columns = new Set();
/** For rows that are found, compared or joined by their ids. */
export const ID: Columns = new Set(['id']);

/** Definitions of custom fields by their ids. */
export type Definitions = ReadonlyMap<string, CustomFieldDefinitionRow>;

const ALL_CUSTOM = 'custom';
const NAMED = 'custom:';

/** Close's prefix of a custom field's id in the name of its column. */
export const CUSTOM_PREFIX = 'custom.';

export const customColumn = (id: string): string => `${CUSTOM_PREFIX}${id}`;
export const customColumnNamed = (name: string): string => `${NAMED}${name}`;

/** Selects custom fields that have any of these ids or names. Selects all of them if neither is given. */
export interface CustomFieldSelection {
  readonly names?: readonly string[] | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
}

export const selectsAll = ({ names, ids }: CustomFieldSelection): boolean => (names ?? ids ?? null) === null;

export const customColumns = (selection: CustomFieldSelection): readonly string[] =>
  selectsAll(selection)
    ? [ALL_CUSTOM]
    : [...(selection.ids ?? []).map(customColumn), ...(selection.names ?? []).map(customColumnNamed)];

/** The needed columns that are not known. */
export function lacking(needed: Columns, known: Columns): Columns {
  return new Set([...needed].filter((column) => !includes(known, column)));
}

/** Whether all needed columns are known. Runs for each row of a list. */
export function covers(known: Columns, needed: Columns): boolean {
  for (const column of needed) if (!includes(known, column)) return false;
  return true;
}

const includes = (known: Columns, column: string): boolean =>
  known.has(column) || (known.has(ALL_CUSTOM) && /^custom[.:]/.test(column));

/** The fields of column sets without names, which are requested again and again. */
const plainFields = new WeakMap<Columns, readonly string[]>();

/**
 * The value of `_fields`, in a fixed order: equal needs make equal requests, which can be shared. Close would send all
 * columns if none was named.
 */
export function requestFields(columns: Columns, definitions: Definitions | null): readonly string[] {
  const fields = plainFields.get(columns);
  if (fields !== undefined) return fields;
  if ([...columns].some(isName)) return inOrder([...columns].flatMap((column) => columnsOf(column, definitions)));
  const plain = inOrder(columns.size === 0 ? ['id'] : [...columns]);
  plainFields.set(columns, plain);
  return plain;
}

const isName = (column: string) => column.startsWith(NAMED);

function inOrder(columns: readonly string[]): readonly string[] {
  const unique = new Set(columns);
  const fields = [...unique].filter((field) => !(unique.has(ALL_CUSTOM) && field.startsWith(CUSTOM_PREFIX)));
  return fields.sort((a, b) => (a === 'id' ? -1 : b === 'id' ? 1 : a < b ? -1 : 1));
}

/** A name without a known definition needs all custom fields: the definitions that are read later identify its own. */
function columnsOf(column: string, definitions: Definitions | null): readonly string[] {
  if (!isName(column)) return [column];
  const name = column.slice(NAMED.length);
  const found = [...(definitions?.values() ?? [])].filter((definition) => definition.name === name);
  return found.length === 0 ? [ALL_CUSTOM] : found.map(({ id }) => customColumn(id));
}
