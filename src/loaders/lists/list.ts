import type { ReadOptions, Session } from '../../close/session.ts';
import { isTooHeavy } from '../../close/traffic/retry.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { type PageSizes, totalOf, withPageSize } from './page-sizes.ts';

/** A page of a list as Close sends it. Only leads, opportunities and tasks have `total_results`. */
export interface ListBody<Row> {
  readonly data: readonly Row[];
  readonly has_more: boolean;
  readonly total_results?: number;
}

export interface ListPage<Body, Row> {
  readonly rows: readonly Row[];
  /** The number of rows in the whole list. Null if Close does not count them. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** The first page's body, for the fields that describe the whole list. */
  readonly body: Body;
}

/** The maximum number of pages of a list, regardless of the total that Close states. Operations have lower limits. */
const MAX_PAGES = 1_000;

/** A range of a list: the rows from `skip` to `skip + first`. */
export interface Span {
  readonly skip: number;
  readonly first: number;
  /** Whether the requests continue when the operation ends, because others use their result. */
  readonly outlives?: boolean;
}

/** Reads a range of a list, in as many pages as needed, without duplicates. */
export async function readList<Body extends ListBody<Row>, Row extends { readonly id: string }>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  span: Span,
): Promise<ListPage<Body, Row>> {
  const pages = await readPages<Body, Row>(session, sizes, path, query, span);
  const [body, last = body] = [pages[0], pages.at(-1)];
  const total = totalOf(body);
  const hasMore = total === null ? last.has_more : span.skip + span.first < total;
  return { rows: pages.length === 1 ? body.data : joined(pages), total, hasMore, body };
}

/** Reads all rows of a list for a catalogue: the requests continue if the operation ends. */
export async function readAllRows<Row extends { readonly id: string }>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query = {},
): Promise<readonly Row[]> {
  const all = { skip: 0, first: Number.MAX_SAFE_INTEGER, outlives: true };
  return (await readList<ListBody<Row>, Row>(session, sizes, path, query, all)).rows;
}

/** Reads a list that Close does not page. */
export async function readUnpaged<Row>(
  session: Session,
  path: string,
  query: Query = {},
  options: ReadOptions = {},
): Promise<readonly Row[]> {
  const { data } = await session.get<Pick<ListBody<Row>, 'data'>>(path, query, options);
  if (!Array.isArray(data)) throw new CloseError('malformed', { request: `GET ${path}` });
  return data;
}

/** Rows move between pages while they are read. Keeps the last copy of each. Groups have no id and are all kept. */
function joined<Row extends object>(pages: readonly ListBody<Row>[]): readonly Row[] {
  const rows = new Map<unknown, Row>();
  for (const { data } of pages) {
    for (const row of data) {
      // Not with `in` alone, whose error contains the row.
      if (typeof row !== 'object' || row === null) throw new CloseError('malformed', { request: 'GET' });
      rows.set('id' in row ? row.id : row, row);
    }
  }
  return [...rows.values()];
}

/**
 * Reads the pages that contain a range of a list. If the first page states a total, the others are requested together,
 * else one after the other. `isEnough` can end the read after the first page.
 */
export async function readPages<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { skip, first, outlives = false }: Span,
  isEnough: (first: Body) => boolean = () => false,
): Promise<readonly [Body, ...Body[]]> {
  return withPageSize(sizes, path, first, async (size) => {
    const page = (from: number) => {
      const limit = Math.min(size, skip + first - from);
      return readPage<Body, Row>(session, sizes, path, query, { skip: from, limit, outlives });
    };
    const body = await page(skip);
    if (isEnough(body)) return [body];
    const total = totalOf(body);
    const rest: Body[] = [];
    if (total !== null) {
      const end = Math.min(skip + first, total);
      if (end - skip > size * MAX_PAGES) throw new CloseError('too-costly', { request: `GET ${path}`, sent: false });
      const starts: number[] = [];
      for (let from = skip + size; from < end; from += size) starts.push(from);
      rest.push(...(await Promise.all(starts.map(page))));
    } else {
      const hasMore = () => (rest.at(-1) ?? body).has_more;
      for (let from = skip + size; hasMore() && from < skip + first; from += size) rest.push(await page(from));
    }
    return [body, ...rest];
  });
}

/** Reads the next page that contains new rows, and drops the rows of it that were returned before. */
export async function nextRows<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { limit, isGiven }: { readonly limit: number; readonly isGiven: (row: Row) => boolean },
): Promise<{ readonly rows: readonly Row[]; readonly isOver: boolean; readonly body: Body }> {
  for (let skip = 0; ; skip += limit) {
    const body = await readPage<Body, Row>(session, sizes, path, query, { skip, limit });
    const rows = body.data.filter((row) => !isGiven(row));
    // The value of `has_more` is not documented for `_limit: 0`.
    const hasMore = limit === 0 ? (totalOf(body) ?? Number(body.has_more)) > 0 : body.has_more;
    if (rows.length > 0 || body.data.length === 0 || !hasMore) return { rows, isOver: !hasMore, body };
  }
}

/** Reads one page. Reads it once more in two halves if it was too large for Close (502, 504) or for this gateway. */
export async function readPage<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { skip, limit, outlives = false }: { readonly skip: number; readonly limit: number; readonly outlives?: boolean },
): Promise<Body> {
  const ask = async (from: number, count: number, canSplit: boolean) => {
    sizes.assertSkip(path, from);
    const page = { _limit: count, ...(from === 0 ? {} : { _skip: from }) };
    const body = await session.get<Body>(path, { ...query, ...page }, { outlives, canSplit });
    if (!Array.isArray(body.data)) throw new CloseError('malformed', { request: `GET ${path}` });
    return body;
  };
  const canSplit = limit > 1;
  try {
    return await ask(skip, limit, canSplit);
  } catch (error) {
    sizes.learnCeiling(path, skip, error);
    if (!canSplit || !isTooHeavy(error) || !session.mayAskAgain(2)) throw error;
    const half = Math.ceil(limit / 2);
    const [left, right] = await Promise.all([ask(skip, half, false), ask(skip + half, limit - half, false)]);
    return { ...left, data: joined([left, right]), has_more: right.has_more };
  }
}
