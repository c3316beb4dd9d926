/** Pages of several lists that are sorted newest first become one page. */
import { createdAt, type Dated } from './position.ts';

interface Rows<Row> {
  readonly rows: readonly Row[];
  readonly hasMore: boolean;
}

/** The newest rows of all lists. Each list contains at least `first` rows, or has no more. */
export function merged<Row extends Dated>(lists: readonly Rows<Row>[], first: number): Rows<Row> {
  // The sort is stable: rows of one instant keep the order of their list.
  const found = lists.flatMap(({ rows }) => rows).toSorted((a, b) => createdAt(b) - createdAt(a));
  return { rows: found.slice(0, first), hasMore: found.length > first || lists.some(({ hasMore }) => hasMore) };
}
