import type { Session } from '../../close/session.ts';
import { isTooHeavy } from '../../close/traffic/retry.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';

/** Close's envelope of a list. `total_results` comes with leads, opportunities and tasks only. */
export interface ListBody<Row> {
  readonly data: readonly Row[];
  readonly has_more: boolean;
  readonly total_results?: number;
}

export interface ListPage<Body, Row> {
  readonly rows: readonly Row[];
  /** Null where Close does not count. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** The first answer, for what it says about all pages. */
  readonly body: Body;
}

/** The largest `_limit` that was seen to work; 100 where nothing is known. Sources: see the README's assumptions. */
const PAGE_SIZE: Readonly<Record<string, number>> = {
  '/lead/': 200,
  '/contact/': 200,
  '/opportunity/': 250,
  '/task/': 1000,
  '/user/': 1000,
  '/custom_field/activity/': 1000,
  '/custom_field/shared/': 1000,
};
const SAFE_PAGE_SIZE = 100;

/**
 * Which pages Close takes: how large, and how deep. One for the whole process: what Close refuses once, it refuses for
 * everyone.
 */
export class PageSizes {
  readonly #refused = new Set<string>();
  readonly #ceilings = new Map<string, number>();

  of(path: string): number {
    return this.#refused.has(path) ? SAFE_PAGE_SIZE : (PAGE_SIZE[path] ?? SAFE_PAGE_SIZE);
  }

  refuse(path: string): void {
    this.#refused.add(path);
  }

  /** Throws `too-deep` for what Close is known not to skip. */
  assertSkip(path: string, skip: number): void {
    const maxSkip = this.#ceilings.get(path);
    if (maxSkip !== undefined && skip > maxSkip) throw new CloseError('too-deep', { request: `GET ${path}`, maxSkip });
  }

  /** Remembers how deep Close goes, if it is what this error tells. */
  learnCeiling(path: string, error: unknown): void {
    const maxSkip = error instanceof CloseError && error.kind === 'too-deep' ? error.detail.maxSkip : undefined;
    if (maxSkip !== undefined) this.#ceilings.set(path, maxSkip);
  }
}

/**
 * Reads with the largest page that Close takes of a list; once more with the safe one if that was too large after all.
 * `most` is how many rows a page may be asked for.
 */
export async function withPageSize<T>(
  sizes: PageSizes,
  path: string,
  most: number,
  read: (size: number) => Promise<T>,
): Promise<T> {
  const size = sizes.of(path);
  try {
    return await read(size);
  } catch (error) {
    if (!isLimitRefused(error) || Math.min(size, most) <= SAFE_PAGE_SIZE) throw error;
    sizes.refuse(path);
    return read(SAFE_PAGE_SIZE);
  }
}

/** Which rows of a list: from `skip` to `skip + first`. */
export interface Span {
  readonly skip: number;
  readonly first: number;
  /** Whether what is read serves more than this operation. */
  readonly outlives?: boolean;
}

/** The rows of a list, joined by id, duplicates dropped. */
export async function readList<Body extends ListBody<Row>, Row extends { readonly id: string }>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  span: Span,
): Promise<ListPage<Body, Row>> {
  const pages = await readPages<Body, Row>(session, sizes, path, query, span);
  const [body, last = body] = [pages[0], pages.at(-1)];
  const total = body.total_results ?? null;
  const hasMore = total === null ? last.has_more : span.skip + span.first < total;
  return { rows: pages.length === 1 ? body.data : joined(pages), total, hasMore, body };
}

/** Each row once, as it came last: between requests, rows move from one page to the next. A group has no id. */
function joined<Row extends object>(pages: readonly ListBody<Row>[]): readonly Row[] {
  const rows = new Map<unknown, Row>();
  for (const { data } of pages) for (const row of data) rows.set('id' in row ? row.id : row, row);
  return [...rows.values()];
}

/**
 * The pages that hold these rows. The first is asked alone; if its total calls for more, the rest start together, unless
 * it says of the first that it will do.
 */
export async function readPages<Body extends ListBody<Row>, Row extends object>(
  session: Session,
  sizes: PageSizes,
  path: string,
  query: Query,
  { skip, first, outlives = false }: Span,
  willDo: (first: Body) => boolean = () => false,
): Promise<readonly [Body, ...Body[]]> {
  return withPageSize(sizes, path, first, async (size) => {
    const page = (from: number) => {
      const limit = Math.min(size, skip + first - from);
      return readPage<Body, Row>(session, sizes, path, query, { skip: from, limit, outlives });
    };
    const body = await page(skip);
    if (willDo(body)) return [body];
    const total = body.total_results ?? null;
    const rest: Body[] = [];
    if (total !== null) {
      const starts: number[] = [];
      for (let from = skip + size; from < Math.min(skip + first, total); from += size) starts.push(from);
      rest.push(...(await Promise.all(starts.map(page))));
    } else {
      const hasMore = () => (rest.at(-1) ?? body).has_more;
      for (let from = skip + size; hasMore() && from < skip + first; from += size) rest.push(await page(from));
    }
    return [body, ...rest];
  });
}

/** The next rows of a list that begins with rows given before: a page that holds nothing else is passed over. */
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
    // What `has_more` says of a page of no rows is not known.
    const hasMore = limit === 0 ? (body.total_results ?? Number(body.has_more)) > 0 : body.has_more;
    if (rows.length > 0 || body.data.length === 0 || !hasMore) return { rows, isOver: !hasMore, body };
  }
}

/** One page; once in halves if it was too much for Close (502, 504) or for us. */
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
    sizes.learnCeiling(path, error);
    if (!canSplit || !isTooHeavy(error) || !session.mayAskAgain(2)) throw error;
    const half = Math.ceil(limit / 2);
    const [left, right] = await Promise.all([ask(skip, half, false), ask(skip + half, limit - half, false)]);
    return { ...left, data: joined([left, right]), has_more: right.has_more };
  }
}

/** The form of that 400 is not recorded; it is taken to speak of a limit, or to name the parameter. */
function isLimitRefused(error: unknown): boolean {
  if (!(error instanceof CloseError) || error.kind !== 'invalid') return false;
  const { text = '', fieldErrors = [] } = error.detail;
  return /\blimit\b/i.test(text) || fieldErrors.some(({ path }) => path[0] === '_limit');
}
