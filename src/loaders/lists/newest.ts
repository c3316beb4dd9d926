/** Lists that Close shows newest first, and neither filters nor counts: contacts. docs/decisions/015. */
import type { Session } from '../../close/session.ts';
import { INDEX_LAG_MS } from '../writes/recent-writes.ts';
import { type Dated, type Keyset, type WalkPage, walk } from './keyset.ts';
import { type ListBody, nextRows, type PageSizes, withPageSize } from './list.ts';
import { type SearchObjectType, searchStep } from './search.ts';

export interface NewestRows extends WalkPage {
  readonly path: string;
  readonly type: SearchObjectType;
  readonly fields: (withKey: boolean) => readonly string[];
  /** Whether it must be known exactly if there are more than these. */
  readonly more: boolean;
}

/**
 * The newest rows, beginning after a keyset. The first of all, and those that the search index may not know yet, come
 * from the list itself; what lies further back from search, which finds it however deep it lies.
 */
export async function readNewest<Row extends Dated>(
  session: Session,
  sizes: PageSizes,
  { path, type, first, after, cursors, more, ...rows }: NewestRows,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean }> {
  return withPageSize(sizes, path, first, (size) => {
    const fields = rows.fields(cursors || after !== null || first > size);
    const query = { _fields: fields };
    return walk<Row>({ first, after }, async (missing, keyset) => {
      if (keyset === null) {
        return nextRows<ListBody<Row>, Row>(session, sizes, path, query, {
          limit: Math.min(size, missing),
          isGiven: () => false,
        });
      }
      if (Math.abs(session.wall() - keyset.at) < INDEX_LAG_MS) {
        // The list cannot begin in its middle. What stands before is as young, so it is little.
        const isGiven = (row: Row) => !isBehind(row, keyset);
        return nextRows<ListBody<Row>, Row>(session, sizes, path, query, { limit: size, isGiven });
      }
      const list = { type, conditions: [], fields, direction: 'desc' as const };
      const { rows, isOver, left } = await searchStep<Row>(session, list, missing, keyset, more);
      return { rows, isOver: left === undefined ? isOver : left <= rows.length };
    });
  });
}

function isBehind({ id, date_created }: Dated, { at, ids }: Keyset): boolean {
  const created = Date.parse(date_created);
  return created < at || (created === at && !ids.includes(id));
}
