/**
 * Activities that Close's search finds. It knows each type as a type of object, and returns ids: whether `_fields` takes
 * types of activities is not documented. The rows are then loaded by id. docs/decisions/048
 */
import { searchList } from '../lists/search.ts';
import { type ActivityObjectType, newestFirst, type SearchNode } from '../lists/search-order.ts';
import type { LoadScope } from '../load-scope.ts';

/** A search for activities of one type. */
export interface ActivitySearch {
  readonly type: ActivityObjectType;
  readonly conditions: readonly SearchNode[];
}

export interface FoundActivities {
  readonly ids: readonly string[];
  /** Null unless requested. */
  readonly total: number | null;
}

/** The newest matches. Without `first`, only their number. */
export async function findActivities(
  scope: LoadScope,
  { type, conditions }: ActivitySearch,
  first: number,
  isCounted: boolean,
): Promise<FoundActivities> {
  const list = { type, conditions, fields: null, order: newestFirst(type) };
  const counts = { total: isCounted, more: false };
  const page = searchList<{ readonly id: string }>(scope.session, { ...list, first, after: null, counts });
  const { rows, total } = await scope.window.track(page);
  return { ids: rows.map(({ id }) => id), total };
}
