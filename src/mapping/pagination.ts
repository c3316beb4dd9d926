/** Pages and cursors: `first` and `after` of a connection's arguments, and the connection of a page of rows. */
import { hash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { arePossibleValues, BY_CREATION, type Keyset, keysetAfter, type SortKey } from '../loaders/lists/position.ts';
import type { Walked, WalkPage } from '../loaders/lists/walk.ts';
import type { Connection } from '../rows/index.ts';
import { badInput } from './errors.ts';
import { isId } from './ids.ts';

/** The page size if `first` is null. The schema has the same default. */
export const DEFAULT_FIRST = 25;

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  /** Replaces `first`. Only lists that can be paged backwards have it. */
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The arguments of a list. Filter and order identify it: a cursor of another list is refused. */
export interface ListArgs extends PageArgs {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
}

/** The position of a cursor: a number of rows, or the values by which the list is sorted. */
interface Positions {
  readonly skip: number;
  readonly keyset: Keyset;
  /** In a search that is sorted by a text. */
  readonly walk: Walked;
}

/** A requested page. `start` is null for the first page. */
export interface Page<Kind extends keyof Positions> {
  readonly first: number;
  readonly start: Positions[Kind] | null;
  /** The number of rows at the end of the list, or before `end`. Null if the page is read forwards. */
  readonly last: number | null;
  /** The position of the row that follows the page. Null for the end of the list. */
  readonly end: Positions[Kind] | null;
  /** The keys by which the list is sorted, if its cursors are keysets. */
  readonly keys: readonly SortKey[];
  /** The cursor of a position in the same list. */
  cursor(position: Positions[Kind]): string;
}

/**
 * The page that the arguments request. Throws `BAD_USER_INPUT` if `after` is not a cursor of this list. The maximum of
 * `first` was checked before the operation began.
 */
export function pageOf<Kind extends keyof Positions>(
  kind: Kind,
  { first, after, last, before, filter, orderBy }: ListArgs,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  parentId = '',
  keys = BY_CREATION,
): Page<Kind> {
  // Computed only for a cursor: most pages below another list have none.
  const digest = () =>
    digestOf([info.parentType.name, info.fieldName, parentId, withoutNulls(filter), withoutNulls(orderBy)]);
  const place = (name: string, cursor: string | null | undefined) =>
    cursor === null || cursor === undefined ? null : decode(kind, digest(), cursor, keys, name);
  return {
    first: first ?? DEFAULT_FIRST,
    start: place('after', after),
    last: last ?? null,
    end: place('before', before),
    keys,
    cursor: (position) => encode(kind, digest(), position),
  };
}

function digestOf(identity: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(identity), 'base64url').slice(0, 12);
}

/** A null in a filter means the same as its absence. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutNulls(part)] as const);
  const given = entries.filter(([, part]) => part !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

const VERSION = 1;

/** Opaque, versioned, and tied to its list. Not signed: a forged cursor gives no access to more rows. */
function encode<Kind extends keyof Positions>(kind: Kind, digest: string, position: Positions[Kind]): string {
  return Buffer.from(JSON.stringify([VERSION, kind, digest, position])).toString('base64url');
}

type IsPosition<Kind extends keyof Positions> = (
  position: unknown,
  keys: readonly SortKey[] | null,
) => position is Positions[Kind];

const isBoolean = (value: unknown) => typeof value === 'boolean';

const IS_POSITION: { readonly [Kind in keyof Positions]: IsPosition<Kind> } = {
  skip: (position): position is number => Number.isSafeInteger(position) && (position as number) >= 0,
  keyset: (position, keys): position is Keyset => {
    if (typeof position !== 'object' || position === null || !('values' in position) || !('ids' in position))
      return false;
    const { values, ids, emptyFirst = [] } = position as { values: unknown; ids: unknown; emptyFirst?: unknown };
    if (!Array.isArray(values) || !Array.isArray(ids) || !Array.isArray(emptyFirst)) return false;
    if (keys !== null && !arePossibleValues(values, keys)) return false;
    if (!emptyFirst.every(isBoolean)) return false;
    return ids.length <= MAX_TIES && ids.every((id) => typeof id === 'string' && isId(id));
  },
  walk: (position): position is Walked => {
    if (typeof position !== 'object' || position === null || !('count' in position) || !('id' in position))
      return false;
    const { count, id } = position;
    return Number.isSafeInteger(count) && Number(count) > 0 && typeof id === 'string' && isId(id);
  },
};

