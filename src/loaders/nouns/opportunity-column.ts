/**
 * The columns of a board: the opportunities of each status. Those of a pipeline's open statuses are read on one page if
 * they fit on it. docs/decisions/041
 */
import type DataLoader from 'dataloader';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { OpportunityRow } from '../../rows/index.ts';
import { joined, type ListBody, readPages } from '../lists/list.ts';
import { totalOf } from '../lists/page-sizes.ts';
import type { LoadScope } from '../load-scope.ts';
import { asError, createBatches } from '../rows/batches.ts';
import type { Columns } from '../rows/columns.ts';
import type { RowLoader } from '../rows/row-loader.ts';
import { OPPORTUNITY } from './opportunity.ts';

/** The maximum number of opportunities in the columns of one pipeline that are read together: Close's largest page. */
export const BOARD_ROWS = 250;

export interface WantedColumn {
  readonly statusId: string;
  readonly pipelineId: string;
  /** Identifies the field that is resolved. Columns of the same field are read together: filter and order are equal. */
  readonly field: object;
  /** The opportunities of several statuses, without `_fields`. */
  readonly query: (statusIds: readonly string[]) => Query;
  readonly columns: Columns;
}

/** All opportunities of a column in the order of its list. Null if the columns together exceed `BOARD_ROWS`. */
type Column = readonly OpportunityRow[] | null;

export class ColumnLoader {
  readonly #scope: LoadScope;
  readonly #loader: RowLoader<OpportunityRow>;
  readonly #batches: DataLoader<WantedColumn, Column>;

  constructor(scope: LoadScope, loader: RowLoader<OpportunityRow>) {
    this.#scope = scope;
    this.#loader = loader;
    this.#batches = createBatches(scope, (wanted) => this.#readBatch(wanted));
  }

  /** The column of an open status. Null if it must be read alone. */
  load(wanted: WantedColumn): Promise<Column> {
    return this.#batches.load(wanted);
  }

  async #readBatch(wanted: readonly WantedColumn[]): Promise<(Column | Error)[]> {
    const boards = [...Map.groupBy(wanted, ({ field }) => field).values()].flatMap((columns) => [
      ...Map.groupBy(columns, ({ pipelineId }) => pipelineId).values(),
    ]);
    const found = new Map<WantedColumn, Column | Error>();
    await Promise.all(
      boards.map(async (columns) => {
        const rows = await this.#readBoard(columns).catch(asError);
        const byStatus = Array.isArray(rows) ? Map.groupBy(rows, ({ status_id }) => status_id) : null;
        for (const column of columns)
          found.set(column, byStatus === null ? rows : (byStatus.get(column.statusId) ?? []));
      }),
    );
    return wanted.map((column) => found.get(column) ?? null);
  }

  async #readBoard(columns: readonly WantedColumn[]): Promise<Column> {
    const [first] = columns;
    const statusIds = [...new Set(columns.map(({ statusId }) => statusId))];
    if (first === undefined || statusIds.length === 1) return null;
    const needed = columns.reduce<Columns>((union, column) => union.union(column.columns), new Set(['status_id']));
    const query = { ...first.query(statusIds), _fields: this.#loader.requestFields(needed) };
    const { rows, fits } = await this.#loader.receive(this.#readPage(query), needed);
    return fits ? rows : null;
  }

  async #readPage(query: Query): Promise<{ readonly rows: readonly OpportunityRow[]; readonly fits: boolean }> {
    const { session, sizes } = this.#scope;
    const { path } = OPPORTUNITY;
    const isTooLong = (body: ListBody<OpportunityRow>) => (totalOf(body) ?? 0) > BOARD_ROWS;
    const span = { skip: 0, first: BOARD_ROWS };
    const pages = { isEnough: isTooLong };
    const bodies = await readPages<ListBody<OpportunityRow>, OpportunityRow>(session, sizes, path, query, span, pages);
    const rows = joined(bodies);
    // Otherwise the opportunity would be missing without an error.
    if (rows.some(({ status_id }) => typeof status_id !== 'string'))
      throw new CloseError('malformed', { request: `GET ${path}`, column: 'status_id' });
    // Counts and sums are exact only with all rows, so a page that lacks some does not fit either.
    const total = totalOf(bodies[0]);
    return { rows, fits: total === null ? bodies.at(-1)?.has_more !== true : rows.length === total };
  }
}
