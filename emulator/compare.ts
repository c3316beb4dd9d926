import type { Switches } from './options.ts';

/**
 * Compares two values for sorting. Null sorts below every value or, with `nulls` set to `last`, last in both directions.
 */
function compareValues(
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
  nulls: Switches['nullsSort'],
): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === (descending || nulls === 'last') ? 1 : -1;
  return a < b === descending ? 1 : -1;
}

export interface SortKey<T> {
  readonly get: (row: T) => string | number | null;
  readonly isDescending: boolean;
}

/** Compares rows by several keys, the most important first. */
export const compareBy =
  <T>(keys: readonly SortKey<T>[], nulls: Switches['nullsSort']) =>
  (a: T, b: T): number => {
    for (const { get, isDescending } of keys) {
      const order = compareValues(get(a), get(b), isDescending, nulls);
      if (order !== 0) return order;
    }
    return 0;
  };

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
export type Dated = { id: string; date_created: string; date_updated: string };

/** Oldest first. Ties are broken by id. */
export const compareOldestFirst = (a: Dated, b: Dated): number =>
  compareText(a.date_created, b.date_created) || compareText(a.id, b.id);

/** Newest first by one of the dates. Ties are broken by id, in ascending order. */
export const compareNewestFirst =
  (field: 'date_created' | 'date_updated') =>
  (a: Dated, b: Dated): number =>
    compareText(b[field], a[field]) || compareText(a.id, b.id);
