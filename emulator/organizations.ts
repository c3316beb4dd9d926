/** The organizations of an emulator, by API key. */
import { renderEvent } from './nouns/event.ts';
import {
  contentOfSeed,
  contentOfState,
  type OrganizationState,
  OrganizationStore,
  type StoreOptions,
} from './organization-store.ts';
import { passTime } from './passing-time.ts';
import { pastEvents } from './past-events.ts';
import { setPlay } from './play/play.ts';
import { DEFAULT_INTERVAL_MS, type PlayOptions } from './play/play-state.ts';
import type { RequestContext } from './request-context.ts';
import type { SearchCursors } from './search/cursors.ts';
import type { Seed } from './seed/schema.ts';

export interface KeyInfo {
  readonly key: string;
  readonly userId: string;
  readonly userName: string;
  /** The id of the user's role. */
  readonly role: string;
}

export interface OrganizationInfo {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly KeyInfo[];
}

export interface PlayInfo {
  readonly running: boolean;
  /** Milliseconds between two changes, on average. */
  readonly intervalMs: number;
  /** How many changes there have been in all organizations. */
  readonly changes: number;
  /** How many of them were refused. */
  readonly failures: number;
}

type Options = Omit<StoreOptions, 'pastEvents' | 'renderEvent'> & {
  readonly strict: boolean;
  readonly cursors: SearchCursors;
};

export class Organizations {
  readonly #options: Options;
  #stores: readonly OrganizationStore[] = [];
  #byKey: ReadonlyMap<string, OrganizationStore> = new Map();
  /** Writes to organizations that are gone count too, so that the number never repeats. */
  #earlierRevisions = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Replaces all organizations by those of seeds, by API key. */
  seed(seeds: readonly (readonly [key: string, seed: Seed])[]): void {
    this.#replace(
      seeds.map(
        ([key, seed]) =>
          (options) =>
            new OrganizationStore(contentOfSeed(seed, key, options), options),
      ),
    );
  }

  restore(states: readonly OrganizationState[]): void {
    this.#replace(states.map((state) => (options) => new OrganizationStore(contentOfState(state), options)));
  }

  #replace(builders: readonly ((options: StoreOptions) => OrganizationStore)[]): void {
    this.#earlierRevisions = this.revision() + 1;
    this.#stores = builders.map((build) => {
      const store: OrganizationStore = build({
        ...this.#options,
        pastEvents,
        renderEvent: (event) => renderEvent(event, this.contextOf(store)),
      });
      return store;
    });
    this.#byKey = new Map(
      this.#stores.flatMap((store) => Array.from(store.keys.keys(), (key) => [key, store] as const)),
    );
  }

  all(): readonly OrganizationStore[] {
    return this.#stores;
  }

  get(key: string): OrganizationStore | undefined {
    return this.#byKey.get(key);
  }

  require(key: string): OrganizationStore {
    const store = this.get(key);
    if (store === undefined) throw new Error('This emulator has no organization with that API key.');
    return store;
  }

  firstKey(): string {
    const [key = ''] = this.#byKey.keys();
    return key;
  }

  /** A request without a path. By default it is that of the organization's first key. */
  contextOf(store: OrganizationStore, key: string = firstKeyOf(store)): RequestContext {
    const { clock, switches, limits, strict, cursors } = this.#options;
    return {
      key,
      me: store.userOf(key),
      store,
      tables: store.tables,
      switches,
      limits,
      strict,
      cursors,
      now: clock(),
      tz: 0,
      method: '',
      path: '',
      resource: '',
      ids: [],
      query: {},
      body: undefined,
    };
  }

  revision(): number {
    return this.#stores.reduce((sum, { revision }) => sum + revision, this.#earlierRevisions);
  }

  /** Applies what time has brought. */
  passTime(store: OrganizationStore): void {
    passTime(store, this.contextOf(store), this.#options.randomSeed);
  }

  setPlay(running: boolean, options?: PlayOptions): void {
    for (const store of this.#stores) setPlay(store, this.#options.clock(), running, options);
  }

  /** Whether and how all organizations are played. */
  play(): PlayInfo {
    const played = this.#stores.flatMap(({ play }) => play ?? []);
    return {
      running: played.some(({ running }) => running),
      intervalMs: played[0]?.intervalMs ?? DEFAULT_INTERVAL_MS,
      changes: played.reduce((sum, { count }) => sum + count, 0),
      failures: played.reduce((sum, { failures }) => sum + failures, 0),
    };
  }

  state(): readonly OrganizationState[] {
    return this.#stores.map((store) => store.state());
  }

  info(): readonly OrganizationInfo[] {
    return this.#stores.map((store) => ({
      id: store.organization.id,
      name: store.organization.name,
      keys: Array.from(store.keys.keys(), (key) => {
        const { id, first_name, last_name, role } = store.userOf(key);
        return { key, userId: id, userName: `${first_name} ${last_name}`.trim(), role };
      }),
    }));
  }
}

function firstKeyOf({ keys }: OrganizationStore): string {
  const [key = ''] = keys.keys();
  return key;
}
