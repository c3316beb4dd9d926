/** Pages and cursors: from `first` and `after` to rows, and from rows to connections. */
import { hash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { type Dated, type Keyset, keysetAfter } from '../loaders/lists/keyset.ts';
import type { Connection } from '../rows/index.ts';
import { badInput } from './errors.ts';
import { isId } from './ids.ts';

/** How many rows a page has if `first` is null; the schema says the same where it is absent. */
export const DEFAULT_FIRST = 25;

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** The arguments of a list. Filter and order identify it: a cursor of another list is refused. */
export interface ListArgs extends PageArgs {
  readonly filter?: unknown;
  readonly orderBy?: unknown;
}

/** Where a cursor stands: so many rows into the list, or, where it is sorted by `date_created`, at a keyset. */
interface Places {
  readonly skip: number;
  readonly keyset: Keyset;
}

/** A page of one list, as it was asked for. `start` is null for the first. */
export interface Page<Kind extends keyof Places> {
  readonly first: number;
  readonly start: Places[Kind] | null;
  /** The cursor of a place in the same list. */
  cursor(place: Places[Kind]): string;
}

/**
 * The page that a connection's arguments ask for. Throws `BAD_USER_INPUT` if `after` is not a cursor of this list. That
 * `first` is not too large was seen to before the operation began.
 */
export function pageOf<Kind extends keyof Places>(
  kind: Kind,
  { first, after, filter, orderBy }: ListArgs,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  parentId = '',
): Page<Kind> {
  // Made when a cursor is read or written, which most pages of a list of lists never do.
  const digest = () =>
    digestOf([info.parentType.name, info.fieldName, parentId, withoutNulls(filter), withoutNulls(orderBy)]);
  const start = after === null || after === undefined ? null : decode(kind, digest(), after);
  return { first: first ?? DEFAULT_FIRST, start, cursor: (place) => encode(kind, digest(), place) };
}

function digestOf(identity: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(identity), 'base64url').slice(0, 12);
}

/** Null narrows nothing, so a filter with a null is the filter without it. */
function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value ?? undefined;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutNulls(part)] as const);
  const given = entries.filter(([, part]) => part !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

const VERSION = 1;

/** Opaque, versioned, with its kind and its list. Not signed: a well-formed one reaches nothing that its caller cannot. */
function encode<Kind extends keyof Places>(kind: Kind, digest: string, place: Places[Kind]): string {
  return Buffer.from(JSON.stringify([VERSION, kind, digest, place])).toString('base64url');
}

/** Beyond these, years have more digits than Close reads. */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.998Z')];

const IS_PLACE: { readonly [Kind in keyof Places]: (place: unknown) => place is Places[Kind] } = {
  skip: (place): place is number => Number.isSafeInteger(place) && (place as number) >= 0,
  keyset: (place): place is Keyset => {
    if (typeof place !== 'object' || place === null || !('at' in place) || !('ids' in place)) return false;
    const { at, ids } = place;
    if (!Number.isSafeInteger(at) || (at as number) < FIRST || (at as number) > LAST || !Array.isArray(ids))
      return false;
    return ids.length <= MOST_TIES && ids.every((id) => typeof id === 'string' && isId(id));
  },
};

/** The content of what looks like a cursor. */
function contentOf(cursor: string): { readonly kind: keyof Places; readonly digest: unknown; readonly place: unknown } {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw badInput('after is not a cursor.');
  }
  if (!Array.isArray(content) || content.length !== 4 || content[0] !== VERSION)
    throw badInput('after is not a cursor.');
  const [, kind, digest, place] = content as unknown[];
  if (!isKind(kind) || !IS_PLACE[kind](place)) throw badInput('after is not a cursor.');
  return { kind, digest, place };
}

const isKind = (kind: unknown): kind is keyof Places => kind === 'skip' || kind === 'keyset';

/** Throws `BAD_USER_INPUT` for what is a cursor of no list. */
export function assertCursor(cursor: string): void {
  contentOf(cursor);
}

function decode<Kind extends keyof Places>(kind: Kind, digest: string, cursor: string): Places[Kind] {
  const content = contentOf(cursor);
  if (content.kind !== kind || content.digest !== digest) {
    throw badInput('after is a cursor of another list: of another field, parent, filter or order.');
  }
  return content.place as Places[Kind];
}

/** A page of a list that is paged by offset. */
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

/** A page of a list that is walked by keyset. */
export function keysetConnection<Row extends Dated>(
  page: Page<'keyset'>,
  { rows, total, hasMore }: { readonly rows: readonly Row[]; readonly total: number | null; readonly hasMore: boolean },
): Connection<Row> {
  return {
    rows,
    cursorAt: (index) => {
      const keyset = keysetAfter(rows, index, page.start) ?? { at: 0, ids: [] };
      if (keyset.ids.length > MOST_TIES) {
        throw badInput(
          `The list cannot go on here: more than ${MOST_TIES} rows were created at once. Narrow the list.`,
        );
      }
      return page.cursor(keyset);
    },
    hasNextPage: hasMore,
    hasPreviousPage: page.start !== null,
    totalCount: total,
  };
}

/** Rows of one instant that a cursor names: so that it is never too long to be sent back. */
const MOST_TIES = 1_000;

/** A page of a list that is in memory whole. */
export function memoryConnection<Row>(page: Page<'skip'>, all: readonly Row[]): Connection<Row> {
  const skip = page.start ?? 0;
  const end = skip + page.first;
  return offsetConnection(page, { rows: all.slice(skip, end), total: all.length, hasMore: all.length > end });
}

/** A list that nothing can be in. */
export const EMPTY_CONNECTION: Connection<never> = {
  rows: [],
  cursorAt: () => '',
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: 0,
};
