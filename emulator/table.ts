interface SortedRows<T> {
  readonly rows: readonly T[];
  readonly compare: (a: T, b: T) => number;
}

/** The index of a row among sorted rows, or the index at which to insert it. */
function insertionIndex<T>(row: T, rows: readonly T[], compare: (a: T, b: T) => number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = rows[middle];
    if (other !== undefined && compare(other, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Rows of one kind by id. A row is never changed in place: a write puts a new one. Values computed from all rows, such as
 * groups, are cached until the next write.
 */
export class Table<T extends { readonly id: string }> {
  #loaded: Map<string, T> | undefined;
  readonly #source: () => Iterable<T>;
  readonly #derived = new Map<string, unknown>();
  readonly #sorted = new Map<string, SortedRows<T>>();
  #listener: ((id: string, row: T | undefined) => void) | undefined;
  #revision = 0;

  /** The rows are read when they are needed first. */
  constructor(rows: readonly T[] | (() => Iterable<T>)) {
    this.#source = typeof rows === 'function' ? rows : () => rows;
  }

  get #rows(): Map<string, T> {
    this.#loaded ??= new Map(Array.from(this.#source(), (row) => [row.id, row]));
    return this.#loaded;
  }

  /** The number of writes. */
  get revision(): number {
    return this.#revision;
  }

  get(id: string | null): T | undefined {
    return id === null ? undefined : this.#rows.get(id);
  }

  all(): readonly T[] {
    return this.derived('all', () => [...this.#rows.values()]);
  }

  put(row: T): void {
    this.#updateSorted(this.#rows.get(row.id), row);
    this.#rows.set(row.id, row);
    this.#revision += 1;
    this.#derived.clear();
    this.#listener?.(row.id, row);
  }

  delete(id: string): void {
    this.#updateSorted(this.#rows.get(id), undefined);
    this.#rows.delete(id);
    this.#revision += 1;
    this.#derived.clear();
    this.#listener?.(id, undefined);
  }

  /** Deletes the oldest rows beyond `maxRows`. */
  trim(maxRows: number): void {
    for (const id of this.#rows.keys()) {
      if (this.#rows.size <= maxRows) return;
      this.delete(id);
    }
  }

  /** Calls a listener with each row that is put, and with the id alone for each row that is deleted. */
  onChange(listener: (id: string, row: T | undefined) => void): void {
    this.#listener = listener;
  }

  /** A value computed from this table alone, cached by name until the next write. */
  derived<V>(name: string, build: () => V): V {
    if (!this.#derived.has(name)) this.#derived.set(name, build());
    return this.#derived.get(name) as V;
  }

  /** All rows in an order, cached by name and updated by writes. The order must depend on this table alone, without ties. */
  sorted(name: string, compare: (a: T, b: T) => number): readonly T[] {
    const sorted = this.#sorted.get(name) ?? { rows: this.all().toSorted(compare), compare };
    this.#sorted.set(name, sorted);
    return sorted.rows;
  }

  /** Replaces a row in each sorted list. */
  #updateSorted(before: T | undefined, after: T | undefined): void {
    for (const [name, { rows, compare }] of this.#sorted) {
      const without = before === undefined ? rows : rows.toSpliced(insertionIndex(before, rows, compare), 1);
      const updated =
        after === undefined ? without : without.toSpliced(insertionIndex(after, without, compare), 0, after);
      this.#sorted.set(name, { rows: updated, compare });
    }
  }

  copy(): Table<T> {
    return new Table([...this.#rows.values()]);
  }
}
