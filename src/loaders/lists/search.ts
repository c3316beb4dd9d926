/** Close's Advanced Filtering, `POST /data/search/`. https://developer.close.com/api/resources/advanced-filtering */
import type { ReadOptions, Session } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import { chunksOf } from '../rows/batches.ts';
import { type SeekPage, type Step, seek } from './keyset.ts';
import type { Keyset } from './position.ts';
import { isRow, readableRows } from './readable-rows.ts';
import {
  all,
  anyId,
  type FoundObjectType,
  rowsFrom,
  type SearchNode,
  type SearchObjectType,
  type SearchOrder,
} from './search-order.ts';

export interface SearchBody<Row> {
  readonly data: readonly Row[];
  readonly cursor: string | null;
  readonly count?: { readonly total: number };
}

/** The path of all searches. */
export const SEARCH_PATH = '/data/search/';

interface SearchRequest {
  readonly query: SearchNode;
  readonly _limit?: number;
  readonly [key: string]: unknown;
}

export interface SearchPage<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** Null unless requested. */
  readonly total: number | null;
}

/** The largest page that is known to work. No maximum is documented. Also the maximum number of ids in one search. */
export const SEARCH_PAGE_SIZE = 200;

export const objectType = (type: FoundObjectType): SearchNode => ({ type: 'object_type', object_type: type });

/** Reads rows by their ids, in Close's order. Ids that the index does not contain have no row. */
export async function searchByIds<Row>(
  session: Session,
  type: SearchObjectType,
  ids: readonly string[],
  fields: readonly string[],
): Promise<readonly Row[]> {
  const query = all([objectType(type), anyId(ids)]);
  const { data } = await search<Row>(
    session,
    { query, _fields: { [type]: fields }, _limit: ids.length },
    { batch: ids.length },
  );
  // A row that cannot be read is missing, so it is read by its id.
  return data.filter(isRow);
}

/** One request of a search: its start, or what follows a cursor. */
export async function searchTurn<Row>(
  session: Session,
  request: SearchRequest,
  cursor?: string,
  options: ReadOptions = {},
): Promise<SearchBody<Row>> {
  const body = await session.post<SearchBody<Row>>(
    SEARCH_PATH,
    cursor === undefined ? request : { ...request, cursor },
    options,
  );
  if (!Array.isArray(body.data)) throw new CloseError('malformed', { request: `POST ${SEARCH_PATH}` });
  return body;
}

/**
 * Reads as many rows as requested, or all. Close may send a page with fewer: its cursor, which expires after 30 seconds,
 * continues it at once. A page without rows is the last, even if it claims more.
 */
async function search<Row>(
  session: Session,
  request: SearchRequest,
  options: ReadOptions = {},
): Promise<SearchBody<Row>> {
  const { _limit = 0 } = request;
  const first = await searchTurn<Row>(session, request, undefined, options);
  if (first.data.length >= _limit || typeof first.cursor !== 'string') return first;
  const data = [...first.data];
  let last = first;
  while (data.length < _limit && typeof last.cursor === 'string' && last.data.length > 0) {
    last = await searchTurn<Row>(session, request, last.cursor);
    for (const row of last.data) data.push(row);
  }
  return { ...first, data, cursor: last.data.length === 0 ? null : last.cursor };
}

/** The rows that a search returns. */
export interface SearchRows {
  readonly type: FoundObjectType;
  /** A row must fulfil all of them. */
  readonly conditions: readonly SearchNode[];
  /** Null for the ids alone. */
  readonly fields: readonly string[] | null;
  /** Keys that decide about every row's place. */
  readonly order: SearchOrder;
}

export interface SearchList extends SearchRows, SeekPage {
  /** Whether the total is needed, and whether the exact answer to "are there more rows?" is. */
  readonly counts: { readonly total: boolean; readonly more: boolean };
}

