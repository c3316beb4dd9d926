/** What copies of the gateway announce of their writes. docs/decisions/076 */
import { LRUCache } from 'lru-cache';
import type { CloseClient } from '../close/client.ts';
import type { Credential, CredentialTraffic } from '../close/credential.ts';
import type { SharedState } from '../state/shared-state.ts';
import { catalogueNames } from './catalogues/catalogue.ts';
import { clearLocalCatalogues } from './catalogues/cleared.ts';
import { StoredCatalogues } from './catalogues/stored-catalogues.ts';
import type { CatalogueLife, Cleared, Written } from './load-scope.ts';
import { INDEX_LAG_MS, rememberWrite } from './writes/recent-writes.ts';

/** The pause before an announcement that the store did not answer is repeated. */
const RETRY_MS = 1_000;
/** Credentials whose writes are remembered although this copy has not met them. */
const MAX_UNMET = 10_000;

type Message =
  | { readonly cleared: Cleared }
  /** By a credential, as the store calls it. */
  | { readonly by: string; readonly written: Written };

export interface WriteMessagesOptions {
  readonly state: SharedState;
  readonly client: Pick<CloseClient, 'clock' | 'credentials'>;
  readonly life: CatalogueLife;
  readonly version: string;
  /** Called with the catalogues that the write of another copy may have cleared. */
  readonly onHeard: (catalogues: readonly string[]) => void;
}

export class WriteMessages {
  readonly catalogues: StoredCatalogues;
  readonly #options: WriteMessagesOptions;
  /** Cleared catalogues that the others do not know of yet, by organization. */
  readonly #unannounced = new Map<string | null, ReadonlySet<string>>();
  readonly #unmet = new LRUCache<string, (Written & { readonly at: number })[]>({ max: MAX_UNMET, ttl: INDEX_LAG_MS });
  readonly #stopListening: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WriteMessagesOptions) {
    const { state, client, life, version } = options;
    this.#options = options;
    this.catalogues = new StoredCatalogues({ state, life, version });
    client.credentials.onNew = (traffic) => this.#met(traffic);
    this.#stopListening = state.listen({
      heard: (message) => this.#heard(JSON.parse(message) as Message),
      missed: () => this.#cleared(null),
    });
  }

  stop(): void {
    this.#stopListening();
    clearTimeout(this.#timer);
  }

  /** Announces that a write of this copy has cleared catalogues, again until the store answers. */
  cleared(cleared: Cleared): void {
    const { organizationId, catalogues } = cleared;
    // From now on the store returns no outdated value, so that this copy too may take what another one reads.
    if (organizationId !== null) clearLocalCatalogues(this.#options.client.credentials, cleared);
    const unannounced = this.#unannounced.get(organizationId) ?? [];
    this.#unannounced.set(organizationId, new Set([...unannounced, ...catalogues]));
    void this.#announceCleared(organizationId);
  }

  /** Announces what a write of this copy has changed. */
  written({ traffic }: Credential, written: Written): void {
    if (traffic.shared.id !== null) void this.#announce({ by: traffic.shared.id, written });
  }

  async #announceCleared(organizationId: string | null): Promise<void> {
    const names = this.#unannounced.get(organizationId);
    if (names === undefined) return;
    const cleared = { organizationId, catalogues: [...names] };
    if (!((await this.catalogues.clear(cleared)) && (await this.#announce({ cleared })))) this.#retry();
    else if (this.#unannounced.get(organizationId) === names) this.#unannounced.delete(organizationId);
  }

  #retry(): void {
    clearTimeout(this.#timer);
    const again = () => {
      for (const organizationId of this.#unannounced.keys()) void this.#announceCleared(organizationId);
    };
    this.#timer = setTimeout(again, RETRY_MS).unref();
  }

  #announce(message: Message): Promise<boolean> {
    return this.#options.state.announce(JSON.stringify(message));
  }

  #heard(message: Message): void {
    if ('cleared' in message) this.#cleared(message.cleared);
    else if ('written' in message) this.#written(message);
  }

  #cleared(cleared: Cleared | null): void {
    const { client, onHeard } = this.#options;
    clearLocalCatalogues(client.credentials, cleared);
    onHeard(cleared?.catalogues ?? catalogueNames());
  }

  #written({ by, written }: Extract<Message, { written: Written }>): void {
    const { clock, credentials } = this.#options.client;
    const traffic = credentials.ofShared(by);
    const at = clock.now();
    if (traffic === null) {
      this.#unmet.set(by, [...(this.#unmet.get(by) ?? []), { ...written, at }]);
      return;
    }
    rememberWrite(traffic, at, written);
    traffic.endSharing();
  }

  /** The first operation of a credential here may follow a write that another copy has sent for it. */
  #met(traffic: CredentialTraffic): void {
    const { id } = traffic.shared;
    if (id === null) return;
    for (const { at, ...written } of this.#unmet.get(id) ?? []) rememberWrite(traffic, at, written);
    this.#unmet.delete(id);
  }
}
