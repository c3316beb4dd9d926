import { EventLog, type LoggedEvent } from './event-log.ts';
import type { Row } from './json.ts';
import { opportunityStatusesOf, organizationOf } from './lookups.ts';
import type { Limits, Switches } from './options.ts';
import { idOf } from './seed/random.ts';
import type { Organization, Seed, User } from './seed/schema.ts';
import { Table } from './table.ts';
import { type RowsByTable, type Tables, tablesOf } from './tables.ts';
import { TimedChanges } from './timed-changes.ts';
import { WebhookQueue } from './webhooks/queue.ts';

type Searchable = 'lead' | 'contact' | 'opportunity' | 'task';

export interface StoreOptions {
  readonly clock: () => number;
  readonly searchLagMs: number;
  readonly switches: Switches;
  readonly limits: Limits;
  /** The seed of what is left to chance. */
  readonly randomSeed: number;
  /** The events before the start. Called when the event log is needed first. */
  readonly pastEvents: (seed: Seed) => Iterable<LoggedEvent>;
  /** An event as webhooks receive it. */
  readonly renderEvent: (event: LoggedEvent) => Row;
}

/** One organization: its rows, the search index, its webhooks, and the users of its API keys. */
export class OrganizationStore {
  readonly tables: Tables;
  /** The id of the user of each API key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly events: EventLog;
  readonly webhooks: WebhookQueue;
  readonly timedChanges: TimedChanges;
  readonly #index: Tables;
  readonly #lagMs: number;
  readonly #counts = new Map<string, number>();
  #pending: { at: number; apply: () => void }[] = [];
  #now = 0;

  constructor(seed: Seed, key: string, { searchLagMs, pastEvents, ...options }: StoreOptions) {
    const { clock, switches, limits, randomSeed, renderEvent } = options;
    this.tables = { ...tablesOf(seed), event: new Table(() => pastEvents(seed)) };
    this.timedChanges = new TimedChanges(this.tables.activity, clock());
    this.keys = new Map([[key, seed.me], ...Object.entries(seed.keys)]);
    this.webhooks = new WebhookQueue({
      table: this.tables.webhook,
      renderEvent,
      clock,
      switches,
      limits,
      randomSeed,
    });
    this.events = new EventLog({
      table: this.tables.event,
      newId: () => this.newId('ev'),
      randomSeed,
      switches,
      limits,
      onEvent: (event, now) => this.webhooks.add(event, now),
    });
    this.#lagMs = searchLagMs;
    this.#index =
      searchLagMs === 0
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

  get organization(): Organization {
    return organizationOf(this.tables);
  }

  userOf(key: string): User {
    const user = this.tables.user.get(this.keys.get(key) ?? null);
    if (user === undefined) throw new Error('The seed does not contain the user of this API key.');
    return user;
  }
}