/** Reads the `first` matches after a keyset. Close's own cursor is too short-lived to be part of this. */
export async function searchList<Row extends { readonly id: string }>(
  session: Session,
  { first, after, counts, ...list }: Omit<SearchList, 'cursors'>,
): Promise<SearchPage<Row>> {
  // After a keyset Close counts the rest. The total then costs one more request.
  const whole = counts.total && after !== null ? searchStep<Row>(session, list, 0, null, true) : null;
  whole?.catch(() => undefined);
  /** The number of rows from the keyset on, those of the page included. */
  let left: number | undefined;
  let isFirst = true;
  const step = async (missing: number, keyset: Keyset | null) => {
    const isFull = missing === 0 && first > 0;
    if (isFull && !counts.total && !counts.more) return { rows: [], isOver: false };
    const found = await searchStep<Row>(session, list, missing, keyset, isFirst && (counts.total || counts.more));
    if (isFirst && found.left !== undefined) left = first - missing + found.left;
    isFirst = false;
    return found;
  };
  const byIds = (ids: readonly string[]) => searchAmong<Row>(session, list, ids);
  const { rows, hasMore } = await seek<Row>({ first, after, keys: list.order }, { step, byIds });
  const total = whole === null ? left : (await whole).left;
  return {
    rows,
    hasMore: left === undefined ? hasMore : left > rows.length,
    total: counts.total ? (total ?? null) : null,
  };
}

/** The rows of a search that have these ids. */
export async function searchAmong<Row>(
  session: Session,
  list: SearchRows,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const pages = chunksOf(ids, SEARCH_PAGE_SIZE).map((chunk) =>
    search<Row>(session, searchRequest(list, chunk.length, [anyId(chunk)], false)),
  );
  return (await Promise.all(pages)).flatMap(({ data }) =>
    readableRows<Row>(session, data, { request: `POST ${SEARCH_PATH}`, isCached: false }),
  );
}

/** One request of a seek, or one per group of rows. `left` is the number of matches from the keyset on, if `isCounted`. */
export async function searchStep<Row>(
  session: Session,
  list: SearchRows,
  missing: number,
  keyset: Keyset | null,
  isCounted: boolean,
): Promise<Step<Row> & { readonly left: number | undefined }> {
  const size = Math.min(SEARCH_PAGE_SIZE, missing);
  const found: Row[] = [];
  let left: number | undefined;
  const groups = keyset === null ? [[]] : rowsFrom(list.order, keyset);
  for (const [n, group] of groups.entries()) {
    const limit = size - found.length;
    const { data, cursor, count } = await search<Row>(session, searchRequest(list, limit, group, isCounted));
    for (const row of readableRows<Row>(session, data, {
      request: `POST ${SEARCH_PATH}`,
      isCached: false,
      fields: list.fields,
    }))
      found.push(row);
    left = count === undefined ? left : (left ?? 0) + count.total;
    const isOver = cursor === null || data.length < limit;
    const isExhausted = left === undefined ? isOver : left <= found.length;
    // The rows of the next group are needed, if only to know that there are some.
    if (isExhausted && (found.length < size || isCounted)) continue;
    return { rows: found, isOver: isOver && n === groups.length - 1, left };
  }
  return { rows: found, isOver: true, left: isCounted ? (left ?? 0) : undefined };
}

/** The body of a search. Without rows, only the number of matches is requested. */
export const searchRequest = (
  { type, conditions, fields, order }: SearchRows,
  limit: number,
  after: readonly SearchNode[],
  isCounted: boolean,
): SearchRequest => ({
  query: all([objectType(type), ...conditions, ...after]),
  ...(limit === 0
    ? { results_limit: 0 }
    : {
        ...(fields === null ? {} : { _fields: { [type]: fields } }),
        sort: order.map(({ direction, field }) => ({ direction, field })),
        _limit: limit,
      }),
  ...(isCounted ? { include_counts: true } : {}),
});
