/**
 * The newest activities of many leads. Close lists the activities of several leads together, newest first: a quiet lead's
 * rows may follow pages after a busy one's. See docs/decisions/024.
 */
import type DataLoader from 'dataloader';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { ActivityRow } from '../../rows/index.ts';
import { Learned } from '../learned.ts';
import { KEY } from '../lists/keyset.ts';
import type { ListPage } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { asError, chunksOf, createBatches } from '../rows/batches.ts';
import type { Columns } from '../rows/columns.ts';
import type { RowLoader } from '../rows/row-loader.ts';

/** What an operation needs of a lead's activities. */
export interface TimelineNeeds {
  readonly columns: Columns;
  /** Date ranges. Close accepts no other filters for several leads. */
  readonly query: Query;
  readonly first: number;
  /** Whether the exact answer to "are there more rows?" is needed. */
  readonly more: boolean;
  /** Whether cursors of the rows are selected. */
  readonly cursors: boolean;
}

/** The first page of a lead's activities, newest first. Close does not count them. */
export type TimelinePage = Pick<ListPage<unknown, ActivityRow>, 'rows' | 'total' | 'hasMore'>;
type Result = readonly [leadId: string, page: TimelinePage | Error];

/** The maximum page size of `/activity/`. */
const PAGE_SIZE = 100;

/** The maximum number of joint pages, read one after the other. The leads that are still open are then read alone. */
const MAX_JOINT_PAGES = 4;

/** An estimate of the joint pages that this many leads need: each page leaves one lead in four open. */
export const expectedPages = (leads: number): number =>
  Math.min(leads, MAX_JOINT_PAGES, 1 + Math.ceil(Math.log(leads) / Math.log(4)));

/** The number of rows that answers everything that is selected of a lead. */
const rowsNeeded = ({ first, more }: Pick<TimelineNeeds, 'first' | 'more'>): number => first + (more ? 1 : 0);

/**
 * The maximum number of leads in one joint read. A full page then completes at least one of them, so a lead never costs
 * more than the one request that it would cost alone.
 */
export function leadsPerRead(needs: Pick<TimelineNeeds, 'first' | 'more'>): number {
  const needed = rowsNeeded(needs);
  return needed <= 1 ? PAGE_SIZE : Math.max(1, Math.floor((PAGE_SIZE - 1) / (needed - 1)));
}

/** Whether Close refuses to list the activities of several leads together. */
const separateLeads = new Learned<true>();
const SEPARATE = 'activities';

const LEAD_ID: Columns = new Set(['lead_id']);

/** The timelines of the leads of one operation. */
export class TimelineLoader {
  readonly #scope: LoadScope;
  readonly #rows: RowLoader<ActivityRow>;
  /** By needs: leads with equal needs share a batch. */
  readonly #batches = new Map<string, DataLoader<string, TimelinePage>>();

  constructor(scope: LoadScope, rows: RowLoader<ActivityRow>) {
    this.#scope = scope;
    this.#rows = rows;
  }

  load(leadId: string, needs: TimelineNeeds): Promise<TimelinePage> {
    const { query, first, more, cursors } = needs;
    const columns = cursors ? needs.columns.union(KEY) : needs.columns;
    const key = JSON.stringify([[...columns].sort(), query, first, more]);
    let batches = this.#batches.get(key);
    if (batches === undefined) {
      batches = createBatches(this.#scope, (ids) => this.#readBatch(ids, { ...needs, columns }));
      this.#batches.set(key, batches);
    }
    return batches.load(leadId);
  }

  async #readBatch(ids: readonly string[], needs: TimelineNeeds): Promise<(TimelinePage | Error)[]> {
    const leads = [...new Set(ids)];
    const groups = chunksOf(leads, leadsPerRead(needs));
    const pages = new Map((await Promise.all(groups.map((group) => this.#readGroup(group, needs)))).flat());
    return ids.map((id) => pages.get(id) ?? new Error(`The timeline of ${id} was not read.`));
  }

  async #readGroup(leads: readonly string[], needs: TimelineNeeds): Promise<readonly Result[]> {
    const open = new Map(leads.map((id) => [id, [] as ActivityRow[]]));
    const done: Result[] = [];
    let isRefused = false;
    for (let pages = 0; pages < MAX_JOINT_PAGES && open.size > 1; pages += 1) {
      try {
        const page = await this.#readJointly(open, needs);
        isRefused = page === 'refused';
        if (page === null || page === 'refused') break;
        for (const row of page.rows) open.get(row.lead_id ?? '')?.push(row);
        for (const [id, rows] of open) {
          if (page.hasMore && rows.length < rowsNeeded(needs)) continue;
          done.push([id, { rows: rows.slice(0, needs.first), total: null, hasMore: rows.length > needs.first }]);
          open.delete(id);
        }
      } catch (error) {
        return [...done, ...[...open.keys()].map((id): Result => [id, asError(error)])];
      }
    }
    const alone = await Promise.all([...open.keys()].map((id) => this.#readAlone(id, needs)));
    // If these reads fail too, the refusal had another reason.
    const isConfirmed = alone.some(([, result]) => !(result instanceof Error));
    if (isRefused && isConfirmed) separateLeads.set(this.#scope.session, SEPARATE, true);
    return [...done, ...alone];
  }

  /**
   * Reads the next page of these leads, after the rows that were read before. `refused` if Close does not list several
   * leads together: it is documented to, but this was never observed. Null if it did so recently.
   */
  async #readJointly(
    open: ReadonlyMap<string, readonly ActivityRow[]>,
    { columns, query }: TimelineNeeds,
  ): Promise<TimelinePage | 'refused' | null> {
    if (separateLeads.get(this.#scope.session, SEPARATE) === true) return null;
    // Completed leads are no longer in the list, which therefore begins with the rows that the others have already.
    const skip = [...open.values()].reduce((sum, rows) => sum + rows.length, 0);
    try {
      const ofLeads = { lead_id__in: [...open.keys()], ...query };
      const page = await this.#rows.list(ofLeads, columns.union(LEAD_ID), { skip, first: PAGE_SIZE });
      if (page.rows.every(({ lead_id }) => open.has(lead_id ?? ''))) return page;
    } catch (error) {
      if (!(error instanceof CloseError) || error.kind !== 'invalid') throw error;
    }
    return 'refused';
  }

  async #readAlone(lead_id: string, { columns, query, first, cursors }: TimelineNeeds): Promise<Result> {
    const page = { first, after: null, cursors, direction: 'desc', recount: false } as const;
    try {
      return [lead_id, await this.#rows.seek(columns, { ...page, filters: { lead_id, ...query }, orderBy: {} })];
    } catch (error) {
      return [lead_id, asError(error)];
    }
  }
}
