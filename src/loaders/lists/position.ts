/**
 * Places in sorted lists. A place names the values by which the list is sorted, as far as they decide, and the rows with
 * equal values that were already returned. docs/decisions/043.
 */
import { CloseError } from '../../close/wire/errors.ts';
import { timeOf } from '../../domain/dates.ts';

/** Smallest or oldest first, or largest or newest first. */
export type Direction = 'asc' | 'desc';

/** An instant is a number of milliseconds since 1970. Null if the row has no value. */
export type SortValue = number | string | null;

/** A column by which a list is sorted. */
export interface SortKey {
  /** The column of a row that has the value. */
  readonly column: string;
  readonly kind: keyof typeof READERS;
  /** Whether every row has a value. */
  readonly isAlwaysSet: boolean;
  readonly direction: Direction;
}

/** The columns of a row's key in most lists. */
export interface Dated {
  readonly id: string;
  readonly date_created: string;
}

export const byCreation = (direction: Direction): SortKey => ({
  column: 'date_created',
  kind: 'instant',
  isAlwaysSet: true,
  direction,
});

export const BY_CREATION: readonly SortKey[] = [byCreation('desc')];

/** The place of a row in the order in which a list is read: its own, or the reversed one. docs/decisions/047 */
export interface Keyset {
  /**
   * The row's values, up to the first instant. Close's instants are finer than a millisecond, so those of one millisecond
   * are sorted by digits that are not known, and later keys decide nothing.
   */
  readonly values: readonly SortValue[];
  /** The row itself as the last, and the rows with equal values on one side of it. */
  readonly ids: readonly string[];
  /** Whether these rows come after it, the nearest last. Otherwise they come before it. */
  readonly isAhead?: boolean;
  /** By key: whether rows without a value come first. Close does not document it, so it is read from its answers. */
  readonly emptyFirst?: readonly boolean[];
  /** Whether `emptyFirst` was read in the other direction, for which Close's answer may differ. */
  readonly isTurned?: boolean;
}

/** The same place in the reversed order. */
export const turned = ({ values, ids, isAhead = false, emptyFirst }: Keyset): Keyset => ({
  values,
  ids,
  isAhead: !isAhead,
  ...(emptyFirst === undefined ? {} : { emptyFirst: emptyFirst.map((isFirst) => !isFirst), isTurned: true }),
});

/** The rows with the values of a place that come after it, the nearest first. Empty if they are not known. */
export const idsAhead = (place: Keyset | null): readonly string[] =>
  place?.isAhead === true ? place.ids.slice(0, -1).reverse() : [];

const READERS = {
  /** Close's digits below a millisecond are ignored. */
  instant: timeOf,
  day: (value: unknown) => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : Number.NaN),
  number: (value: unknown) => (typeof value === 'number' ? value : Number.NaN),
  /** The length of a list, which Close may omit if it is empty. */
  count: (value: unknown) => (Array.isArray(value) ? value.length : (value ?? null) === null ? 0 : Number.NaN),
  /** Search cannot compare texts, so they take no part in a place. */
  text: (value: unknown) => (typeof value === 'string' ? value : Number.NaN),
} satisfies Readonly<Record<string, (value: unknown) => SortValue>>;

/** The row's value. Throws `malformed` if the row does not say it. */
function sortValueOf(row: object, { column, kind, isAlwaysSet }: SortKey): SortValue {
  const value = (row as { readonly [column: string]: unknown })[column];
  // A custom field without a value has no column.
  const isEmpty = value === null || (value === undefined && column.startsWith('custom.'));
  if (isEmpty && !isAlwaysSet) return null;
  const read = READERS[kind](value);
  if (Number.isNaN(read)) throw new CloseError('malformed', { request: 'no request', column });
  return read;
}

