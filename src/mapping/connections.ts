/** The connection of a page of rows. */
import { type Keyset, keysetAfter } from '../loaders/lists/position.ts';
import type { WalkPage } from '../loaders/lists/walk.ts';
import type { OpportunityGroups } from '../loaders/nouns/opportunity-group.ts';
import type { Connection } from '../rows/index.ts';
import { MAX_TIES } from './cursors.ts';
import { badInput } from './errors.ts';
import type { Page } from './pagination.ts';

/** Rows as they were read: in the order of their list, or in the reversed one. */
interface Read<Row> {
  readonly rows: readonly Row[];
  /** Whether there are rows before and after these in the order that was read. */
  readonly hasBefore: boolean;
  readonly hasAfter: boolean;
  readonly total: number | null;
  /** The cursor of the row at this index of `rows`. */
  readonly cursorAt: (index: number) => string;
  readonly endCursor?: () => string;
}

/** Turns the rows of a reversed order round. */
function inOrder<Row>(
  isReversed: boolean,
  { rows, hasBefore, hasAfter, total, cursorAt, ...end }: Read<Row>,
): Connection<Row> {
  if (!isReversed) {
    return { rows, cursorAt, hasNextPage: hasAfter, hasPreviousPage: hasBefore, totalCount: total, ...end };
  }
  return {
    rows: rows.toReversed(),
    cursorAt: (index) => cursorAt(rows.length - 1 - index),
    hasNextPage: hasBefore,
    hasPreviousPage: hasAfter,
    totalCount: total,
  };
}

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly total: number | null;
  /** Whether more rows follow in the order that was read. */
  readonly hasMore: boolean;
}

/** A page of a list with offset cursors, which begins after `skip` rows. `isReversed`: from the end of the list. */
export function offsetConnection<Row>(
  page: Page<'skip'>,
  { rows, total, hasMore }: Rows<Row>,
  skip: number,
  isReversed: boolean,
): Connection<Row> {
  return inOrder(isReversed, {
    rows,
    hasBefore: skip > 0,
    hasAfter: hasMore,
    total,
    cursorAt: (index) => page.cursor((isReversed ? -1 : 1) * (skip + index + 1)),
  });
}

/** A page of a search that is sorted by a text. `isReversed`: its rows are counted from the end of the list. */
export function walkConnection<Row extends { readonly id: string }>(
  page: Page<'walk'>,
  { rows, before, hasMore, total }: WalkPage<Row>,
  isReversed: boolean,
): Connection<Row> {
  return inOrder(isReversed, {
    rows,
    hasBefore: before > 0,
    hasAfter: hasMore,
    total,
    cursorAt: (index) =>
      page.cursor({ count: (isReversed ? -1 : 1) * (before + index + 1), id: rows[index]?.id ?? '' }),
  });
}

/** A page of groups of opportunities. A page backwards has its last group first. */
export function groupConnection(
  page: Page<'group'>,
  { groups, edge, hasMore }: OpportunityGroups,
): Connection<OpportunityGroups['groups'][number]> {
  const countTo = (end: number) => groups.slice(0, end).reduce((sum, { count }) => sum + count, 0);
  return inOrder(page.isBackward, {
    rows: groups,
    hasBefore: page.start !== null,
    hasAfter: hasMore,
    total: page.start === null && !hasMore ? groups.length : null,
    cursorAt: (index) => {
      const count = groups[index]?.count ?? 0;
      return page.cursor({ before: page.isBackward ? edge - countTo(index + 1) : edge + countTo(index), count });
    },
  });
}

interface KeysetRows<Row> extends Rows<Row> {
  /** Where the next page begins, if that is not after the last row. */
  readonly end?: Keyset;
}

/** A page of a list with keyset cursors. A page backwards is read in the reversed order. */
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
  return inOrder(page.isBackward, {
    rows,
    hasBefore: page.start !== null,
    hasAfter: hasMore,
    total,
    cursorAt: (index) => cursorOf(keysetAfter(rows, index, page.start, page.keys) ?? { values: [], ids: [] }),
    ...(end === undefined ? {} : { endCursor: () => cursorOf(end) }),
  });
}

/** A page of a list that is completely in memory. */
export function memoryConnection<Row>(
  { size, start, isBackward, cursor }: Page<'skip'>,
  all: readonly Row[],
): Connection<Row> {
  // A cursor is the number of rows up to its own.
  const beside = Math.max(0, isBackward ? (start ?? all.length + 1) - 1 : (start ?? 0));
  const edge = Math.min(all.length, beside);
  const [from, to] = isBackward ? [Math.max(0, edge - size), edge] : [edge, Math.min(all.length, edge + size)];
  const rows = all.slice(from, to);
  return {
    rows,
    cursorAt: (index) => cursor(from + index + 1),
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
