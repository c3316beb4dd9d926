import type DataLoader from 'dataloader';
import type { LoadScope } from '../load-scope.ts';
import { createBatches } from './batches.ts';
import { type Columns, covers, ID, lacking } from './columns.ts';
import { RowLists } from './row-lists.ts';
import { RowReader } from './row-reader.ts';
import type { RowSource } from './row-source.ts';

interface Wanted {
  readonly id: string;
  readonly missing: Columns;
}

/**
 * The rows of one noun within one operation, by id and in lists. Each row is remembered with the columns that are known
 * of it. A later need for other columns reads only those.
 */
export class RowLoader<Row extends { readonly id: string }> extends RowLists<Row> {
  readonly #pending = new Map<string, { readonly columns: Columns; readonly row: Promise<Row | null> }>();
  readonly #settled = new Set<string>();
  /** Both are created on first use: most operations load rows of few nouns by id. */
  #batches: DataLoader<Wanted, Row | null> | undefined;
  #reader: RowReader<Row> | undefined;

  constructor(scope: LoadScope, source: RowSource) {
    super(scope, source);
    scope.onWrite.push(() => {
      this.memory.clear();
      this.#pending.clear();
    });
  }

  /** Loads a row with at least these columns. Null if Close has no such row. Synchronous if that is known. */
  load(id: string, columns: Columns): Row | null | Promise<Row | null> {
    const known = this.memory.find(id);
    if (known === null) return null;
    if (known !== undefined && covers(known.columns, columns)) return known.row;
    const pending = this.#pending.get(id);
    if (pending !== undefined && covers(pending.columns, columns)) return pending.row;
    const missing = known === undefined ? columns : lacking(columns, known.columns);
    this.#batches ??= createBatches(this.scope, (wanted) => this.#readBatch(wanted));
    const row = this.#batches.load({ id, missing });
    this.#pending.set(id, { columns: known === undefined ? columns : known.columns.union(columns), row });
    return row;
  }

  /** Declares that search knows this row if it exists: if search does not return it, it is not read by its id. */
  settle(id: string): void {
    this.#settled.add(id);
  }

  /** Adds missing columns to embedded rows. Synchronous if Close embeds all of these columns. */
  complete(rows: readonly Row[], columns: Columns): readonly Row[] | Promise<readonly Row[]> {
    this.memory.add(rows, this.source.defaults);
    if (covers(this.source.defaults, columns)) return rows;
    return Promise.all(rows.map(async (row) => (await this.load(row.id, columns)) ?? row));
  }

  /** Reads the current row from Close, without memory or search. Null if Close has no such row. */
  read(id: string, columns: Columns): Promise<Row | null> {
    return this.#rowReader.readOne(id, columns);
  }

  /** Remembers a row that came with these columns, by default those that Close sends unasked. */
  rememberWhole(row: Row, columns: Columns = this.source.defaults): Row {
    return this.memory.merge(row, columns);
  }

  get #rowReader(): RowReader<Row> {
    this.#reader ??= new RowReader(this.scope, this.source, this.memory, {
      fieldsOf: (columns) => this.requestFields(columns),
      isSettled: (id) => this.#settled.has(id),
    });
    return this.#reader;
  }

  async #readBatch(wanted: readonly Wanted[]): Promise<(Row | null | Error)[]> {
    const ids = [...new Set(wanted.map(({ id }) => id))];
    // The rows of a list mostly want the same columns.
    const sets = new Set(wanted.map(({ missing }) => missing));
    const columns = [...sets].reduce<Columns>((union, missing) => union.union(missing), ID);
    const rows = await this.scope.window.track(this.#rowReader.readSeveral(ids, columns));
    for (const id of ids) this.#pending.delete(id);
    return wanted.map(({ id }) => rows.get(id) ?? null);
  }
}
