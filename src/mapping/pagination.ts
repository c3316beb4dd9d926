/** Pages: the arguments of a connection that say which rows of the list it shows. docs/decisions/047 */
import type { GraphQLResolveInfo } from 'graphql';
import { BY_CREATION, type SortKey } from '../loaders/lists/position.ts';
import { decode, digestOf, encode, type GivenCursor, type Positions } from './cursors.ts';
import { badInput } from './errors.ts';

/** The page size if `first` and `last` are null. The schema has the same default. */
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

/** A requested page. */
export interface Page<Kind extends keyof Positions> {
  /** The number of rows. */
  readonly size: number;
  /** Whether the page is at the end of the list, or before a cursor. */
  readonly isBackward: boolean;
  /** The position of the row beside the page. Null for the page at the start or, backwards, at the end of the list. */
  readonly start: Positions[Kind] | null;
  /** The keys by which the list is sorted, if its cursors are keysets. */
  readonly keys: readonly SortKey[];
  /** The cursor of a position in the same list. */
  cursor(position: Positions[Kind]): string;
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Whether the arguments request a page at the end of the list, or before a cursor. */
export const isBackward = ({ last }: PageArgs): boolean => isGiven(last);

/** The number of rows that the arguments request. */
export const sizeOf = ({ first, last }: PageArgs): number => last ?? first ?? DEFAULT_FIRST;

/** The cursor beside the page. */
export function cursorOf(args: PageArgs): GivenCursor | null {
  const name = isBackward(args) ? 'before' : 'after';
  const cursor = args[name];
  return isGiven(cursor) ? { name, cursor } : null;
}

/** Throws `BAD_USER_INPUT` for arguments that request rows on both sides of a page. */
export function assertOneDirection({ after, last, before }: PageArgs): void {
  if (isGiven(last) && isGiven(after)) throw badInput('last cannot be combined with after. Use last with before.');
  if (isGiven(before) && !isGiven(last)) throw badInput('before requires last, the number of rows before the cursor.');
}

interface PageOptions {
  /** The keys by which the list is sorted, if its cursors are keysets. Its creation date by default. */
  readonly keys?: readonly SortKey[];
  /** Whether the rows are counted from the end of the list. */
  readonly isReversed?: boolean;
}

/**
 * The page that the arguments request. Throws `BAD_USER_INPUT` if its cursor is none of this list. The maximum of `first`
 * and `last` was checked before the operation began.
 */
export function pageOf<Kind extends keyof Positions>(
  kind: Kind,
  args: ListArgs,
  info: Pick<GraphQLResolveInfo, 'parentType' | 'fieldName'>,
  parentId = '',
  { keys = BY_CREATION, isReversed = false }: PageOptions = {},
): Page<Kind> {
  const { filter, orderBy } = args;
  // Computed only for a cursor: most pages below another list have none.
  const digest = () =>
    digestOf([info.parentType.name, info.fieldName, parentId, withoutNulls(filter), withoutNulls(orderBy)]);
  const isReadBackward = isBackward(args);
  const given = cursorOf(args);
  return {
    size: sizeOf(args),
    isBackward: isReadBackward,
    start: given === null ? null : decode(kind, digest(), given, keys, isReversed),
    keys,
    cursor: (position) => encode(kind, digest(), position, isReadBackward),
  };
}

/** A null in a filter means the same as its absence. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value ?? undefined;
  const entries = Object.entries(value).map(([key, part]) => [key, withoutNulls(part)] as const);
  const given = entries.filter(([, part]) => part !== undefined);
  return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** Rows of a list by their numbers, in the order that is read. */
interface Span {
  readonly skip: number;
  readonly first: number;
}

/**
 * The rows of a page whose cursors count rows. `isReversed`: they are counted from the end of the list, and read in the
 * reversed order.
 */
export function spanOf({ size, start, isBackward }: Page<'skip'>, isReversed: boolean): Span {
  const at = Math.abs(start ?? 0);
  if (start === null || isBackward === isReversed) return { skip: at, first: size };
  const skip = Math.max(0, at - 1 - size);
  return { skip, first: Math.max(0, at - 1 - skip) };
}
