/** Orders that all lists have in common. */
import type { OrderDirection } from '../../generated/graphql.ts';
import type { Direction } from '../../loaders/lists/keyset.ts';

/** How a list is walked that is sorted by `date_created`: newest first unless told. */
export function walkDirection(order: { readonly direction?: OrderDirection } | null | undefined): Direction {
  return order?.direction === 'ASC' ? 'asc' : 'desc';
}
