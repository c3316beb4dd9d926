/** Orders that the gateway evaluates on rows in memory. */
import type { Direction } from '../loaders/lists/position.ts';

/** Columns by which rows are sorted, the most important first. */
export type RowOrder = readonly { readonly column: string; readonly direction: Direction }[];

/**
 * Sorts rows as Close would. Null sorts below every value and equal rows by id, in both directions. Both are assumptions:
 * Close documents neither.
 */
export function sortRows<Row extends { readonly id: string }>(rows: readonly Row[], order: RowOrder): readonly Row[] {
  const keyed = rows.map((row) => {
    const columns: Readonly<Record<string, unknown>> = { ...row };
    return { row, values: order.map(({ column }) => columns[column]) };
  });
  keyed.sort((a, b) => {
    for (const [n, { direction }] of order.entries()) {
      const found = compare(a.values[n], b.values[n]);
      if (found !== 0) return direction === 'desc' ? -found : found;
    }
    return compare(a.row.id, b.row.id);
  });
  return keyed.map(({ row }) => row);
}

/** Dates and instants compare as texts: those of one column have the same time zone, and a day sorts before its times. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0;
  if (a === null || a === undefined) return -1;
  if (b === null || b === undefined) return 1;
  return (a as string | number) < (b as string | number) ? -1 : 1;
}
