/** Orders that Close's search evaluates: its own date, number and text fields of each type of object. */
import type { OrderDirection } from '../generated/graphql.ts';
import type { Direction, SortKey } from '../loaders/lists/position.ts';
import { completeOrder, newestFirst, type SearchKey, type SearchOrder } from '../loaders/lists/search-order.ts';
import type { SearchNoun } from '../rows/index.ts';
import { regularField } from './filters/search-terms.ts';

const OBJECT_TYPES = { Lead: 'lead', Contact: 'contact', Opportunity: 'opportunity' } as const satisfies Record<
  SearchNoun,
  string
>;

/** A sortable field: its name in search, what it contains, and the column of a row that has its value. */
interface Sortable extends Pick<SortKey, 'kind' | 'isAlwaysSet'> {
  readonly name: string;
  readonly column: string;
}

const always = (kind: SortKey['kind'], name: string, column = name): Sortable => ({
  kind,
  name,
  column,
  isAlwaysSet: true,
});
export const sometimes = (kind: SortKey['kind'], name: string, column = name): Sortable => ({
  ...always(kind, name, column),
  isAlwaysSet: false,
});

/** The sortable fields of each noun, by the name in its enum. */
const SORTABLE = {
  Lead: { DATE_CREATED: always('instant', 'date_created') },
  Contact: { DATE_CREATED: always('instant', 'date_created') },
  Opportunity: { DATE_CREATED: always('instant', 'date_created') },
} as const satisfies Readonly<Record<SearchNoun, Readonly<Record<string, Sortable>>>>;

/** One key of an order. */
export interface OrderKey<Field extends string> {
  readonly field: Field;
  readonly direction?: OrderDirection;
}

export const directionOf = (order: { readonly direction?: OrderDirection } | null | undefined): Direction =>
  order?.direction === 'ASC' ? 'asc' : 'desc';

/** The order of a search. Newest first if none is given. */
export function searchOrder<N extends SearchNoun>(
  noun: N,
  keys: readonly OrderKey<keyof (typeof SORTABLE)[N] & string>[],
): SearchOrder {
  const type = OBJECT_TYPES[noun];
  if (keys.length === 0) return newestFirst(type);
  const sortable: Readonly<Record<string, Sortable>> = SORTABLE[noun];
  return completeOrder(
    type,
    keys.flatMap((order): SearchKey[] => {
      const field = sortable[order.field];
      if (field === undefined) return [];
      const { name, column, kind, isAlwaysSet } = field;
      return [{ column, kind, isAlwaysSet, direction: directionOf(order), field: regularField(type, name).node }];
    }),
  );
}
