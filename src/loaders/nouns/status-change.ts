/** The history of leads and of opportunities: the changes of their status. Rows come whole: these paths take no `_fields`. */
import DataLoader from 'dataloader';
import type { Credential } from '../../close/credential.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { LeadStatusChangeRow, OpportunityStatusChangeRow } from '../../rows/index.ts';
import { type ListBody, type ListPage, readList } from '../lists/list.ts';
import { asError, type Operation } from '../rows/rows.ts';

/** Where the changes of a kind come from, and the column that tells whose they are. */
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

/** How many leads are asked together, at most: so many that their changes mostly fit into one page of 100. */
export const LEADS_A_HISTORY = 10;

/** Whose history is wanted: a lead's, or an opportunity's, of which its lead is told too. */
interface Wanted {
  readonly id: string;
  readonly leadId: string;
}

/** Credentials for whom Close did not list the changes of several leads in one: it is asked only once. */
const apart = new WeakSet<Credential>();

/**
 * The changes of one kind within one operation, newest first. Histories are short and read whole, in batches by lead:
 * Close lists the changes of one opportunity, or of several leads. See docs/decisions/018.
 */
export class HistoryLoader<Row extends LeadStatusChangeRow> {
  readonly #operation: Operation;
  readonly #source: HistorySource<Row>;
  #histories: DataLoader<Wanted, readonly Row[], string> | undefined;

  constructor(operation: Operation, source: HistorySource<Row>) {
    this.#operation = operation;
    this.#source = source;
    operation.onWrite.push(() => this.#histories?.clearAll());
  }

  /** The rows `skip` to `skip + first` of those that match. Close does not count them. */
  list(query: Query, page: { readonly skip: number; readonly first: number }): Promise<ListPage<ListBody<Row>, Row>> {
    const { session, sizes, window } = this.#operation;
    return window.track(readList<ListBody<Row>, Row>(session, sizes, this.#source.path, query, page));
  }

  /** All changes of one lead or opportunity. */
  whole(wanted: Wanted): Promise<readonly Row[]> {
    this.#histories ??= new DataLoader((several) => this.#batch(several), {
      cacheKeyFn: ({ id }) => id,
      batchScheduleFn: this.#operation.window.schedule,
    });
    return this.#histories.load(wanted);
  }

  async #batch(wanted: readonly Wanted[]): Promise<(readonly Row[] | Error)[]> {
    const leads = [...Map.groupBy(wanted, ({ leadId }) => leadId).values()];
    const groups = Array.from({ length: Math.ceil(leads.length / LEADS_A_HISTORY) }, (_, n) =>
      leads.slice(n * LEADS_A_HISTORY, (n + 1) * LEADS_A_HISTORY),
    );
    const read = await Promise.all(groups.map((group) => this.#group(group)));
    const histories = new Map(read.flat());
    return wanted.map(({ id }) => histories.get(id) ?? []);
  }

  /** The histories of some leads, each with what is wanted of it, together if Close has it so. */
  async #group(leads: readonly (readonly Wanted[])[]): Promise<(readonly [id: string, Row[] | Error])[]> {
    const { credential } = this.#operation.session;
    const ids = leads.flatMap(([first]) => first?.leadId ?? []);
    const wanted = leads.flat();
    const [only] = wanted;
    try {
      if (ids.length > 1 && apart.has(credential)) throw new ApartError();
      const query = wanted.length === 1 && only !== undefined ? { [this.#source.owner]: only.id } : { lead_id: ids };
      const { rows } = await this.list(query, { skip: 0, first: Number.MAX_SAFE_INTEGER });
      if (ids.length > 1 && rows.some((row) => !ids.includes(row.lead_id))) throw new ApartError();
      const owned = Map.groupBy(rows, (row) => row[this.#source.owner]);
      return wanted.map(({ id }) => [id, owned.get(id as Row[keyof Row & string]) ?? []]);
    } catch (error) {
      const isApart = error instanceof ApartError || (error instanceof CloseError && error.kind === 'invalid');
      if (ids.length < 2 || !isApart) return wanted.map(({ id }) => [id, asError(error)]);
      apart.add(credential);
      return (await Promise.all(leads.map((lead) => this.#group([lead])))).flat();
    }
  }
}

/** Close does not list the changes of several leads in one. */
class ApartError extends Error {}
