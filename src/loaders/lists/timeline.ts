/**
 * The newest activities of many leads at once. Close lists those of several leads in one list, newest first over all of
 * them: a quiet lead's rows may stand pages behind a busy one's. See docs/decisions/024.
 */
import DataLoader from 'dataloader';
import type { Credential } from '../../close/credential.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { ActivityRow } from '../../rows/index.ts';
import { asError, type Columns, type Operation, type RowLoader } from '../rows/rows.ts';
import { KEY } from './keyset.ts';
import type { ListPage } from './list.ts';

/** What is asked of a lead's activities. */
export interface TimelineNeeds {
  readonly columns: Columns;
  /** What else they must fulfil: ranges of dates alone, which are all that Close takes for several leads. */
  readonly query: Query;
  readonly first: number;
  /** Whether it is wanted to know if there are more than these. */
  readonly more: boolean;
  /** Whether cursors of the rows are wanted. */
  readonly cursors: boolean;
}

/** The first page of a lead's activities, newest first. Close does not count them. */
export type TimelinePage = Pick<ListPage<unknown, ActivityRow>, 'rows' | 'total' | 'hasMore'>;
type Read = readonly [leadId: string, page: TimelinePage | Error];

/** How many rows a page of `/activity/` may have. */
const PAGE_SIZE = 100;

/** How many pages are read for several leads together, one after the other, before the leads that are left are asked alone. */
const JOINT_PAGES = 4;

/** How many pages so many leads that go together are taken to need: of four, one is open behind each page. */
export const jointPages = (leads: number): number =>
  Math.min(leads, JOINT_PAGES, 1 + Math.ceil(Math.log(leads) / Math.log(4)));

/** How many rows of a lead tell all that is asked of it. */
const wantedOf = ({ first, more }: Pick<TimelineNeeds, 'first' | 'more'>): number => first + (more ? 1 : 0);

/**
 * How many leads are asked together: so few that no page can be full of rows and leave all of them open. So each page
 * ends with one lead at least, and a lead never costs more than the one request that it would cost alone.
 */
export function jointSize(needs: Pick<TimelineNeeds, 'first' | 'more'>): number {
  const wanted = wantedOf(needs);
  return wanted <= 1 ? PAGE_SIZE : Math.max(1, Math.floor((PAGE_SIZE - 1) / (wanted - 1)));
}

/** Credentials to whom Close does not list the activities of several leads in one: it is asked only once. */
const apart = new WeakSet<Credential>();

const LEAD_ID: Columns = new Set(['lead_id']);

/** The timelines of one operation's leads. */
export class TimelineLoader {
  readonly #operation: Operation;
  readonly #rows: RowLoader<ActivityRow>;
  /** One for all leads of whom the same is asked. */
  readonly #batches = new Map<string, DataLoader<string, TimelinePage>>();

  constructor(operation: Operation, rows: RowLoader<ActivityRow>) {
    this.#operation = operation;
    this.#rows = rows;
  }

  load(leadId: string, needs: TimelineNeeds): Promise<TimelinePage> {
    const { query, first, more, cursors } = needs;
    const columns = cursors ? needs.columns.union(KEY) : needs.columns;
    const key = JSON.stringify([[...columns].sort(), query, first, more]);
    let batches = this.#batches.get(key);
    if (batches === undefined) {
      const batchScheduleFn = this.#operation.window.schedule;
      batches = new DataLoader((ids) => this.#read(ids, { ...needs, columns }), { cache: false, batchScheduleFn });
      this.#batches.set(key, batches);
    }
    return batches.load(leadId);
  }

  async #read(ids: readonly string[], needs: TimelineNeeds): Promise<(TimelinePage | Error)[]> {
    const leads = [...new Set(ids)];
    const size = jointSize(needs);
    const groups = Array.from({ length: Math.ceil(leads.length / size) }, (_, n) =>
      leads.slice(n * size, (n + 1) * size),
    );
    const pages = new Map((await Promise.all(groups.map((group) => this.#readGroup(group, needs)))).flat());
    return ids.map((id) => pages.get(id) ?? new Error('The activities of a lead were not read.'));
  }

  async #readGroup(leads: readonly string[], needs: TimelineNeeds): Promise<readonly Read[]> {
    const open = new Map(leads.map((id) => [id, [] as ActivityRow[]]));
    const done: Read[] = [];
    for (let pages = 0; pages < JOINT_PAGES && open.size > 1; pages += 1) {
      try {
        const page = await this.#readJointly(open, needs);
        if (page === null) break;
        for (const row of page.rows) open.get(row.lead_id ?? '')?.push(row);
        for (const [id, rows] of open) {
          if (page.hasMore && rows.length < wantedOf(needs)) continue;
          done.push([id, { rows: rows.slice(0, needs.first), total: null, hasMore: rows.length > needs.first }]);
          open.delete(id);
        }
      } catch (error) {
        return [...done, ...[...open.keys()].map((id): Read => [id, asError(error)])];
      }
    }
    return [...done, ...(await Promise.all([...open.keys()].map((id) => this.#readAlone(id, needs))))];
  }

  /**
   * The next page of these leads, behind their rows that were read already; null if Close lists no several leads in one:
   * that it does is documented, but was not seen.
   */
  async #readJointly(
    open: ReadonlyMap<string, readonly ActivityRow[]>,
    { columns, query }: TimelineNeeds,
  ): Promise<TimelinePage | null> {
    const { credential } = this.#operation.session;
    if (apart.has(credential)) return null;
    // A lead that has all it needs is not asked for again, so what was read of the others stands before the rest.
    const skip = [...open.values()].reduce((sum, rows) => sum + rows.length, 0);
    try {
      const ofLeads = { lead_id__in: [...open.keys()], ...query };
      const page = await this.#rows.list(ofLeads, columns.union(LEAD_ID), { skip, first: PAGE_SIZE });
      if (page.rows.every(({ lead_id }) => open.has(lead_id ?? ''))) return page;
    } catch (error) {
      if (!(error instanceof CloseError) || error.kind !== 'invalid') throw error;
    }
    apart.add(credential);
    return null;
  }

  async #readAlone(lead_id: string, { columns, query, first, cursors }: TimelineNeeds): Promise<Read> {
    const page = { first, after: null, cursors, direction: 'desc', recount: false } as const;
    try {
      return [lead_id, await this.#rows.walk(columns, { ...page, filters: { lead_id, ...query }, orderBy: {} })];
    } catch (error) {
      return [lead_id, asError(error)];
    }
  }
}
