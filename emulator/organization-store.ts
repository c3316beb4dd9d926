import { EventLog, type LoggedEvent } from './event-log.ts';
import type { Row } from './json.ts';
import { LaggingCopy, type LaggingState } from './lagging-copy.ts';
import { opportunityStatusesOf, organizationOf } from './lookups.ts';
import type { Limits, Switches } from './options.ts';
import type { PlayState } from './play/play-state.ts';
import { idOf } from './seed/random.ts';
import type { Organization, Seed, User } from './seed/schema.ts';
import { Table } from './table.ts';
import { type RowsByTable, rowsOfTables, type StoredRows, type Tables, tablesOf, tablesOfRows } from './tables.ts';
import { TimedChanges } from './timed-changes.ts';
import { type QueueState, WebhookQueue } from './webhooks/queue.ts';

type Searchable = 'lead' | 'contact' | 'opportunity' | 'task';
type SearchIndex = { readonly [kind in Searchable]: LaggingCopy<RowsByTable[kind]> };

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

/** All that an organization consists of, as JSON. */
export interface OrganizationState {
  /** The id of the user of each API key. */
  readonly keys: { readonly [key: string]: string };
  /** What was due before this time never happens. */
  readonly startedAt: number;
  readonly tables: StoredRows;
  /** How many ids with each prefix have been given. */
  readonly ids: { readonly [prefix: string]: number };
  /** How many events have been logged. */
  readonly events: number;
  readonly webhooks: QueueState;
  readonly play: PlayState | null;
  /** What search sees of the tables to which it has not caught up. */
  readonly index: { readonly [kind in Searchable]?: LaggingState<RowsByTable[kind]> | null };
}

/** What a store starts with. */
type Content = Pick<OrganizationState, 'keys'> & { readonly tables: Tables; readonly saved?: OrganizationState };

/** The content of a seed. `key` is the API key of its user `me`. */
export const contentOfSeed = (seed: Seed, key: string, { pastEvents }: StoreOptions): Content => ({
  keys: { [key]: seed.me, ...seed.keys },
  tables: { ...tablesOf(seed), event: new Table(() => pastEvents(seed)) },
});

export const contentOfState = (saved: OrganizationState): Content => ({
  keys: saved.keys,
  tables: tablesOfRows(saved.tables),
  saved,
});

/** One organization: its rows, the search index, its webhooks, and the users of its API keys. */
export class OrganizationStore {
  readonly tables: Tables;
  /** The id of the user of each API key. */
  readonly keys: ReadonlyMap<string, string>;
  readonly events: EventLog;
  readonly webhooks: WebhookQueue;
  readonly timedChanges: TimedChanges;
  readonly #lagging: SearchIndex | null;
  readonly #index: Tables;
  readonly #counts: Map<string, number>;
  #play: PlayState | null;
  #now = 0;

  constructor({ keys, tables, saved }: Content, options: StoreOptions) {
    const { clock, searchLagMs, switches, limits, randomSeed, renderEvent } = options;
    this.tables = tables;
    this.keys = new Map(Object.entries(keys));
    this.#counts = new Map(Object.entries(saved?.ids ?? {}));
    this.#play = saved?.play ?? null;
    this.timedChanges = new TimedChanges(tables.activity, saved?.startedAt ?? clock());
    this.webhooks = new WebhookQueue(
      { table: tables.webhook, renderEvent, clock, switches, limits, randomSeed },
      saved?.webhooks,
    );
    this.events = new EventLog({
      table: tables.event,
      newId: () => this.newId('ev'),
      randomSeed,
      switches,
      limits,
      count: saved?.events ?? 0,
      onEvent: (event, now) => this.webhooks.add(event, now),
    });
    const lagging = <K extends Searchable>(kind: K): LaggingCopy<RowsByTable[K]> =>
      new LaggingCopy<RowsByTable[K]>(tables[kind], () => this.#now + searchLagMs, saved?.index[kind]);
    this.#lagging =
      searchLagMs === 0
        ? null
        : {
            lead: lagging('lead'),
            contact: lagging('contact'),
            opportunity: lagging('opportunity'),
            task: lagging('task'),
          };
    this.#index =
      this.#lagging === null
        ? tables
        : {
            ...tables,
            lead: this.#lagging.lead.table,
            contact: this.#lagging.contact.table,
            opportunity: this.#lagging.opportunity.table,
            task: this.#lagging.task.table,
          };
  }

  /** The number of writes to all tables. */
  get revision(): number {
    return Object.values(this.tables).reduce((sum, { revision }) => sum + revision, 0);
  }

  /** Whether and how the organization is played. */
  get play(): PlayState | null {
    return this.#play;
  }

  setPlay(play: PlayState): void {
    this.#play = play;
  }

  state(): OrganizationState {
    const { lead, contact, opportunity, task } = this.#lagging ?? {};
    return {
      keys: Object.fromEntries(this.keys),
      startedAt: this.timedChanges.startedAt,
      ids: Object.fromEntries(this.#counts),
      events: this.events.count,
      webhooks: this.webhooks.state(),
      play: this.#play,
      index: {
        lead: lead?.state() ?? null,
        contact: contact?.state() ?? null,
        opportunity: opportunity?.state() ?? null,
        task: task?.state() ?? null,
      },
      tables: rowsOfTables(this.tables),
    };
  }

  /** Runs a write. Reads by id and lists see it at once, search after the lag. */
  write<T>(now: number, apply: (tables: Tables) => T): T {
    this.#now = now;
    return apply(this.tables);
  }

  /** The tables of the search index at an instant. */
  searchIndex(now: number): Tables {
    for (const copy of Object.values(this.#lagging ?? {})) copy.catchUp(now);
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
