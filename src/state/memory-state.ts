import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type {
  AppendOptions,
  Lease,
  NewEntry,
  Owner,
  Position,
  SharedSpace,
  SharedState,
  StreamPage,
} from './shared-state.ts';

/** Values, leases and streams of one owner. The least recently used are dropped first. */
const MAX_ENTRIES = 1_000;
const MAX_OWNERS = 1_000;
/** Keys that a stream remembers. */
const MAX_SEEN = 100_000;

/** The state of a process without a store: nothing is shared, and nobody else holds a lease. */
export class MemoryState implements SharedState {
  readonly status = 'off';
  readonly copies = 1;
  readonly #spaces = new LRUCache<string, MemorySpace>({ max: MAX_OWNERS });

  of(owner: Owner): SharedSpace {
    const name = ownerText(owner);
    const space = this.#spaces.get(name) ?? new MemorySpace();
    this.#spaces.set(name, space);
    return space;
  }

  async announce(): Promise<void> {
    // There is no other copy.
  }

  listen(): () => void {
    return NOTHING;
  }

  async close(): Promise<void> {
    this.#spaces.clear();
  }
}

const NOTHING = () => undefined;

export const ownerText = (owner: Owner): string =>
  'credential' in owner ? `credential ${owner.credential}` : `organization ${owner.organization}`;

interface Stream {
  readonly entries: { readonly position: string; readonly value: string }[];
  readonly seen: LRUCache<string, true>;
}

class MemorySpace implements SharedSpace {
  readonly budgets = null;
  readonly #values = new LRUCache<string, string>({ max: MAX_ENTRIES });
  readonly #leases = new LRUCache<string, string>({ max: MAX_ENTRIES });
  readonly #streams = new LRUCache<string, Stream>({ max: MAX_ENTRIES });
  #last = 0;

  async get(name: string): Promise<string | null> {
    return this.#values.get(name) ?? null;
  }

  async set(name: string, value: string, lifetimeMs: number): Promise<void> {
    this.#values.set(name, value, { ttl: lifetimeMs });
  }

  async delete(name: string): Promise<void> {
    this.#values.delete(name);
  }

  async lease(name: string, lifetimeMs: number): Promise<Lease | false> {
    if (this.#leases.has(name)) return false;
    const token = randomUUID();
    this.#leases.set(name, token, { ttl: lifetimeMs });
    const isHeld = () => this.#leases.get(name) === token;
    return {
      token,
      renew: async () => {
        if (!isHeld()) return false;
        this.#leases.set(name, token, { ttl: lifetimeMs });
        return true;
      },
      release: async () => {
        if (isHeld()) this.#leases.delete(name);
      },
    };
  }

  async append(
    name: string,
    entries: readonly NewEntry[],
    { maxLength, keepMs, lease }: AppendOptions,
  ): Promise<readonly Position[] | false> {
    if (lease !== undefined && this.#leases.get(lease.name) !== lease.token) return false;
    const stream: Stream = this.#streams.get(name) ?? { entries: [], seen: new LRUCache({ max: MAX_SEEN }) };
    this.#streams.set(name, stream, { ttl: keepMs });
    const positions = entries.map(({ value, key }) => {
      if (key !== undefined && stream.seen.has(key)) return null;
      if (key !== undefined) stream.seen.set(key, true, { ttl: keepMs });
      this.#last += 1;
      const position = `${this.#last}-0`;
      stream.entries.push({ position, value });
      return position;
    });
    stream.entries.splice(0, stream.entries.length - maxLength);
    return positions;
  }

  async read(name: string, after: string | null, max: number): Promise<StreamPage> {
    const entries = this.#streams.get(name)?.entries ?? [];
    const later = after === null ? entries : entries.filter(({ position }) => isAfter(position, after));
    return { entries: later.slice(0, max), first: entries[0]?.position ?? null };
  }
}

/** Compares positions, which are two numbers. */
export function isAfter(one: string, other: string): boolean {
  const [ms = 0, count = 0] = one.split('-').map(Number);
  const [otherMs = 0, otherCount = 0] = other.split('-').map(Number);
  return ms === otherMs ? count > otherCount : ms > otherMs;
}
