/**
 * Walks of lists that are sorted by `date_created`: each request begins where the last row stands, so that rows which
 * come or go shift nothing, and no walk is too long. docs/decisions/005 and 014.
 */

import type { Session } from '../../close/session.ts';
import type { Query } from '../../close/wire/query.ts';
import type { Columns } from '../rows/columns.ts';
import { type ListBody, type ListPage, nextRows, type PageSizes, readPage, withPageSize } from './list.ts';

/** Oldest first, or newest first. */
export type Direction = 'asc' | 'desc';

/** What a row is found again by. */
export interface Dated {
  readonly id: string;
  readonly date_created: string;
}

/** Where a walk goes on: at the row of this instant, without the rows of this instant that were given already. */
export interface Keyset {
  /** `date_created` in milliseconds since 1970; finer digits of Close are not significant. */
  readonly at: number;
  readonly ids: readonly string[];
}

/** A page of a walk, as it is asked for. */
export interface WalkPage {
  readonly first: number;
  readonly after: Keyset | null;
  /** Whether cursors of its rows are wanted. */
  readonly cursors: boolean;
}

/** What a walk is sorted by. A request must ask for it if there are to be cursors, or a further request. */
export const KEY: Columns = new Set(['date_created']);

/** The keyset after the row at `index` of a page that itself began after `start`. */
export function keysetAfter(rows: readonly Dated[], index: number, start: Keyset | null): Keyset | null {
  const last = rows[index];
  if (last === undefined) return start;
  const at = Date.parse(last.date_created);
  const ids = start?.at === at ? [...start.ids] : [];
  for (let i = index; i >= 0; i -= 1) {
    const row = rows[i];
    if (row === undefined || Date.parse(row.date_created) !== at) break;
    ids.push(row.id);
  }
  return { at, ids };
}

/** What one request of a walk brought: at least one row that was not given before, unless the list is over. */
export interface Step<Row> {
  readonly rows: readonly Row[];
  readonly isOver: boolean;
}

/** The `first` rows after a keyset, request by request, since each depends on the last. */
export async function walk<Row extends Dated>(
  { first, after }: Pick<WalkPage, 'first' | 'after'>,
  step: (missing: number, keyset: Keyset | null) => Promise<Step<Row>>,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean }> {
  const rows: Row[] = [];
  for (;;) {
    const found = await step(first - rows.length, keysetAfter(rows, rows.length - 1, after));
    rows.push(...found.rows);
    if (!found.isOver && rows.length < first) continue;
    return { rows: rows.slice(0, first), hasMore: !found.isOver || rows.length > first };
  }
}

/** A list that Close sorts by `date_created` and bounds by parameters of it. */
export interface ListWalk extends WalkPage {
  readonly path: string;
  /** What narrows the list. */
  readonly filters: Query;
  /** What is asked of rows alone: `_fields`, and `_order_by` if the order is not Close's own. */
  readonly rows: (withKey: boolean) => Query;
  readonly direction: Direction;
  /** Whether what Close says of the whole list is wanted: after a keyset that is a request of its own. */
  readonly recount: boolean;
}

/** A page of such a list. `total` and `body` are of what is left, unless it was counted again. */
export async function walkList<Body extends ListBody<Row>, Row extends Dated>(
  session: Session,
  sizes: PageSizes,
  { path, filters, rows, direction, first, after, cursors, recount }: ListWalk,
): Promise<ListPage<Body, Row>> {
  const whole =
    recount && after !== null ? readPage<Body, Row>(session, sizes, path, filters, { skip: 0, limit: 0 }) : null;
  whole?.catch(() => undefined);
  let body: Body | undefined;
  const most = first + (after?.ids.length ?? 0);
  const page = await withPageSize(sizes, path, most, (size) => {
    const ofRows = rows(cursors || most > size);
    return walk<Row>({ first, after }, async (missing, keyset) => {
      const query = { ...bounded(filters, keyset, direction), ...ofRows };
      const given = new Set(keyset?.ids);
      const limit = Math.min(size, missing + given.size);
      const step = await nextRows<Body, Row>(session, sizes, path, query, {
        limit,
        isGiven: ({ id }) => given.has(id),
      });
      body ??= step.body;
      return step;
    });
  });
  const counted = (await whole) ?? body;
  if (counted === undefined) throw new Error('A walk makes at least one request.');
  return { ...page, body: counted, total: counted.total_results ?? null };
}

/** Only what stands at the keyset or behind it; a bound of the filters' own holds where it is tighter. */
function bounded(filters: Query, keyset: Keyset | null, direction: Direction): Query {
  if (keyset === null) return filters;
  const isDown = direction === 'desc';
  // Digits finer than a millisecond, should there be any, are within these bounds.
  const [name, at] = isDown ? ['date_created__lt', keyset.at + 1] : ['date_created__gte', keyset.at];
  const own = filters[name] === undefined ? at : Date.parse(String(filters[name]));
  return { ...filters, [name]: new Date(isDown ? Math.min(own, at) : Math.max(own, at)).toISOString() };
}
