/** Cursors: opaque, versioned, and tied to their list. Not signed: a forged cursor gives no access to more rows. */
import { hash } from 'node:crypto';
import { arePossibleValues, idsAhead, type Keyset, type SortKey, turned } from '../loaders/lists/position.ts';
import type { Walked } from '../loaders/lists/walk.ts';
import { badInput } from './errors.ts';
import { isId } from './ids.ts';

/** The position of a cursor: a number of rows, or the values by which the list is sorted. */
export interface Positions {
  /** The number of rows up to its row. Negative if they are counted from the end of the list. */
  readonly skip: number;
  readonly keyset: Keyset & {
    /** Whether it was made on a page that was read backwards. */
    readonly isReversed?: boolean;
  };
  /** In a search that is sorted by a text. Its count is negative if it is that from the end of the list. */
  readonly walk: Walked;
  /** In a list of groups, whose pages count the rows in them. */
  readonly group: Grouped;
}

/** The number of rows in the groups before a group, and in the group. */
interface Grouped {
  readonly before: number;
  readonly count: number;
}

type Kind = keyof Positions;

/** A hash of what identifies a list. */
export function digestOf(identity: readonly unknown[]): string {
  return hash('sha256', JSON.stringify(identity), 'base64url').slice(0, 12);
}

const VERSION = 1;

/** The cursor of a position in a page that was read backwards or not. */
export function encode<K extends Kind>(kind: K, digest: string, position: Positions[K], isBackward: boolean): string {
  const content = [VERSION, kind, digest, DIRECTED[kind].made(position, isBackward)];
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/** The maximum number of ids in a cursor, so that it fits into a request. */
export const MAX_TIES = 1_000;

type IsPosition<K extends Kind> = (position: unknown, keys: readonly SortKey[] | null) => position is Positions[K];

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isFlag = (value: unknown) => value === undefined || isBoolean(value);

const IS_POSITION: { readonly [K in Kind]: IsPosition<K> } = {
  skip: (position): position is number => Number.isSafeInteger(position),
  keyset: (position, keys): position is Positions['keyset'] => {
    if (typeof position !== 'object' || position === null || !('values' in position) || !('ids' in position))
      return false;
    const { values, ids, emptyFirst = [], isAhead, isTurned, isReversed }: Record<string, unknown> = { ...position };
    if (!Array.isArray(values) || !Array.isArray(ids) || !Array.isArray(emptyFirst)) return false;
    if (keys !== null && !arePossibleValues(values, keys)) return false;
    if (!emptyFirst.every(isBoolean) || ![isAhead, isTurned, isReversed].every(isFlag)) return false;
    return ids.length <= MAX_TIES && ids.every((id) => typeof id === 'string' && isId(id));
  },
  walk: (position): position is Walked => {
    if (typeof position !== 'object' || position === null || !('count' in position) || !('id' in position))
      return false;
    const { count, id } = position;
    return Number.isSafeInteger(count) && count !== 0 && typeof id === 'string' && isId(id);
  },
  group: (position): position is Grouped => {
    if (typeof position !== 'object' || position === null || !('before' in position) || !('count' in position))
      return false;
    return [position.before, position.count].every((count) => Number.isSafeInteger(count) && Number(count) >= 0);
  },
};

const isKind = (kind: unknown): kind is Kind => typeof kind === 'string' && Object.hasOwn(IS_POSITION, kind);

interface Content {
  readonly kind: Kind;
  readonly digest: unknown;
  readonly position: unknown;
}

/** Throws `BAD_USER_INPUT` for a malformed cursor. */
function contentOf(cursor: string, name = 'after'): Content {
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

/** Whether a position counts rows from the end of the list. */
const isFromEnd = (position: unknown): boolean =>
  Number(IS_POSITION.walk(position, null) ? position.count : position) < 0;

/** Throws `BAD_USER_INPUT` for a malformed cursor. */
export function assertCursor(name: string, cursor: string): void {
  contentOf(cursor, name);
}

/** A cursor in the arguments of a page, with the argument's name. */
export interface GivenCursor {
  readonly name: 'after' | 'before';
  readonly cursor: string;
}

/** The position of a cursor, as the page reads it. Throws `BAD_USER_INPUT` if it is not a cursor of this list. */
export function decode<K extends Kind>(
  kind: K,
  digest: string,
  { name, cursor }: GivenCursor,
  keys: readonly SortKey[],
  isReversed: boolean,
): Positions[K] {
  const content = contentOf(cursor, name);
  if (content.kind !== kind || content.digest !== digest) {
    throw badInput(
      `${name} is a cursor of another list. A cursor is valid for the same field, parent, filter and order.`,
    );
  }
  const { position } = content;
  const isInDirection = kind === 'keyset' || isFromEnd(position) === isReversed;
  if (!isInDirection || !IS_POSITION[kind](position, keys)) throw badInput(`${name} is not a cursor.`);
  return DIRECTED[kind].read(position, name);
}

/** What a position says depends on the direction of the page that made its cursor and of the page that reads it. */
const DIRECTED: {
  readonly [K in Kind]: {
    made(position: Positions[K], isBackward: boolean): Positions[K];
    read(position: Positions[K], name: GivenCursor['name']): Positions[K];
  };
} = {
  skip: { made: (count) => count, read: (count) => count },
  keyset: {
    made: (place, isBackward) => (isBackward ? { ...place, isReversed: true } : place),
    read: ({ isReversed = false, ...place }, name) => (isReversed === (name === 'before') ? place : turned(place)),
  },
  walk: { made: (place) => place, read: (place) => place },
  group: { made: (place) => place, read: (place) => place },
};

/** What a page beside a cursor reads besides its own rows. */
interface BesideCursor {
  /** The number of rows from the start or the end of the list. */
  readonly walked: number;
  /** The number of rows with equal values that are read again and left out, and of those that are read by id. */
  readonly repeated: number;
  readonly ahead: number;
  /** Whether rows without a value are read separately. */
  readonly isTurned: boolean;
  /** Whether rows are counted from the end of the list. */
  readonly isFromEnd: boolean;
}

const NOTHING: BesideCursor = { walked: 0, repeated: 0, ahead: 0, isTurned: false, isFromEnd: false };

/** Throws `BAD_USER_INPUT` for a malformed cursor. */
export function besideCursor(given: GivenCursor | null): BesideCursor {
  if (given === null) return NOTHING;
  const { kind, position } = contentOf(given.cursor, given.name);
  if (!IS_POSITION.keyset(position, null)) {
    const walked = kind === 'walk' && IS_POSITION.walk(position, null) ? Math.abs(position.count) : 0;
    return { ...NOTHING, walked, isFromEnd: isFromEnd(position) };
  }
  const place = DIRECTED.keyset.read(position, given.name);
  const ahead = idsAhead(place).length;
  return { ...NOTHING, repeated: place.ids.length - ahead, ahead, isTurned: place.isTurned === true };
}
