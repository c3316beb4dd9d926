/**
 * Keyset pagination of lists that are sorted by `date_created`. Each request begins at the last row of the one before:
 * rows that are created or deleted meanwhile shift nothing, and there is no limit of depth. docs/decisions/005 and 014.
 */
import type { Session } from '../../close/session.ts';
import type { Query } from '../../close/wire/query.ts';
import { type Columns, ID, NO_COLUMNS } from '../rows/columns.ts';
import { type ListBody, type ListPage, nextRows, readList, readPage } from './list.ts';
import { type PageSizes, totalOf, withPageSize } from './page-sizes.ts';
import {
  BY_CREATION,
  type Dated,
  type Direction,
  idsAhead,
  instantOf,
  isTied,
  type Keyset,
  keysetAfter,
  type SortKey,
} from './position.ts';

/** A page by keyset, as requested. */
export interface SeekPage {
  readonly first: number;
  readonly after: Keyset | null;
  /** Whether cursors of its rows are selected. */
  readonly cursors: boolean;
}

/** What a place consists of. A request must include it if its rows need cursors, or if another request follows. */
export const KEY: Columns = new Set(['id', 'date_created']);

/** The result of one request: at least one new row, unless the list has ended. */
export interface Step<Row> {
  readonly rows: readonly Row[];
  readonly isOver: boolean;
}

/** How rows after a keyset are read. */
interface Seeker<Row> {
  /** One request. If the keyset names rows that are ahead of it, those are not part of it. */
  readonly step: (missing: number, keyset: Keyset | null) => Promise<Step<Row>>;
  /** Reads rows by id, as far as they are still in the list. Their order does not matter. */
  readonly byIds: (ids: readonly string[]) => Promise<readonly Row[]>;
}

/** Reads the `first` rows after a keyset. The requests run one after the other, since each depends on the last. */
export async function seek<Row extends { readonly id: string }>(
  { first, after, keys = BY_CREATION }: Pick<SeekPage, 'first' | 'after'> & { readonly keys?: readonly SortKey[] },
  { step, byIds }: Seeker<Row>,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean }> {
  const ahead = after === null ? [] : await tiedAhead(after, keys, byIds);
  if (ahead.length > first) return { rows: ahead.slice(0, first), hasMore: true };
  const rows = [...ahead];
  for (;;) {
    const isStart = rows.length === ahead.length;
    const found = await step(first - rows.length, isStart ? after : keysetAfter(rows, rows.length - 1, after, keys));
    // Not spread into one call: Close may send more rows than requested, and the stack holds a bounded number.
    for (const row of found.rows) rows.push(row);
    if (!found.isOver && rows.length < first) continue;
    return { rows: rows.slice(0, first), hasMore: !found.isOver || rows.length > first };
  }
}

/** The rows with the values of a place that were read before and come after it, in this order. */
async function tiedAhead<Row extends { readonly id: string }>(
  place: Keyset,
  keys: readonly SortKey[],
  byIds: Seeker<Row>['byIds'],
): Promise<readonly Row[]> {
  const ids = idsAhead(place);
  if (ids.length === 0) return [];
  const rows = new Map((await byIds(ids)).map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = rows.get(id);
    return row !== undefined && isTied(row, place, keys) ? [row] : [];
  });
}

/** The maximum number of requests for a page of rows that the gateway selects. */
export const MAX_SCANS = 10;

/** Reads rows after a keyset until `first` of them are accepted. `end` is where an incomplete page ended. */
async function seekAccepted<Row extends Dated>(
  { first, after }: Pick<SeekPage, 'first' | 'after'>,
  accepts: (row: Row) => boolean,
  step: (keyset: Keyset | null) => Promise<Step<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean; readonly end?: Keyset }> {
  const [read, accepted]: [Row[], Row[]] = [[], []];
  let isOver = false;
  for (let scans = 0; scans < MAX_SCANS && !isOver && (scans === 0 || accepted.length < first); scans += 1) {
    const found = await step(keysetAfter(read, read.length - 1, after));
    for (const row of found.rows) {
      read.push(row);
      if (accepts(row)) accepted.push(row);
    }
    isOver = found.isOver;
  }
  const page = { rows: accepted.slice(0, first), hasMore: !isOver || accepted.length > first };
  const end = keysetAfter(read, read.length - 1, after);
  return isOver || accepted.length >= first || end === null ? page : { ...page, end };
}

