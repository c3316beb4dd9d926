import type { Organization, Seed, User } from './seed/schema.ts';
import { type Table, type Tables, tablesOf } from './store.ts';

interface Pending {
  at: number;
  apply: (tables: Tables) => void;
}

/** One organisation: its rows, the lagging copy that search reads, and who its keys belong to. */
export class World {
  readonly tables: Tables;
  readonly keys: ReadonlyMap<string, string>;
  readonly #index: Tables;
  readonly #lagMs: number;
  #pending: Pending[] = [];

  constructor(seed: Seed, key: string, lagMs: number) {
    this.tables = tablesOf(seed);
    this.keys = new Map([[key, seed.me], ...Object.entries(seed.keys)]);
    this.#lagMs = lagMs;
    this.#index =
      lagMs === 0
        ? this.tables
        : {
            ...this.tables,
            lead: this.tables.lead.copy(),
            contact: this.tables.contact.copy(),
            opportunity: this.tables.opportunity.copy(),
          };
  }

  /** Every write goes through here: it is seen at once by id and by filters, and after the lag by search. */
  write(now: number, apply: (tables: Tables) => void): void {
    apply(this.tables);
    if (this.#lagMs > 0) this.#pending.push({ at: now + this.#lagMs, apply });
  }

  /** The tables as search knows them at an instant. */
  index(now: number): Tables {
    const due = this.#pending.filter(({ at }) => at <= now);
    if (due.length > 0) {
      this.#pending = this.#pending.filter(({ at }) => at > now);
      for (const { apply } of due) apply(this.#index);
    }
    return this.#index;
  }

  get organization(): Organization {
    return only(this.tables.organization);
  }

  userOf(key: string): User {
    const user = this.tables.user.get(this.keys.get(key) ?? null);
    if (user === undefined) throw new Error('The user of an API key is missing from the seed.');
    return user;
  }
}

function only<T extends { id: string }>(table: Table<T>): T {
  const [row] = table.all();
  if (row === undefined) throw new Error('The seed holds no organisation.');
  return row;
}
