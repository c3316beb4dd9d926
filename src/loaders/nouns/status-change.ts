/** The status changes of leads and opportunities. Rows arrive whole, because these paths accept no `_fields`. */
import DataLoader from 'dataloader';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { LeadStatusChangeRow, OpportunityStatusChangeRow } from '../../rows/index.ts';
import { Learned } from '../learned.ts';
import { type ListBody, type ListPage, readList } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { asError, chunksOf } from '../rows/batches.ts';

/** The path of a kind of changes, and the column with the id of the object that changed. */
interface HistorySource<Row> {
  readonly path: string;
  readonly owner: keyof Row & string;
}

/** https://developer.close.com/api/resources/activities/lead-status-changes */
export const LEAD_HISTORY = {
  path: '/activity/status_change/lead/',
  owner: 'lead_id',
} as const satisfies HistorySource<LeadStatusChangeRow>;

/** https://developer.close.com/api/resources/activities/opportunity-status-changes */
export const OPPORTUNITY_HISTORY = {
  path: '/activity/status_change/opportunity/',
  owner: 'opportunity_id',
} as const satisfies HistorySource<OpportunityStatusChangeRow>;

/** The maximum number of leads in one request: their changes usually fit into one page of 100. */
export const LEADS_PER_HISTORY = 10;

/** The history to read: that of a lead, or that of one of its opportunities. */
interface Wanted {
  readonly id: string;
  /** Null if it is not known: the history is then read alone. */
  readonly leadId: string | null;
}

/** Whether Close refuses to list the changes of several leads together, by path. */
const separateLeads = new Learned<true>();

/**
 * The changes of one kind within one operation, newest first. Histories are short, so they are read whole, in batches by
 * lead: Close lists the changes of one opportunity or of several leads. See docs/decisions/018.
 */
export class HistoryLoader<Row extends LeadStatusChangeRow> {
  readonly #scope: LoadScope;
  readonly #source: HistorySource<Row>;
  #histories: DataLoader<Wanted, readonly Row[], string> | undefined;

  constructor(scope: LoadScope, source: HistorySource<Row>) {
    this.#scope = scope;
    this.#source = source;
    scope.onWrite.push(() => this.#histories?.clearAll());
  }

  /** The matches from `skip` to `skip + first`. Close does not count them. */
  list(query: Query, page: { readonly skip: number; readonly first: number }): Promise<ListPage<ListBody<Row>, Row>> {
    const { session, sizes, window } = this.#scope;
    return window.track(readList<ListBody<Row>, Row>(session, sizes, this.#source.path, query, page));
  }

  /** All changes of one lead or opportunity. */
  whole(wanted: Wanted): Promise<readonly Row[]> {
    this.#histories ??= new DataLoader((several) => this.#batch(several), {
      cacheKeyFn: ({ id }) => id,
      batchScheduleFn: this.#scope.window.schedule,
    });
    return this.#histories.load(wanted);
  }

  async #batch(wanted: readonly Wanted[]): Promise<(readonly Row[] | Error)[]> {
    const alone = wanted.filter(({ leadId }) => leadId === null).map((each) => [[each]]);
    const known = wanted.filter(({ leadId }) => leadId !== null);
    const leads = [...Map.groupBy(known, ({ leadId }) => leadId).values()];
    const groups = [...alone, ...chunksOf(leads, LEADS_PER_HISTORY)];
    const read = await Promise.all(groups.map((group) => this.#readGroup(group)));
    const histories = new Map(read.flat());
    return wanted.map(({ id }) => histories.get(id) ?? []);
  }

  /** Reads the histories of some leads together, or apart if Close does not list them together. */
  async #readGroup(leads: readonly (readonly Wanted[])[]): Promise<(readonly [id: string, Row[] | Error])[]> {
    const { session } = this.#scope;
    const { path } = this.#source;
    const ids = leads.flatMap(([first]) => first?.leadId ?? []);
    const wanted = leads.flat();
    const [only] = wanted;
    try {
      if (ids.length > 1 && separateLeads.get(session, path) === true) throw new NotTogetherError();
      const query = wanted.length === 1 && only !== undefined ? { [this.#source.owner]: only.id } : { lead_id: ids };
      const { rows } = await this.list(query, { skip: 0, first: Number.MAX_SAFE_INTEGER });
      if (ids.length > 1 && rows.some((row) => !ids.includes(row.lead_id))) throw new NotTogetherError();
      const { owner } = this.#source;
      // Otherwise the change would be missing without an error.
      if (rows.some((row) => typeof row[owner] !== 'string'))
        throw new CloseError('malformed', { request: `GET ${path}`, column: owner });
      const owned = Map.groupBy(rows, (row) => row[owner]);
      return wanted.map(({ id }) => [id, owned.get(id as Row[keyof Row & string]) ?? []]);
    } catch (error) {
      const isRefused = error instanceof NotTogetherError || (error instanceof CloseError && error.kind === 'invalid');
      if (ids.length < 2 || !isRefused) return wanted.map(({ id }) => [id, asError(error)]);
      const results = (await Promise.all(leads.map((lead) => this.#readGroup([lead])))).flat();
      // If these reads fail too, the refusal had another reason.
      if (results.some(([, result]) => !(result instanceof Error))) separateLeads.set(session, path, true);
      return results;
    }
  }
}

/** Close does not list the changes of several leads together. */
class NotTogetherError extends Error {}
