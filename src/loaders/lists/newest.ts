/** Lists that Close sorts newest first, but neither filters nor counts: contacts. docs/decisions/015. */
import type { Session } from '../../close/session.ts';
import { INDEX_LAG_MS } from '../writes/recent-writes.ts';
import { type SeekPage, seek } from './keyset.ts';
import { type ListBody, nextRows } from './list.ts';
import { type PageSizes, withPageSize } from './page-sizes.ts';
import { createdAt, type Dated, instantOf, type Keyset } from './position.ts';
import { searchAmong, searchStep } from './search.ts';
import type { SearchObjectType } from './search-order.ts';
import { newestFirst } from './search-order.ts';

export interface NewestPage extends SeekPage {
  readonly path: string;
  readonly type: SearchObjectType;
  readonly fields: (withKey: boolean) => readonly string[];
  /** Whether the exact answer to "are there more rows?" is needed. */
  readonly more: boolean;
}

/**
 * Reads the newest rows after a keyset. The first page, and rows that the search index may not contain yet, come from
 * the list. Older rows come from search, which has no limit of depth.
 */
export async function readNewest<Row extends Dated>(
  session: Session,
  sizes: PageSizes,
  { path, type, first, after, cursors, more, ...rows }: NewestPage,
): Promise<{ readonly rows: readonly Row[]; readonly hasMore: boolean }> {
  return withPageSize(sizes, path, first, (size) => {
    const fields = rows.fields(cursors || after !== null || first > size);
    const query = { _fields: fields };
    const list = { type, conditions: [], fields, order: newestFirst(type) };
    const step = async (missing: number, keyset: Keyset | null) => {
      if (keyset === null) {
        return nextRows<ListBody<Row>, Row>(session, sizes, path, query, {
          limit: Math.min(size, missing),
          isGiven: () => false,
        });
      }
      if (Math.abs(session.wall() - instantOf(keyset)) < INDEX_LAG_MS) {
        // The list cannot begin at a row. The rows before this one are as recent, so they are few.
        const isGiven = (row: Row) => !isBehind(row, keyset);
        return nextRows<ListBody<Row>, Row>(session, sizes, path, query, { limit: size, isGiven });
      }
      const { rows, isOver, left } = await searchStep<Row>(session, list, missing, keyset, more);
      return { rows, isOver: left === undefined ? isOver : left <= rows.length };
    };
    return seek<Row>({ first, after }, { step, byIds: (ids) => searchAmong<Row>(session, list, ids) });
  });
}

function isBehind(row: Dated, keyset: Keyset): boolean {
  const created = createdAt(row);
  const at = instantOf(keyset);
  return created < at || (created === at && keyset.isAhead !== true && !keyset.ids.includes(row.id));
}