/** A list that Close sorts by `date_created` and filters by it. */
export interface ListSeek<Row = never> extends SeekPage {
  /** Selects rows, where Close has no filter. */
  readonly accepts?: (row: Row) => boolean;
  readonly path: string;
  /** The parameters that filter the list. */
  readonly filters: Query;
  /**
   * The parameters that only concern its rows: `_fields` with the columns of the key, and `_order_by` unless the list has
   * Close's own order.
   */
  readonly rows: (key: Columns) => Query;
  readonly direction: Direction;
  /** Whether the fields that describe the whole list are needed. After a keyset they cost one more request. */
  readonly recount: boolean;
}

/** Reads a page of such a list. Without `recount`, `total` and `body` describe the rest of the list after the keyset. */
export async function seekList<Body extends ListBody<Row>, Row extends Dated>(
  session: Session,
  sizes: PageSizes,
  { path, filters, rows, direction, first, after, cursors, recount, accepts }: ListSeek<Row>,
): Promise<ListPage<Body, Row>> {
  const whole =
    recount && after !== null ? readPage<Body, Row>(session, sizes, path, filters, { skip: 0, limit: 0 }) : null;
  whole?.catch(() => undefined);
  let body: Body | undefined;
  const isAhead = after?.isAhead === true;
  const needed = first + (isAhead ? 0 : (after?.ids.length ?? 0));
  const page = await withPageSize(sizes, path, needed, (size) => {
    const isCompared = cursors || needed > size || isAhead || accepts !== undefined;
    // The rows of a place that were already returned are known by their ids.
    const ofRows = rows(isCompared ? KEY : after === null ? NO_COLUMNS : ID);
    const step = async (missing: number, keyset: Keyset | null) => {
      const query = { ...bounded(filters, keyset, direction), ...ofRows };
      const given = new Set(keyset?.isAhead === true ? [] : keyset?.ids);
      const limit = Math.min(size, missing + given.size);
      const found = await nextRows<Body, Row>(session, sizes, path, query, {
        limit,
        isGiven: ({ id }) => given.has(id),
      });
      body ??= found.body;
      return found;
    };
    const byIds = async (ids: readonly string[]) => {
      const ofInstant = { ...filters, ...(after === null ? {} : inInstant(filters, instantOf(after))), ...ofRows };
      const all = await readList<Body, Row>(session, sizes, path, ofInstant, {
        skip: 0,
        first: Number.MAX_SAFE_INTEGER,
      });
      body = all.body;
      return all.rows.filter(({ id }) => ids.includes(id));
    };
    if (accepts === undefined) return seek<Row>({ first, after }, { step, byIds });
    return seekAccepted<Row>({ first, after }, accepts, (keyset) => step(size, keyset));
  });
  const counted = (await whole) ?? body;
  if (counted === undefined) throw new Error('A seek makes at least one request.');
  return { ...page, body: counted, total: totalOf(counted) };
}

/** Limits a list to the rows at or after the keyset; only to those after it if it names the others. */
function bounded(filters: Query, keyset: Keyset | null, direction: Direction): Query {
  if (keyset === null) return filters;
  const at = instantOf(keyset);
  const isAhead = keyset.isAhead === true;
  // These limits include the row itself even if Close's instants are finer than a millisecond.
  const bound =
    direction === 'desc' ? createdBefore(filters, isAhead ? at : at + 1) : createdFrom(filters, isAhead ? at + 1 : at);
  return { ...filters, ...bound };
}

/** The rows of a millisecond. */
const inInstant = (filters: Query, at: number): Query => ({
  ...createdFrom(filters, at),
  ...createdBefore(filters, at + 1),
});

/** Bounds of the creation date. A tighter one in the filters wins. */
const createdFrom = (filters: Query, at: number): Query => bound(filters, 'date_created__gte', at, Math.max);
const createdBefore = (filters: Query, at: number): Query => bound(filters, 'date_created__lt', at, Math.min);

function bound(filters: Query, name: string, at: number, tighter: (own: number, at: number) => number): Query {
  const own = filters[name] === undefined ? at : Date.parse(String(filters[name]));
  return { [name]: new Date(tighter(own, at)).toISOString() };
}
