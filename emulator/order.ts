/** The order of lists by `_order_by`. */
import { compareBy } from './compare.ts';
import { fieldErrors } from './errors.ts';
import { firstValueOf } from './params.ts';
import type { RequestContext } from './request-context.ts';

export const ORDER_PARAM = '_order_by';

/** The keys of `_order_by`. */
export type SortKeys<T> = { readonly [name: string]: (row: T, context: RequestContext) => string | number | null };

/** Close ignores an unknown `_order_by` (flask-mongorest). Strict mode rejects it. */
export function rejectUnknownOrder({ query, strict }: RequestContext): void {
  if (strict) throw fieldErrors({ [ORDER_PARAM]: `Not a valid choice: ${firstValueOf(query[ORDER_PARAM] ?? '')}.` });
}

/** The rows in the order of `_order_by`, where `-` means descending, then by id, ascending. undefined for no known order. */
export function sortedByParam<T extends { readonly id: string }>(
  rows: readonly T[],
  keys: SortKeys<T>,
  context: RequestContext,
): readonly T[] | undefined {
  const order = firstValueOf(context.query[ORDER_PARAM] ?? '');
  if (order === '') return undefined;
  const name = order.replace(/^-/, '');
  const key = Object.hasOwn(keys, name) ? keys[name] : undefined;
  if (key === undefined) {
    rejectUnknownOrder(context);
    return undefined;
  }
  const compare = compareBy<{ row: T; sortKey: string | number | null }>(
    [
      { get: ({ sortKey }) => sortKey, isDescending: order.startsWith('-') },
      { get: ({ row }) => row.id, isDescending: false },
    ],
    context.switches.nullsSort,
  );
  return rows
    .map((row) => ({ row, sortKey: key(row, context) }))
    .sort(compare)
    .map(({ row }) => row);
}
