import type { Switches } from './options.ts';

/**
 * Compares two values for sorting. Null sorts below every value or, with `nulls` set to `last`, last in both directions.
 */
export function compareValues(
  a: string | number | null,
  b: string | number | null,
  descending: boolean,
  nulls: Switches['nullsSort'],
): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === (descending || nulls === 'last') ? 1 : -1;
  return a < b === descending ? 1 : -1;
}
