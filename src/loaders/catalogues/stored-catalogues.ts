/** Catalogues in the store that copies of the gateway share. docs/decisions/076 */
import { setTimeout as sleep } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import type { Credential } from '../../close/credential.ts';
import type { Lease, SharedSpace, SharedState } from '../../state/shared-state.ts';
import type { CatalogueLife, Cleared, SharedCatalogues, SharedRead } from '../load-scope.ts';

/** How long the lease of a copy outlives it. It is renewed as long as the copy reads. */
const LEASE_MS = 5_000;
const RENEW_MS = 1_000;
/** How long a copy waits for what another one reads. Then it reads itself. */
const WAIT_MS = 10_000;
const MIN_POLL_MS = 10;
const MAX_POLL_MS = 100;
/** How long the store knows when a catalogue was cleared. Values without that are not used, so that it may evict entries. */
const CLEARED_MS = 24 * 3_600_000;

/** Stands for the organization of credentials whose organization is not known. */
const UNKNOWN_ORGANIZATION = '';

interface Stored {
  readonly value: unknown;
  /** When the read started, by the clock of the store. */
  readonly at: number;
  /** As it was known when the read started: its writes clear the value. */
  readonly clearedBy: string | null;
  readonly organizationId: string | null;
}

interface Found {
  readonly value: unknown;
  readonly ageMs: number;
}

interface StoredCataloguesOptions {
  readonly state: SharedState;
  readonly life: CatalogueLife;
  /** Values of other versions of the gateway are not read. */
  readonly version: string;
}

export class StoredCatalogues implements SharedCatalogues {
  readonly #options: StoredCataloguesOptions;
  /** What this copy is clearing, by organization. False if the store did not answer. */
  readonly #clearing = new Map<string | null, Promise<boolean>>();

  constructor(options: StoredCataloguesOptions) {
    this.#options = options;
  }

  async read<T>(credential: Credential, name: string, load: () => Promise<T>, options: SharedRead): Promise<T> {
    const { shared } = credential.traffic;
    const found = await this.#findOrLease(credential, name, options.maxAgeMs);
    if (found !== null && 'value' in found) {
      options.onFound(found.ageMs);
      return found.value as T;
    }
    const clearedBy = credential.traffic.organizationId;
    const at = await this.#start(name, shared, clearedBy);
    const startedAt = performance.now();
    const loading = load();
    const save = async (value: T) => {
      if (at === null) return;
      const { organizationId } = credential.traffic;
      const text = serialize({ value, at, clearedBy, organizationId } satisfies Stored).toString('base64');
      await shared.set(this.#entry(name), text, this.#lifetimeMs - (performance.now() - startedAt));
    };
    const renewing = setInterval(() => void found?.renew(), RENEW_MS).unref();
    void loading
      .then(save)
      .catch(() => undefined)
      .finally(() => {
        clearInterval(renewing);
        void found?.release();
      });
    return loading;
  }

  /** From now on no copy takes what was read before. False if the store did not answer. */
  async clear(cleared: Cleared): Promise<boolean> {
    const { organizationId } = cleared;
    const clearing = this.#clear(cleared);
    this.#clearing.set(organizationId, clearing);
    const isDone = await clearing;
    if (isDone && this.#clearing.get(organizationId) === clearing) this.#clearing.delete(organizationId);
    return isDone;
  }

  async #clear({ organizationId, catalogues }: Cleared): Promise<boolean> {
    const unknown = this.#ofOrganization(null);
    const now = await unknown.now();
    if (now === null) return false;
    // Credentials whose organization was not known when their values were read may belong to it.
    const spaces = organizationId === null ? [unknown] : [unknown, this.#ofOrganization(organizationId)];
    await Promise.all(
      spaces.flatMap((space) => catalogues.map((name) => space.set(clearedEntry(name), String(now), CLEARED_MS))),
    );
    return this.#isUp;
  }

  /** When a read starts. Null if the store does not answer. */
  async #start(name: string, shared: SharedSpace, clearedBy: string | null): Promise<number | null> {
    const at = await shared.now();
    const space = this.#ofOrganization(clearedBy);
    if (at !== null && (await space.get(clearedEntry(name))) === null)
      await space.set(clearedEntry(name), String(at), CLEARED_MS);
    return at;
  }

  /** The value of another copy, or else the lease to read it. Null to read it without. */
  async #findOrLease(credential: Credential, name: string, maxAgeMs: number): Promise<Found | Lease | null> {
    const { shared } = credential.traffic;
    const startedAt = performance.now();
    const find = async () => {
      const found = maxAgeMs > 0 ? await this.#find(credential, name) : null;
      return found !== null && found.ageMs < maxAgeMs ? found : null;
    };
    for (let pollMs = MIN_POLL_MS; ; pollMs = Math.min(2 * pollMs, MAX_POLL_MS)) {
      const found = await find();
      if (found !== null || !this.#isUp) return found;
      const lease = await shared.lease(this.#entry(name), LEASE_MS);
      if (lease === null) return null;
      if (lease !== false) {
        // The last holder may have stored it in between.
        const stored = await find();
        if (stored === null) return lease;
        void lease.release();
        return stored;
      }
      if (maxAgeMs === 0 || performance.now() - startedAt > WAIT_MS) return null;
      await sleep(pollMs);
    }
  }

  async #find(credential: Credential, name: string): Promise<Found | null> {
    const { traffic } = credential;
    if ((await Promise.all(this.#clearing.values())).includes(false)) return null;
    const [text, now] = await Promise.all([traffic.shared.get(this.#entry(name)), traffic.shared.now()]);
    const stored = text === null ? null : storedIn(text);
    if (text === null || stored === null || now === null) return null;
    const { value, at, clearedBy, organizationId } = stored;
    const clearedAt = await this.#ofOrganization(clearedBy).get(clearedEntry(name));
    // A store that has taken over may have a clock that is behind: its times say nothing about such a value.
    if (clearedAt === null || at < Number(clearedAt) || at > now) return null;
    // Close has accepted it when the other copy read the value.
    traffic.accept();
    if (organizationId !== null) traffic.confirm(organizationId);
    credential.cached(`catalogue ${name}`, text.length);
    return { value, ageMs: Math.max(0, (now - at) / 1_000) };
  }

  get #isUp(): boolean {
    return this.#options.state.status === 'up';
  }

  get #lifetimeMs(): number {
    const { freshMs, staleMs } = this.#options.life;
    return freshMs + staleMs;
  }

  #ofOrganization(id: string | null): SharedSpace {
    return this.#options.state.of({ organization: id ?? UNKNOWN_ORGANIZATION });
  }

  #entry(name: string): string {
    return `catalogue ${this.#options.version} ${name}`;
  }
}

const clearedEntry = (name: string): string => `cleared ${name}`;

/** Null for what another version of Node has written. */
function storedIn(text: string): Stored | null {
  try {
    return deserialize(Buffer.from(text, 'base64')) as Stored;
  } catch {
    return null;
  }
}
