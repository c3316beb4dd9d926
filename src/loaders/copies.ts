/** What copies of the gateway announce of their writes. docs/decisions/076 */
import type { CloseClient } from '../close/client.ts';
import type { Credential, CredentialTraffic } from '../close/credential.ts';
import type { Message } from '../state/messages.ts';
import type { SharedState } from '../state/shared-state.ts';
import { catalogueNames } from './catalogues/catalogue.ts';
import { clearLocalCatalogues } from './catalogues/cleared.ts';
import { StoredCatalogues } from './catalogues/stored-catalogues.ts';
import type { CatalogueLife, Cleared, Written } from './load-scope.ts';
import { INDEX_LAG_MS, rememberWrite } from './writes/recent-writes.ts';
import { UnmetWrites, type WrittenAt } from './writes/unmet-writes.ts';

/** The pause before an announcement that the store did not answer is repeated. */
const RETRY_MS = 1_000;
/** Writes that wait for a store that does not answer. The oldest are dropped first. */
const MAX_UNSENT = 10_000;

/** With the credential as the store calls it. */
type WrittenBy = WrittenAt & { readonly by: string };

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
  /** Writes that the others do not know of yet. */
  #unsent: readonly WrittenBy[] = [];
  readonly #unmet = new UnmetWrites();
  readonly #stopListening: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WriteMessagesOptions) {
    const { state, client, life, version } = options;
    this.#options = options;
    this.catalogues = new StoredCatalogues({ state, life, version });
    client.credentials.onNew = (traffic) => this.#met(traffic);
    this.#stopListening = state.listen({
      cleared: (cleared) => this.#cleared(cleared),
      written: ({ by, ageMs, ...written }) => this.#written(by, { ...written, at: client.clock.now() - ageMs }),
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

  /** Announces what a write of this copy has changed, again until the store answers or search shows it. */
  written({ traffic }: Credential, written: Written): void {
    const by = traffic.shared.id;
    if (by !== null) void this.#announceWritten([{ ...written, by, at: this.#options.client.clock.now() }]);
  }

  async #announceCleared(organizationId: string | null): Promise<void> {
    const names = this.#unannounced.get(organizationId);
    if (names === undefined) return;
    const cleared = { organizationId, catalogues: [...names] };
    if (!((await this.catalogues.clear(cleared)) && (await this.#announce(['cleared', cleared])))) this.#retry();
    else if (this.#unannounced.get(organizationId) === names) this.#unannounced.delete(organizationId);
  }

  async #announceWritten(writes: readonly WrittenBy[]): Promise<void> {
    const now = this.#options.client.clock.now();
    const current = writes.filter(({ at }) => now - at < INDEX_LAG_MS);
    const sent = await Promise.all(
      current.map(({ at, ...written }) => this.#announce(['written', { ...written, ageMs: now - at }])),
    );
    const unsent = current.filter((_write, n) => !sent[n]);
    if (unsent.length === 0) return;
    this.#unsent = [...unsent, ...this.#unsent].slice(-MAX_UNSENT);
    this.#retry();
  }

  #retry(): void {
    clearTimeout(this.#timer);
    const again = () => {
      const unsent = this.#unsent;
      this.#unsent = [];
      void this.#announceWritten(unsent);
      for (const organizationId of this.#unannounced.keys()) void this.#announceCleared(organizationId);
    };
    this.#timer = setTimeout(again, RETRY_MS).unref();
  }

  #announce(message: Message): Promise<boolean> {
    return this.#options.state.announce(message);
  }

  #cleared(cleared: Cleared | null): void {
    const { client, onHeard } = this.#options;
    clearLocalCatalogues(client.credentials, cleared);
    onHeard(cleared?.catalogues ?? catalogueNames());
  }

  #written(by: string, write: WrittenAt): void {
    const { clock, credentials } = this.#options.client;
    const traffic = credentials.ofShared(by);
    if (traffic === null) {
      this.#unmet.add(by, write, clock.now());
      return;
    }
    rememberWrite(traffic, write.at, write);
    traffic.endSharing();
  }

  /** The first operation of a credential here may follow a write that another copy has sent for it. */
  #met(traffic: CredentialTraffic): void {
    const { id } = traffic.shared;
    if (id === null) return;
    for (const write of this.#unmet.take(id)) rememberWrite(traffic, write.at, write);
  }
}
