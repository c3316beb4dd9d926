/**
 * Checks the values of Close where they are read. A value of another type than the column's, or a missing column, is an
 * error of the field that reads it: the rest of the row is unaffected. docs/decisions/032.
 */
import { CloseError } from '../close/wire/errors.ts';
import { isDay, isInstant } from '../domain/dates.ts';
import { isRecord } from '../domain/records.ts';
import { COLUMNS } from '../generated/columns.ts';

type Row = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';

/** One check for each kind of column in `generated/columns.ts`. */
const CHECKS: Readonly<Record<string, Check>> = {
  any: (value) => value !== undefined,
  text: isText,
  id: (value) => typeof value === 'string' && value.isWellFormed(),
  flag: (value) => typeof value === 'boolean',
  integer: (value) => typeof value === 'number' && (value | 0) === value,
  cents: Number.isSafeInteger,
  number: Number.isFinite,
  day: (value) => typeof value === 'string' && isDay(value),
  instant: (value) => typeof value === 'string' && isInstant(value),
  moment: (value) => typeof value === 'string' && (isDay(value) || isInstant(value)),
  object: isRecord,
};

interface Column {
  readonly name: string;
  /** Whether a value other than null has the column's type. */
  readonly fits: Check;
  readonly isNullable: boolean;
  /** Whether Close may omit the column. */
  readonly isOptional: boolean;
}

const COLUMN_KIND = /^(\[)?(\w+)\]?(!)?(\?)?$/;

function parsed(type: string, name: string, written: string): Column {
  const [, list, kind = '', required, optional] = COLUMN_KIND.exec(written) ?? [];
  // A row's own id was checked when the row was read (`isRow`), and that of a neighbour as a column of its parent.
  const check = name === 'id' && kind === 'id' ? isText : CHECKS[kind];
  if (check === undefined) throw new TypeError(`The column ${type}.${name} has the unknown kind ${written}.`);
  const fits: Check = list === undefined ? check : (value) => Array.isArray(value) && value.every(check);
  return { name, fits, isNullable: required === undefined, isOptional: optional !== undefined };
}

/** The columns of each type, by name. Parsed when the type is first asked for. */
const types = new Map<string, ReadonlyMap<string, Column>>();

function columnOf(type: string, name: string): Column | null {
  const columns = types.get(type) ?? columnsOf(type);
  return columns.get(name) ?? null;
}

function columnsOf(type: string): ReadonlyMap<string, Column> {
  const columns = new Map(
    Object.entries(COLUMNS[type] ?? {}).map(([name, written]) => [name, parsed(type, name, written)]),
  );
  types.set(type, columns);
  return columns;
}

/** The error of a column. It names the column and never contains the value. */
export const malformed = (column: string): CloseError => new CloseError('malformed', { request: 'no request', column });

/** An edge may have put the error of a column in the place of its value. */
const errorOf = (column: string, value: unknown): CloseError =>
  value instanceof CloseError ? value : malformed(column);

/** Returns a function that reads a column. Null if the type has no such column. */
export function columnReader(type: string, name: string): ((row: Row) => unknown) | null {
  const column = columnOf(type, name);
  if (column === null) return null;
  const { fits, isNullable, isOptional } = column;
  return (row) => {
    const value = row[name];
    // Most values are of their type, or null.
    if (value === null ? isNullable : fits(value)) return value;
    if (value === undefined && isOptional && isNullable) return null;
    throw errorOf(name, value);
  };
}

/** Throws the error of a column that is malformed. */
function assertColumn({ name, fits, isNullable, isOptional }: Column, row: Row): void {
  const value = row[name];
  if (value === undefined ? isOptional : value === null ? isNullable : fits(value)) return;
  throw errorOf(name, value);
}

/** Returns a function that throws the error of the first malformed column. Null if none of them is a column of the type. */
export function columnGuard(type: string, names: readonly string[]): ((row: object) => void) | null {
  const columns = names.flatMap((name) => columnOf(type, name) ?? []);
  if (columns.length === 0) return null;
  return (row) => {
    for (const column of columns) assertColumn(column, row as Row);
  };
}

/** Throws the error of a malformed column of these rows, before something is computed from them. */
export function assertColumns(type: string, names: readonly string[], rows: readonly object[]): void {
  if (rows.length === 0) return;
  for (const name of names) {
    const column = columnOf(type, name);
    if (column !== null) for (const row of rows) assertColumn(column, row as Row);
  }
}

/** Whether a value other than null has the type of a column. True for an unknown column. */
export const fitsColumn = (type: string, name: string): Check =>
  columnOf(type, name)?.fits ?? CHECKS.any ?? (() => true);

/** Whether Close may omit a column. True for an unknown column. */
export const isOptional = (type: string, name: string): boolean => columnOf(type, name)?.isOptional ?? true;
