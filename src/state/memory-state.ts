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

/** Values, leases and streams of all owners. The least recently used are dropped first. */
const MAX_ENTRIES = 1_000;

/** The state of a process without a store: nothing is shared, and no other process holds a lease. */
export class MemoryState implements SharedState {
  readonly status = 'off';
  readonly copies = 1;
  readonly #entries: Entries = {
    values: new LRUCache({ max: MAX_ENTRIES }),
    leases: new LRUCache({ max: MAX_ENTRIES }),
    streams: new LRUCache({ max: MAX_ENTRIES }),
  };

  of(owner: Owner): SharedSpace {
    return new MemorySpace(this.#entries, ownerText(owner));
  }

  async announce(): Promise<boolean> {
    // There is no other copy.
    return true;
  }

  listen(): () => void {
    return () => undefined;
  }

  async close(): Promise<void> {
    // There is nothing to close.
  }
}

export const ownerText = (owner: Owner): string =>
  'credential' in owner ? `credential ${owner.credential}` : `organization ${owner.organization}`;

interface Stream {
  readonly entries: { readonly position: string; readonly value: string }[];
  /** The keys of its entries, and when they were appended. */
  readonly seen: Map<string, number>;
  last: number;
}

interface Entries {
  readonly values: LRUCache<string, string>;
  readonly leases: LRUCache<string, string>;
  readonly streams: LRUCache<string, Stream>;
}

class MemorySpace implements SharedSpace {
  readonly id = null;
  readonly budgets = null;
  readonly #entries: Entries;
  readonly #owner: string;

  constructor(entries: Entries, owner: string) {
    this.#entries = entries;
    this.#owner = owner;
  }

  async now(): Promise<number> {
    return Math.floor(performance.now() * 1_000);
  }

  async get(name: string): Promise<string | null> {
    return this.#entries.values.get(this.#key(name)) ?? null;
  }

  async set(name: string, value: string, lifetimeMs: number): Promise<void> {
    this.#entries.values.set(this.#key(name), value, { ttl: lifetimeMs });
  }

  async delete(name: string): Promise<void> {
    this.#entries.values.delete(this.#key(name));
  }

  async lease(name: string, lifetimeMs: number): Promise<Lease | false> {
    const { leases } = this.#entries;
    const key = this.#key(name);
    if (leases.has(key)) return false;
    const token = randomUUID();
    const hold = () => leases.set(key, token, { ttl: lifetimeMs });
    const isHeld = () => leases.get(key) === token;
    hold();
    return {
      token,
      renew: async () => isHeld() && hold() !== undefined,
      release: async () => {
        if (isHeld()) leases.delete(key);
      },
    };
  }

  async append(
    name: string,
    entries: readonly NewEntry[],
    { maxLength, keepMs, lease }: AppendOptions,
  ): Promise<readonly Position[] | false> {
    const { leases, streams } = this.#entries;
    if (lease !== undefined && leases.get(this.#key(lease.name)) !== lease.token) return false;
    const stream: Stream = streams.get(this.#key(name)) ?? { entries: [], seen: new Map(), last: 0 };
    streams.set(this.#key(name), stream, { ttl: keepMs });
    const now = performance.now();
    const positions = entries.map(({ value, key }) => {
      if (key !== undefined && stream.seen.has(key)) return null;
      if (key !== undefined) stream.seen.set(key, now);
      stream.last += 1;
      const position = `${stream.last}-0`;
      stream.entries.push({ position, value });
      return position;
    });
    for (const [key, at] of stream.seen) {
      if (now - at <= keepMs) break;
      stream.seen.delete(key);
    }
    stream.entries.splice(0, Math.max(0, stream.entries.length - maxLength));
    return positions;
  }

  async read(name: string, after: string | null, max: number): Promise<StreamPage> {
    const entries = this.#entries.streams.get(this.#key(name))?.entries ?? [];
    const later = after === null ? entries : entries.filter(({ position }) => isAfter(position, after));
    return { entries: later.slice(0, max), first: entries[0]?.position ?? null };
  }

  #key(name: string): string {
    return `${this.#owner} ${name}`;
  }
}

/** Compares positions, which are two numbers. */
export function isAfter(one: string, other: string): boolean {
  const [ms = 0, count = 0] = one.split('-').map(Number);
  const [otherMs = 0, otherCount = 0] = other.split('-').map(Number);
  return ms === otherMs ? count > otherCount : ms > otherMs;
}