/** The values that decide about the row's place. */
function valuesOf(row: object, keys: readonly SortKey[]): readonly SortValue[] {
  const values: SortValue[] = [];
  for (const key of keys) {
    if (key.kind === 'text') break;
    const value = sortValueOf(row, key);
    values.push(value);
    if (key.kind === 'instant' && value !== null) break;
  }
  return values;
}

/** When a row was created, in milliseconds since 1970. Throws `malformed` if the row does not say it. */
export const createdAt = (row: Dated): number => Number(sortValueOf(row, byCreation('desc')));

/** The instant of a place in a list that is sorted by `date_created`. */
export const instantOf = ({ values }: Keyset): number => Number(values[0]);

const startsAs = (a: readonly SortValue[], b: readonly SortValue[], length: number): boolean => {
  for (let i = 0; i < length; i += 1) if (a[i] !== b[i]) return false;
  return true;
};
const areEqual = (a: readonly SortValue[], b: readonly SortValue[]): boolean =>
  a.length === b.length && startsAs(a, b, a.length);

/** Whether a row has the values of a place. */
export const isTied = (row: object, { values }: Keyset, keys: readonly SortKey[] = BY_CREATION): boolean =>
  areEqual(valuesOf(row, keys), values);

/** The place of the row at `index` of a page that began after `start`. */
export function keysetAfter(
  rows: readonly { readonly id: string }[],
  index: number,
  start: Keyset | null,
  keys: readonly SortKey[] = BY_CREATION,
): Keyset | null {
  const last = rows[index];
  if (last === undefined) return start;
  const values = valuesOf(last, keys);
  const ahead = start?.isAhead === true && areEqual(start.values, values) ? start.ids.indexOf(last.id) : -1;
  if (start !== null && ahead >= 0) return { ...start, ids: start.ids.slice(0, ahead + 1) };
  const shares = (at: number, length: number) => {
    const row = rows[at];
    if (row === undefined) return false;
    const others = valuesOf(row, keys);
    return length === values.length ? areEqual(others, values) : startsAs(others, values, length);
  };
  /** The first row of the page that shares this many values. */
  const firstTied = (length: number) => {
    let first = index;
    while (first > 0 && shares(first - 1, length)) first -= 1;
    return first;
  };
  const first = firstTied(values.length);
  const isFromBefore = first === 0 && start !== null && start.isAhead !== true && areEqual(start.values, values);
  const ids = [...(isFromBefore ? start.ids : []), ...rows.slice(first, index + 1).map(({ id }) => id)];
  if (keys.every(({ isAlwaysSet }) => isAlwaysSet)) return { values, ids };
  // Of rows that share the values before, the first has no value if rows without one come first.
  const emptyFirst = values.map((_, n) => {
    const key = keys[n];
    if (key === undefined || key.isAlwaysSet) return false;
    const begin = n === 0 ? 0 : firstTied(n);
    const from = begin === 0 && start !== null && startsAs(start.values, values, n) ? start.emptyFirst?.[n] : undefined;
    const row = rows[begin];
    return from ?? (row !== undefined && sortValueOf(row, key) === null);
  });
  return { values, ids, emptyFirst, ...(start?.isTurned === true ? { isTurned: true } : {}) };
}

/** Years of four digits, which Close reads. */
const [FIRST, LAST] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.998Z')];

/** Whether these can be the values of a place in a list with these keys. */
export function arePossibleValues(values: readonly unknown[], keys: readonly SortKey[]): values is SortValue[] {
  return (
    values.length > 0 &&
    values.length <= keys.length &&
    values.every((value, n) => {
      const key = keys[n];
      if (key === undefined || key.kind === 'text') return false;
      if (value === null) return !key.isAlwaysSet;
      if (key.kind === 'day') return typeof value === 'string' && !Number.isNaN(READERS.day(value));
      if (key.kind === 'instant') return Number.isSafeInteger(value) && Number(value) >= FIRST && Number(value) <= LAST;
      return typeof value === 'number' && Number.isFinite(value);
    })
  );
}