/** Throws `BAD_USER_INPUT` for a malformed cursor. */
function contentOf(
  cursor: string,
  name = 'after',
): {
  readonly kind: keyof Positions;
  readonly digest: unknown;
  readonly position: unknown;
} {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badInput(`${name} is not a cursor.`);
  }
  if (!Array.isArray(content) || content.length !== 4 || content[0] !== VERSION)
    throw badInput(`${name} is not a cursor.`);
  const [, kind, digest, position] = content as unknown[];
  if (!isKind(kind) || !IS_POSITION[kind](position, null)) throw badInput(`${name} is not a cursor.`);
  return { kind, digest, position };
}

const isKind = (kind: unknown): kind is keyof Positions => kind === 'skip' || kind === 'keyset' || kind === 'walk';

/** Throws `BAD_USER_INPUT` for a malformed cursor. */
export function assertCursor(name: string, cursor: string): void {
  contentOf(cursor, name);
}

/** How many rows a page is walked to from the start of its list. 0 unless that is how the list is paged. */
export function walkedBefore(cursor: unknown): number {
  if (typeof cursor !== 'string') return 0;
  const { kind, position } = contentOf(cursor);
  return kind === 'walk' && IS_POSITION.walk(position, null) ? position.count : 0;
}

/** How many rows a page after this cursor repeats: those of the same instant. */
export function repeatedAfter(cursor: unknown): number {
  if (typeof cursor !== 'string') return 0;
  const { kind, position } = contentOf(cursor);
  return kind === 'keyset' && IS_POSITION.keyset(position, null) ? position.ids.length : 0;
}

function decode<Kind extends keyof Positions>(
  kind: Kind,
  digest: string,
  cursor: string,
  keys: readonly SortKey[],
  name: string,
): Positions[Kind] {
  const content = contentOf(cursor, name);
  if (content.kind !== kind || content.digest !== digest) {
    throw badInput(
      `${name} is a cursor of another list. A cursor is valid for the same field, parent, filter and order.`,
    );
  }
  const { position } = content;
  if (!IS_POSITION[kind](position, keys)) throw badInput(`${name} is not a cursor.`);
  return position;
}

/** A page of a list with offset cursors. */
export function offsetConnection<Row>(
  page: Page<'skip'>,
  { rows, total, hasMore }: { readonly rows: readonly Row[]; readonly total: number | null; readonly hasMore: boolean },
): Connection<Row> {
  const skip = page.start ?? 0;
  return {
    rows,
    cursorAt: (index) => page.cursor(skip + index + 1),
    hasNextPage: hasMore,
    hasPreviousPage: skip > 0,
    totalCount: total,
  };
}

/** A page of a search that is sorted by a text. */
export function walkConnection<Row extends { readonly id: string }>(
  page: Page<'walk'>,
  { rows, before, hasMore, total }: WalkPage<Row>,
): Connection<Row> {
  return {
    rows,
    cursorAt: (index) => page.cursor({ count: before + index + 1, id: rows[index]?.id ?? '' }),
    hasNextPage: hasMore,
    hasPreviousPage: page.start !== null,
    totalCount: total,
  };
}

interface KeysetRows<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Where the next page begins, if that is not after the last row. */
  readonly end?: Keyset;
}

/** A page of a list with keyset cursors. */
export function keysetConnection<Row extends { readonly id: string }>(
  page: Page<'keyset'>,
  { rows, total, hasMore, end }: KeysetRows<Row>,
): Connection<Row> {
  const cursorOf = (keyset: Keyset) => {
    if (keyset.ids.length > MAX_TIES) {
      throw badInput(`No cursor is possible here: more than ${MAX_TIES} rows have the same value. Narrow the filter.`);
    }
    return page.cursor(keyset);
  };
  return {
    rows,
    ...(end === undefined ? {} : { endCursor: () => cursorOf(end) }),
    cursorAt: (index) => cursorOf(keysetAfter(rows, index, page.start, page.keys) ?? { values: [], ids: [] }),
    hasNextPage: hasMore,
    hasPreviousPage: page.start !== null,
    totalCount: total,
  };
}

/** The maximum number of ids in a cursor, so that it fits into a request. */
const MAX_TIES = 1_000;

/** A page of a list that is completely in memory. */
export function memoryConnection<Row>(page: Page<'skip'>, all: readonly Row[]): Connection<Row> {
  // A cursor is the number of rows up to its own.
  const [low, high] = [page.start ?? 0, Math.min(all.length, page.end === null ? all.length : page.end - 1)];
  const [from, to] =
    page.last === null ? [low, Math.min(high, low + page.first)] : [Math.max(low, high - page.last), high];
  const rows = all.slice(from, to);
  return {
    rows,
    cursorAt: (index) => page.cursor(from + index + 1),
    hasNextPage: to < all.length,
    hasPreviousPage: from > 0,
    totalCount: all.length,
  };
}

/** A page of an empty list. */
export const EMPTY_CONNECTION: Connection<never> = {
  rows: [],
  cursorAt: () => '',
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: 0,
};
