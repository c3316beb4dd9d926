/** Close's Advanced Filtering, `POST /data/search/`. https://developer.close.com/api/resources/advanced-filtering */
import { CloseError } from '../close/errors.ts';
import type { Session } from '../close/session.ts';

export type SearchObjectType = 'lead' | 'contact' | 'opportunity';

/** A node of Close's query language. */
export interface SearchNode {
  readonly type: string;
  readonly negate?: boolean;
  readonly [key: string]: unknown;
}

interface SearchBody<Row> {
  readonly data: readonly Row[];
  readonly cursor: string | null;
  readonly count?: { readonly total: number };
}

/**
 * Where a search list goes on: after the row of this instant, with the ids of this instant that were given already.
 * Close's own cursor dies after 30 seconds, so it never leaves here.
 */
export interface Keyset {
  /** `date_created` in milliseconds since 1970; finer digits of Close are not significant. */
  readonly at: number;
  readonly ids: readonly string[];
}

export interface SearchPage<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
  /** Null unless asked for. */
  readonly total: number | null;
}

/** Rows an answer may hold, at most: seen to work, no maximum is documented. Also how many ids one batch may name. */
export const SEARCH_PAGE_SIZE = 200;

const objectType = (type: SearchObjectType): SearchNode => ({ type: 'object_type', object_type: type });
const all = (queries: readonly SearchNode[]): SearchNode => ({ type: 'and', queries });
const anyId = (ids: readonly string[], negate = false): SearchNode => ({
  type: 'or',
  queries: ids.map((value) => ({ type: 'id', value })),
  ...(negate ? { negate } : {}),
});

/** Rows by their ids, in Close's order; an id that is not in the index has no row. */
export async function searchByIds<Row>(
  session: Session,
  type: SearchObjectType,
  ids: readonly string[],
  fields: readonly string[],
): Promise<readonly Row[]> {
  const query = all([objectType(type), anyId(ids)]);
  return (await search<Row>(session, { query, _fields: { [type]: fields }, _limit: ids.length })).data;
}

async function search<Row>(session: Session, request: object): Promise<SearchBody<Row>> {
  const body = await session.post<SearchBody<Row>>('/data/search/', request);
  if (!Array.isArray(body.data)) throw new CloseError('malformed', { request: 'POST /data/search/' });
  return body;
}

export interface SearchList {
  readonly type: SearchObjectType;
  /** All of them must hold. */
  readonly conditions: readonly SearchNode[];
  readonly fields: readonly string[];
  readonly first: number;
  readonly after: Keyset | null;
  /** Whether the number of all matches is wanted, and whether it is wanted to know if there are more than these. */
  readonly counts: { readonly total: boolean; readonly more: boolean };
}

/** The newest `first` rows that match, beginning after a keyset. Page by page, since each depends on the last. */
export async function searchList<Row extends { readonly id: string; readonly date_created: string }>(
  session: Session,
  { type, conditions, fields, first, after, counts }: SearchList,
): Promise<SearchPage<Row>> {
  const base = [objectType(type), ...conditions];
  const page = (limit: number, keyset: Keyset | null, count: boolean) =>
    search<Row>(session, {
      query: all([...base, ...(keyset === null ? [] : afterKeyset(type, keyset))]),
      ...(limit === 0 ? { results_limit: 0 } : { _fields: { [type]: fields }, sort: newestFirst(type), _limit: limit }),
      ...(count ? { include_counts: true } : {}),
    });
  // What is left after a keyset is not the total, which then takes a request of its own.
  const total = counts.total && after !== null ? page(0, null, true) : null;
  total?.catch(() => undefined);

  const rows: Row[] = [];
  let left: number | undefined;
  let keyset = after;
  let isOver: boolean;
  do {
    const limit = Math.min(SEARCH_PAGE_SIZE, first - rows.length);
    const body = await page(limit, keyset, rows.length === 0 && (counts.total || counts.more));
    left ??= body.count?.total;
    rows.push(...body.data);
    keyset = keysetAfter(rows, rows.length - 1, after);
    isOver = body.cursor === null || body.data.length < limit;
  } while (!isOver && rows.length < first);

  const counted = total === null ? left : (await total).count?.total;
  return {
    rows,
    hasMore: left === undefined ? !isOver : left > rows.length,
    total: counts.total ? (counted ?? null) : null,
  };
}

/** The keyset after the row at `index` of a page that itself began after `start`. */
export function keysetAfter(
  rows: readonly { readonly id: string; readonly date_created: string }[],
  index: number,
  start: Keyset | null,
): Keyset | null {
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

const dateCreated = (type: SearchObjectType) => ({
  type: 'regular_field',
  object_type: type,
  field_name: 'date_created',
});
const newestFirst = (type: SearchObjectType) => [{ direction: 'desc', field: dateCreated(type) }];

/** Older than the keyset's instant, or of that instant and not yet given. `before` is exclusive, hence the millisecond. */
const afterKeyset = (type: SearchObjectType, { at, ids }: Keyset): SearchNode[] => [
  {
    type: 'field_condition',
    field: dateCreated(type),
    condition: {
      type: 'moment_range',
      on_or_after: null,
      before: { type: 'fixed_utc', value: new Date(at + 1).toISOString() },
    },
  },
  anyId(ids, true),
];
