import type { ReadOptions, Session } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { isRow } from '../lists/readable-rows.ts';

/**
 * Reads one object by its path, without search. Null if Close has no such object. An empty list of fields reads all of
 * its columns.
 */
export async function readById<Row extends { readonly id: string }>(
  session: Session,
  path: string,
  fields: readonly string[],
  { query = {}, ...options }: ReadOptions & { readonly query?: Query } = {},
): Promise<Row | null> {
  try {
    const row = await session.get<Row>(path, fields.length === 0 ? query : { ...query, _fields: fields }, options);
    // Every read includes the id. Without this check, any JSON object would become a row of nulls.
    if (!isRow(row)) throw new CloseError('malformed', { request: `GET ${path}` });
    return row;
  } catch (error) {
    if (error instanceof CloseError && error.kind === 'not-found') return null;
    throw error;
  }
}

export function indexById<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
