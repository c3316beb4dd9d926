import { opportunityStatusesOf } from './lookups.ts';
import { idOf } from './seed/random.ts';
import type { Organization, Seed, User } from './seed/schema.ts';
import type { Table } from './table.ts';
import { type RowsByTable, type Tables, tablesOf } from './tables.ts';

type Lagging = 'lead' | 'contact' | 'opportunity' | 'task';

/** One organisation: its rows, the lagging copy that search reads, and who its keys belong to. */
export class OrganizationStore {
  readonly tables: Tables;
  readonly keys: ReadonlyMap<string, string>;
  /** The latest event of each object, by its id: quick updates go into it. */
  readonly latestEvent = new Map<string, string>();
  readonly #index: Tables;
  readonly #lagMs: number;
  readonly #counts = new Map<string, number>();
  #pending: { at: number; apply: () => void }[] = [];
  #now = 0;
  #events = 0;

  constructor(seed: Seed, key: string, lagMs: number) {
    this.tables = tablesOf(seed);
    this.keys = new Map([[key, seed.me], ...Object.entries(seed.keys)]);
    this.#lagMs = lagMs;
    this.#index =
      lagMs === 0
        ? this.tables
        : {
            ...this.tables,
            lead: this.#lagging('lead'),
            contact: this.#lagging('contact'),
            opportunity: this.#lagging('opportunity'),
            task: this.#lagging('task'),
          };
  }

  /** A copy of a table that learns of each change after the lag. */
  #lagging<K extends Lagging>(kind: K): Table<RowsByTable[K]> {
    const copy: Table<RowsByTable[K]> = this.tables[kind].copy();
    this.tables[kind].onChange((id, row) => {
      this.#pending.push({
        at: this.#now + this.#lagMs,
        apply: () => (row === undefined ? copy.delete(id) : copy.put(row)),
      });
    });
    return copy;
  }

  /** Every write goes through here: it is seen at once by id and by filters, and after the lag by search. */
  write<T>(now: number, apply: (tables: Tables) => T): T {
    this.#now = now;
    return apply(this.tables);
  }

  /** The tables as search knows them at an instant. */
  searchIndex(now: number): Tables {
    const due = this.#pending.filter(({ at }) => at <= now);
    if (due.length > 0) {
      this.#pending = this.#pending.filter(({ at }) => at > now);
      for (const { apply } of due) apply();
    }
    return this.#index;
  }

  /** The next id of a kind: counted, so always the same, and one that no row of this organisation has. */
  newId(prefix: string): string {
    for (;;) {
      const count = (this.#counts.get(prefix) ?? 0) + 1;
      this.#counts.set(prefix, count);
      const id = idOf(prefix, count, `written in ${this.organization.id}`);
      const taken =
        Object.values(this.tables).some((table) => table.get(id) !== undefined) ||
        this.organization.lead_statuses.some((status) => status.id === id) ||
        opportunityStatusesOf(this.tables).has(id);
      if (!taken) return id;
    }
  }

  /** Numbers events in the order in which they were written last. */
  nextEventNumber(): number {
    this.#events += 1;
    return this.#events;
  }

  get organization(): Organization {
    return onlyRow(this.tables.organization);
  }

  userOf(key: string): User {
    const user = this.tables.user.get(this.keys.get(key) ?? null);
    if (user === undefined) throw new Error('The user of an API key is missing from the seed.');
    return user;
  }
}

function onlyRow<T extends { id: string }>(table: Table<T>): T {
  const [row] = table.all();
  if (row === undefined) throw new Error('The seed holds no organisation.');
  return row;
}
