/** Rows of Close that are no objects or have no usable id. docs/decisions/032. */
import type { Session } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import { isRecord } from '../../domain/records.ts';

/** Whether a value is a row: an object with an id that fits into a path. */
export const isRow = (value: unknown): value is { readonly id: string } =>
  isRecord(value) && typeof value.id === 'string' && value.id.isWellFormed();

/** Whether a value is a list of rows. Their columns are checked where they are read. */
export const areRows = <Row extends { readonly id: string }>(rows: unknown): rows is readonly Row[] =>
  Array.isArray(rows) && rows.every(isRow);

/** Where the rows come from, and what an unreadable one means. */
interface Source {
  /** Method and path. */
  readonly request: string;
  /** The columns that were requested. Absent: all. Without the id, a row is any object. */
  readonly fields?: unknown;
  /** Whether the rows are cached for later operations, which would not see the error of a row that is left out. */
  readonly isCached: boolean;
}

/**
 * The rows of a response that can be read. The others are left out, and the operation reports an error for them. Throws
 * that error if the rows are cached.
 */
export function readableRows<Row>(
  session: Session,
  rows: readonly Row[],
  { request, isCached, fields }: Source,
): readonly Row[] {
  const isReadable = Array.isArray(fields) && !fields.includes('id') ? isRecord : isRow;
  if (rows.every(isReadable)) return rows;
  const readable = rows.filter(isReadable);
  const error = new CloseError('malformed', { request, unreadableRows: rows.length - readable.length });
  if (isCached) throw error;
  session.addFault(error);
  return readable;
}
