import type { Columns } from './columns.ts';

interface Known<Row> {
  row: Row;
  columns: Columns;
}

/** The rows that one operation has read of one noun, with the columns that are known of each. */
export class RowMemory<Row extends { readonly id: string }> {
  readonly #known = new Map<string, Known<Row>>();
  /** Rows that arrived since the last lookup by id. Most operations never look up any. */
  #unsorted: { readonly rows: readonly Row[]; readonly columns: Columns }[] = [];
  readonly #absent = new Set<string>();

  /** What is known of a row: null if Close has no row of this id, undefined if nothing is known. */
  find(id: string): Known<Row> | null | undefined {
    if (this.#absent.has(id)) return null;
    if (this.#unsorted.length > 0) this.#sort();
    return this.#known.get(id);
  }

  /** Adds rows without looking at each: that is done when one is looked up. Rows without ids cannot be. */
  add(rows: readonly Row[], columns: Columns): void {
    if (columns.has('id')) this.#unsorted.push({ rows, columns });
  }

  /** Adds columns to what is known of a row, and returns the row with all of its columns. */
  merge(row: Row, columns: Columns): Row {
    if (this.#unsorted.length > 0) this.#sort();
    const known = this.#known.get(row.id);
    if (known === undefined) {
      this.#known.set(row.id, { row, columns });
      return row;
    }
    known.row = { ...known.row, ...row };
    known.columns = known.columns.union(columns);
    return known.row;
  }

  /** Remembers that Close has no row of this id. */
  addAbsent(id: string): void {
    this.#absent.add(id);
  }

  clear(): void {
    this.#unsorted = [];
    this.#known.clear();
    this.#absent.clear();
  }

  #sort(): void {
    const unsorted = this.#unsorted;
    this.#unsorted = [];
    for (const { rows, columns } of unsorted) for (const row of rows) this.merge(row, columns);
  }
}
