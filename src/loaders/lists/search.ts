/** Close's Advanced Filtering, `POST /data/search/`. https://developer.close.com/api/resources/advanced-filtering */

import type { Session } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import { type Dated, type Direction, type Keyset, type Step, type WalkPage, walk } from './keyset.ts';

export type SearchObjectType = 'lead' | 'contact' | 'opportunity' | 'custom_object';

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

/** What a search list is a list of. */
export interface SearchRows {
  readonly type: SearchObjectType;
  /** All of them must hold. */
  readonly conditions: readonly SearchNode[];
  readonly fields: readonly string[];
  /** By `date_created`. */
  readonly direction: Direction;
}

export interface SearchList extends SearchRows, WalkPage {
  /** Whether the number of all matches is wanted, and whether it is wanted to know if there are more than these. */
  readonly counts: { readonly total: boolean; readonly more: boolean };
}

/** The `first` rows that match, beginning after a keyset. Close's own cursor dies after 30 seconds, so it is never used. */
export async function searchList<Row extends Dated>(
  session: Session,
  { first, after, counts, ...list }: Omit<SearchList, 'cursors'>,
): Promise<SearchPage<Row>> {
  // What is left after a keyset is not the total, which then takes a request of its own.
  const whole = counts.total && after !== null ? searchStep<Row>(session, list, 0, null, true) : null;
  whole?.catch(() => undefined);
  let left: number | undefined;
  const { rows, hasMore } = await walk<Row>({ first, after }, async (missing, keyset) => {
    const step = await searchStep<Row>(
      session,
      list,
      missing,
      keyset,
      missing === first && (counts.total || counts.more),
    );
    left ??= step.left;
    return step;
  });
  const total = whole === null ? left : (await whole).left;
  return {
    rows,
    hasMore: left === undefined ? hasMore : left > rows.length,
    total: counts.total ? (total ?? null) : null,
  };
}

/** One search of a walk; `left` is how many match from the keyset on, if that was to be counted. */
export async function searchStep<Row>(
  session: Session,
  { type, conditions, fields, direction }: SearchRows,
  missing: number,
  keyset: Keyset | null,
  isCounted: boolean,
): Promise<Step<Row> & { readonly left: number | undefined }> {
  const limit = Math.min(SEARCH_PAGE_SIZE, missing);
  const sort = [{ direction, field: dateCreated(type) }];
  const { data, cursor, count } = await search<Row>(session, {
    query: all([
      objectType(type),
      ...conditions,
      ...(keyset === null ? [] : [from(type, keyset, direction), anyId(keyset.ids, true)]),
    ]),
    ...(limit === 0 ? { results_limit: 0 } : { _fields: { [type]: fields }, sort, _limit: limit }),
    ...(isCounted ? { include_counts: true } : {}),
  });
  return { rows: data, isOver: cursor === null || data.length < limit, left: count?.total };
}

const dateCreated = (type: SearchObjectType) => ({
  type: 'regular_field',
  object_type: type,
  field_name: 'date_created',
});

/** At the keyset's instant or behind it. `before` is exclusive, hence the millisecond. */
const from = (type: SearchObjectType, { at }: Keyset, direction: Direction): SearchNode => {
  const instant = (milliseconds: number) => ({ type: 'fixed_utc', value: new Date(milliseconds).toISOString() });
  return {
    type: 'field_condition',
    field: dateCreated(type),
    condition: {
      type: 'moment_range',
      on_or_after: direction === 'asc' ? instant(at) : null,
      before: direction === 'asc' ? null : instant(at + 1),
    },
  };
};
