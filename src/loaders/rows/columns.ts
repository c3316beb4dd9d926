/**
 * Columns of Close by name, as they are asked for in `_fields`. `custom` stands for all custom fields, `custom.cf_…` for
 * one (both documented; one since November 2023), and, of our own, `custom:Industry` for those of a name, which the
 * definitions turn into ids as soon as they are held.
 */
import type { Definitions } from '../nouns/custom-field.ts';

export type Columns = ReadonlySet<string>;

const ALL_CUSTOM = 'custom';
const NAMED = 'custom:';

/** What Close puts before the id of a field in its column. */
export const CUSTOM_PREFIX = 'custom.';

export const customColumn = (id: string): string => `${CUSTOM_PREFIX}${id}`;
export const customColumnNamed = (name: string): string => `${NAMED}${name}`;

/** Which custom fields are asked for: those with any of these ids or names; all if neither is given. */
export interface Chosen {
  readonly names?: readonly string[] | null | undefined;
  readonly ids?: readonly string[] | null | undefined;
}

export const isAll = ({ names, ids }: Chosen): boolean => (names ?? ids ?? null) === null;

export const customColumns = (chosen: Chosen): readonly string[] =>
  isAll(chosen)
    ? [ALL_CUSTOM]
    : [...(chosen.ids ?? []).map(customColumn), ...(chosen.names ?? []).map(customColumnNamed)];

/** Those of the needed columns that are not among the known ones. */
export function lacking(needed: Columns, known: Columns): Columns {
  return new Set([...needed].filter((column) => !holds(known, column)));
}

/** Whether all of the needed columns are known. Asked for each row of a list. */
export function covers(known: Columns, needed: Columns): boolean {
  for (const column of needed) if (!holds(known, column)) return false;
  return true;
}

const holds = (known: Columns, column: string): boolean =>
  known.has(column) || (known.has(ALL_CUSTOM) && /^custom[.:]/.test(column));

/** Sets that hold no names, as Close takes them: they are asked for again and again. */
const plainFields = new WeakMap<Columns, readonly string[]>();

/** As Close takes them, in a fixed order: equal needs make equal requests, which can be shared. */
export function fieldsOf(columns: Columns, definitions: Definitions | null): readonly string[] {
  const fields = plainFields.get(columns);
  if (fields !== undefined) return fields;
  if ([...columns].some(isName)) return inOrder([...columns].flatMap((column) => columnsOf(column, definitions)));
  const plain = inOrder([...columns]);
  plainFields.set(columns, plain);
  return plain;
}

const isName = (column: string) => column.startsWith(NAMED);

function inOrder(columns: readonly string[]): readonly string[] {
  const fields = new Set(columns);
  const asked = [...fields].filter((field) => !(fields.has(ALL_CUSTOM) && field.startsWith(CUSTOM_PREFIX)));
  return asked.sort((a, b) => (a === 'id' ? -1 : b === 'id' ? 1 : a < b ? -1 : 1));
}

/** Of a name that is not known, or not yet, all fields are needed: whose it is will be told by definitions read later. */
function columnsOf(column: string, definitions: Definitions | null): readonly string[] {
  if (!isName(column)) return [column];
  const name = column.slice(NAMED.length);
  const found = [...(definitions ?? new Map()).values()].filter((definition) => definition.name === name);
  return found.length === 0 ? [ALL_CUSTOM] : found.map(({ id }) => customColumn(id));
}
