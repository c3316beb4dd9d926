import type { LoggedEvent } from './event-log.ts';
import { opportunityStatusesOf, organizationOf } from './lookups.ts';
import { idOf } from './seed/random.ts';
import type { Organization, Seed, User } from './seed/schema.ts';
import { Table } from './table.ts';
import { type RowsByTable, type Tables, tablesOf } from './tables.ts';

type Searchable = 'lead' | 'contact' | 'opportunity' | 'task';

/** One organization: its rows, the search index, and the users of its API keys. */
export class OrganizationStore {
  readonly tables: Tables;
  /** The id of the user of each API key. */
  readonly keys: ReadonlyMap<string, string>;
  /** The id of the latest event of each object. Updates soon after it are consolidated into it. */
  readonly latestEvent = new Map<string, string>();
  readonly #index: Tables;
  readonly #lagMs: number;
  readonly #counts = new Map<string, number>();
  #pending: { at: number; apply: () => void }[] = [];
  #now = 0;
  #events = 0;

  /** `pastEvents` is called when the event log is needed first. */
  constructor(seed: Seed, key: string, lagMs: number, pastEvents: (seed: Seed) => Iterable<LoggedEvent>) {
    this.tables = { ...tablesOf(seed), event: new Table(() => pastEvents(seed)) };
    this.keys = new Map([[key, seed.me], ...Object.entries(seed.keys)]);
    this.#lagMs = lagMs;
    this.#index =
      lagMs === 0
        ? this.tables
        : {
            ...this.tables,
            lead: this.#laggingCopy('lead'),
            contact: this.#laggingCopy('contact'),
            opportunity: this.#laggingCopy('opportunity'),
            task: this.#laggingCopy('task'),
          };
  }

  /** A copy of a table to which each change is applied after the lag. */
  #laggingCopy<K extends Searchable>(kind: K): Table<RowsByTable[K]> {
    const copy: Table<RowsByTable[K]> = this.tables[kind].copy();
    this.tables[kind].onChange((id, row) => {
      this.#pending.push({
        at: this.#now + this.#lagMs,
        apply: () => (row === undefined ? copy.delete(id) : copy.put(row)),
      });
    });
    return copy;
  }

  /** Runs a write. Reads by id and lists see it at once, search after the lag. */
  write<T>(now: number, apply: (tables: Tables) => T): T {
    this.#now = now;
    return apply(this.tables);
  }

  /** The tables of the search index at an instant. */
  searchIndex(now: number): Tables {
    const due = this.#pending.filter(({ at }) => at <= now);
    if (due.length > 0) {
      this.#pending = this.#pending.filter(({ at }) => at > now);
      for (const { apply } of due) apply();
    }
    return this.#index;
  }

  /** The next unused id with a prefix. Ids are counted, so they are deterministic. */
  newId(prefix: string): string {
    for (;;) {
      const count = (this.#counts.get(prefix) ?? 0) + 1;
      this.#counts.set(prefix, count);
      const id = idOf(prefix, count, `written in ${this.organization.id}`);
      const isTaken =
        Object.values(this.tables).some((table) => table.get(id) !== undefined) ||
        this.organization.lead_statuses.some((status) => status.id === id) ||
        opportunityStatusesOf(this.tables).has(id);
      if (!isTaken) return id;
    }
  }

  /** The next position in the event log. */
  nextEventNumber(): number {
    this.#events += 1;
    return this.#events;
  }

  get organization(): Organization {
    return organizationOf(this.tables);
  }

  userOf(key: string): User {
    const user = this.tables.user.get(this.keys.get(key) ?? null);
    if (user === undefined) throw new Error('The seed does not contain the user of this API key.');
    return user;
  }
}
