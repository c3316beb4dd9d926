import type { Switches } from './options.ts';

/** Orders two keys; what is missing lies below every value, or last in both directions. Equal: 0. */
export function compareValues(
  a: string | number | null,
  b: string | number | null,
  down: boolean,
  nulls: Switches['nullsSort'],
): number {
  if (a === b) return 0;
  if (a === null || b === null) return (a === null) === (down || nulls === 'last') ? 1 : -1;
  return a < b === down ? 1 : -1;
}
