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

/** Rows after a place, or before it. */
export interface WalkSpan {
  readonly place: Walked;
  readonly side: 'after' | 'before';
}

/** A walk yields at most this many rows (documented). */
export const WALK_LIMIT = 10_000;

export interface WalkPage<Row> {
  readonly rows: readonly Row[];
  /** How many rows of the list come before these. */
  readonly before: number;
  /** Whether rows of the list come after these. */
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

/** Finds the ids of the rows on a side of a place. Rows removed or added before it do not shift them, unless there are many. */
export const idsBeside = <Row extends { readonly id: string }>(
  session: Session,
  list: Omit<SearchRows, 'fields'>,
  span: WalkSpan,
  first: number,
  isCounted: boolean,
): Promise<WalkPage<Row>> => walk<Row>(session, { ...list, fields: ['id'] }, { span, first, isCounted });

async function walk<Row extends { readonly id: string }>(
  session: Session,
  list: SearchRows,
  { span, first, isCounted }: { readonly span?: WalkSpan; readonly first: number; readonly isCounted: boolean },
): Promise<WalkPage<Row>> {
  const end = (span?.place.count ?? 0) + (span?.side === 'before' ? 0 : first);
  const limit = span === undefined ? Math.min(SEARCH_PAGE_SIZE, end) : SEARCH_PAGE_SIZE;
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
      const [before, last] = range(found, span, first);
      const page = found.slice(before, last);
      return { rows: page, before, hasMore: total === null ? !isOver || found.length > last : total > last, total };
    }
    cursor = body.cursor ?? undefined;
  }
}

/** The range of a page. The row of the place is where it is now; if it is gone, one row less comes up to the place. */
function range(
  rows: readonly { readonly id: string }[],
  span: WalkSpan | undefined,
  first: number,
): readonly [start: number, end: number] {
  if (span === undefined) return [0, Math.min(first, rows.length)];
  const { count, id } = span.place;
  const at = rows.findLastIndex((row) => row.id === id);
  if (span.side === 'after') {
    const start = Math.min(at === -1 ? Math.max(0, count - 1) : at + 1, rows.length);
    return [start, Math.min(start + first, rows.length)];
  }
  const end = Math.min(at === -1 ? count - 1 : at, rows.length);
  return [Math.max(0, end - first), end];
}
