/**
 * Pages of searches that are sorted by a text, which search cannot compare. Close's cursor expires after 30 seconds, so
 * each page walks from the start of the list. docs/decisions/043.
 */
import type { Session } from '../../close/session.ts';
import { readableRows } from './readable-rows.ts';
import { SEARCH_PAGE_SIZE, type SearchBody, type SearchRows, searchRequest, searchTurn } from './search.ts';

/** The place of a row: how many rows come up to it, and its id. */
export interface Walked {
  readonly count: number;
  readonly id: string;
}

/** A walk yields at most this many rows (documented). */
export const WALK_LIMIT = 10_000;

export interface WalkPage<Row> {
  readonly rows: readonly Row[];
  /** How many rows of the list come before these. */
  readonly before: number;
  readonly hasMore: boolean;
  /** Null unless requested. */
  readonly total: number | null;
}

/** Reads the rows at the start of the list, with their fields. */
export const firstRows = <Row extends { readonly id: string }>(
  session: Session,
  list: SearchRows,
  first: number,
  isCounted: boolean,
): Promise<WalkPage<Row>> => walk<Row>(session, list, { first, isCounted });

/** Finds the ids of the rows after a place. Rows removed or added before it do not shift them, unless there are many. */
export const idsAfter = <Row extends { readonly id: string }>(
  session: Session,
  list: Omit<SearchRows, 'fields'>,
  after: Walked,
  first: number,
  isCounted: boolean,
): Promise<WalkPage<Row>> => walk<Row>(session, { ...list, fields: ['id'] }, { after, first, isCounted });

async function walk<Row extends { readonly id: string }>(
  session: Session,
  list: SearchRows,
  { after, first, isCounted }: { readonly after?: Walked; readonly first: number; readonly isCounted: boolean },
): Promise<WalkPage<Row>> {
  const end = (after?.count ?? 0) + first;
  const limit = after === undefined ? Math.min(SEARCH_PAGE_SIZE, end) : SEARCH_PAGE_SIZE;
  const request = searchRequest(list, limit, [], isCounted);
  const found: Row[] = [];
  let [cursor, total]: [string | undefined, number | null] = [undefined, null];
  for (;;) {
    const body: SearchBody<Row> = await searchTurn<Row>(session, request, cursor);
    const rows = readableRows<Row>(session, body.data, { request: 'POST /data/search/', isCached: false });
    for (const row of rows) found.push(row);
    total ??= body.count?.total ?? null;
    const isOver = typeof body.cursor !== 'string' || body.data.length === 0;
    if (isOver || found.length >= end) {
      const before = after === undefined ? 0 : startAfter(found, after);
      const page = found.slice(before, before + first);
      const last = before + page.length;
      return { rows: page, before, hasMore: total === null ? !isOver || found.length > last : total > last, total };
    }
    cursor = body.cursor ?? undefined;
  }
}

/** Where the row of the place is now. If it is gone, its number counts. */
function startAfter(rows: readonly { readonly id: string }[], { count, id }: Walked): number {
  const at = rows.findLastIndex((row) => row.id === id);
  return at === -1 ? count : at + 1;
}
