import type { ReadOptions, Session } from '../../close/session.ts';
import { isTooHeavy } from '../../close/traffic/retry.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { isRecord } from '../../domain/records.ts';
import { type PageSizes, totalOf, withPageSize } from './page-sizes.ts';
import type { Keyset } from './position.ts';
import { readableRows } from './readable-rows.ts';

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
  /** Where the next page begins, if that is not after the last of these rows. */
  readonly end?: Keyset;
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
  // An empty page that claims more is the last, unless no rows were requested.
  const hasMore =
    total === null ? last.has_more && (span.first === 0 || last.data.length > 0) : span.skip + span.first < total;
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

/** Reads a list that Close is not known to page: without parameters of pages, unless its answer says that more follow. */
export async function readUnpaged<Row extends object>(
  session: Session,
  path: string,
  query: Query = {},
  options: ReadOptions = {},
): Promise<readonly Row[]> {
  const bodies: Partial<ListBody<Row>>[] = [];
  for (let skip = 0; ; ) {
    const body = await session.get<Partial<ListBody<Row>>>(
      path,
      skip === 0 ? query : { ...query, _skip: skip },
      options,
    );
    if (!Array.isArray(body.data)) throw new CloseError('malformed', { request: `GET ${path}` });
    const source = { request: `GET ${path}`, isCached: options.outlives === true };
    bodies.push({ ...body, data: readableRows<Row>(session, body.data, source) });
    skip += body.data.length;
    if (body.has_more !== true || body.data.length === 0) break;
  }
  return bodies.length === 1 ? (bodies[0]?.data ?? []) : joined(bodies.map(({ data = [] }) => ({ data })));
}

/** Rows move between pages while they are read. Keeps the last copy of each. Groups have no id and are all kept. */
export function joined<Row extends object>(pages: readonly Pick<ListBody<Row>, 'data'>[]): readonly Row[] {
  const rows = new Map<unknown, Row>();
  for (const { data } of pages) {
    for (const row of data) rows.set('id' in row ? row.id : row, row);
  }
  return [...rows.values()];
}

/** Pages are joined by the ids of their rows. */
function identified({ _fields: fields, ...query }: Query): Query {
  if (fields === undefined) return query;
  return { ...query, _fields: Array.isArray(fields) && !fields.includes('id') ? ['id', ...fields] : fields };
}

/** How many rows of the list came with a page: `_skip` counts these. A page may hold fewer than requested. */
type RowsOn<Body> = (body: Body) => number;

/** A list of rows, not of groups of them. */
const perItem = ({ data }: { readonly data: readonly unknown[] }): number => data.length;

interface PageOptions<Body> {
  /** By default one per item. A page of groups contains the rows of its groups. */
  readonly rowsOn?: RowsOn<Body>;
  /** Ends the read after the first page. */
  readonly isEnough?: (first: Body) => boolean;
}

/**
 * Reads the pages that contain a range of a list. If the first page states a total, the others are requested together,
 * else one after the other. Each page begins after the rows that came: Close may send fewer than requested.
 */
export async function readPages<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { skip, first, outlives = false }: Span,
  { rowsOn = perItem, isEnough = () => false }: PageOptions<Body> = {},
): Promise<readonly [Body, ...Body[]]> {
  return withPageSize(sizes, path, first, async (size) => {
    const asked = first > size ? identified(query) : query;
    const page = (from: number, end: number) =>
      readPage<Body, Row>(session, sizes, path, asked, {
        skip: from,
        limit: Math.min(size, end - from),
        outlives,
        rowsOn,
      });
    const fill = async (from: number, end: number): Promise<Body[]> => {
      const bodies: Body[] = [];
      for (let at = from; at < end; ) {
        const body = await page(at, end);
        bodies.push(body);
        const came = rowsOn(body);
        if (came === 0 || !body.has_more) break;
        at += came;
      }
      return bodies;
    };
    const body = await page(skip, skip + first);
    const came = rowsOn(body);
    const isLast = came === 0 || (came < Math.min(size, first) && !body.has_more);
    if (isLast || isEnough(body)) return [body];
    const total = totalOf(body);
    const next = skip + came;
    if (total === null) return [body, ...(body.has_more ? await fill(next, skip + first) : [])];
    const end = Math.min(skip + first, total);
    const step = Math.min(size, came);
    if (end - skip > step * MAX_PAGES) throw new CloseError('too-costly', { request: `GET ${path}`, sent: false });
    const starts: number[] = [];
    for (let from = next; from < end; from += step) starts.push(from);
    const rest = await Promise.all(starts.map((from) => fill(from, Math.min(from + step, skip + first))));
    return [body, ...rest.flat()];
  });
}

