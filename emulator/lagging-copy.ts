import { Table } from './table.ts';

interface PendingChange<T> {
  readonly at: number;
  readonly id: string;
  /** Null for a deletion. */
  readonly row: T | null;
}

/** A copy that is behind its table, as JSON. */
export interface LaggingState<T> {
  readonly rows: readonly T[];
  readonly pending: readonly PendingChange<T>[];
}

/** A copy of a table to which each change is applied later: what search sees. */
export class LaggingCopy<T extends { readonly id: string }> {
  readonly table: Table<T>;
  #pending: PendingChange<T>[];

  /** `dueAt` is when a change that is made now is applied. */
  constructor(source: Table<T>, dueAt: () => number, saved?: LaggingState<T> | null) {
    this.table = saved ? new Table(saved.rows) : source.copy();
    this.#pending = [...(saved?.pending ?? [])];
    source.onChange((id, row) => {
      this.#pending.push({ at: dueAt(), id, row: row ?? null });
    });
  }

  catchUp(now: number): void {
    const due = this.#pending.filter(({ at }) => at <= now);
    if (due.length === 0) return;
    this.#pending = this.#pending.filter(({ at }) => at > now);
    for (const { id, row } of due) {
      if (row === null) this.table.delete(id);
      else this.table.put(row);
    }
  }

  /** Null if the copy equals its table. */
  state(): LaggingState<T> | null {
    return this.#pending.length === 0 ? null : { rows: this.table.all(), pending: [...this.#pending] };
  }
}