/**
 * Reads until `limit` rows came, then on until some of them are new, and drops the rows that were returned before. A page
 * without a row that the ones before it lack is the last, even if it claims more.
 */
export async function nextRows<Body extends ListBody<Row>, Row extends { readonly id: string }>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { limit, isGiven }: { readonly limit: number; readonly isGiven: (row: Row) => boolean },
): Promise<{ readonly rows: readonly Row[]; readonly isOver: boolean; readonly body: Body }> {
  const bodies: Body[] = [];
  let [skip, end, rows]: [number, number, readonly Row[]] = [0, limit, []];
  for (;;) {
    const body = await readPage<Body, Row>(session, sizes, path, query, { skip, limit: end - rows.length });
    bodies.push(body);
    const known = rows.length;
    rows = bodies.length === 1 ? body.data : joined(bodies);
    skip += body.data.length;
    // The value of `has_more` is not documented for `_limit: 0`.
    const isOver =
      limit === 0 ? (totalOf(body) ?? Number(body.has_more)) === 0 : !body.has_more || rows.length === known;
    const fresh = () => rows.filter((row) => !isGiven(row));
    if (limit === 0 || isOver) return { rows: fresh(), isOver, body: bodies[0] ?? body };
    if (rows.length < end) continue;
    const found = fresh();
    if (found.length > 0) return { rows: found, isOver, body: bodies[0] ?? body };
    end = rows.length + limit;
  }
}

/** Reads one page. Reads it once more in two halves if it was too large for Close (502, 504) or for this gateway. */
export async function readPage<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  {
    skip,
    limit,
    outlives = false,
    rowsOn = perItem,
  }: { readonly skip: number; readonly limit: number; readonly outlives?: boolean; readonly rowsOn?: RowsOn<Body> },
): Promise<Body> {
  const ask = async (asked: Query, from: number, count: number, canSplit: boolean) => {
    sizes.assertSkip(path, from);
    const page = { _limit: count, ...(from === 0 ? {} : { _skip: from }) };
    const body = await session.get<Body>(path, { ...asked, ...page }, { outlives, canSplit });
    const request = `GET ${path}`;
    if (!Array.isArray(body.data)) throw new CloseError('malformed', { request });
    if (rowsOn === perItem) {
      const data = readableRows<Row>(session, body.data, { request, isCached: outlives, fields: asked._fields });
      return data === body.data ? body : { ...body, data };
    }
    if (!body.data.every(isRecord)) throw new CloseError('malformed', { request });
    return body;
  };
  const canSplit = limit > 1;
  try {
    return await ask(query, skip, limit, canSplit);
  } catch (error) {
    sizes.learnCeiling(path, skip, error);
    if (!canSplit || !isTooHeavy(error) || !session.mayAskAgain(2)) throw error;
    const half = Math.ceil(limit / 2);
    const halves = identified(query);
    const [left, right] = await Promise.all([
      ask(halves, skip, half, false),
      ask(halves, skip + half, limit - half, false),
    ]);
    // After a left half with fewer rows than requested, the right one begins too late.
    if (left.has_more && rowsOn(left) < half) return left;
    return { ...left, data: joined([left, right]), has_more: right.has_more };
  }
}
