import { LRUCache } from 'lru-cache';
import type { Written } from '../load-scope.ts';
import { INDEX_LAG_MS } from './recent-writes.ts';

/** Credentials whose writes are remembered. The least recently used is dropped first. */
const MAX_CREDENTIALS = 10_000;

export type WrittenAt = Written & { readonly at: number };

/** Writes of credentials that this copy of the gateway has not met yet, until search shows them. */
export class UnmetWrites {
  readonly #writes = new LRUCache<string, WrittenAt[]>({ max: MAX_CREDENTIALS });

  /** The number of writes that are remembered. */
  get size(): number {
    return [...this.#writes.values()].reduce((sum, { length }) => sum + length, 0);
  }

  /** `now` and `at` are of the same clock. A credential may write for ever without being met. */
  add(credential: string, write: WrittenAt, now: number): void {
    const writes = (this.#writes.get(credential) ?? []).filter(({ at }) => now - at < INDEX_LAG_MS);
    writes.push(write);
    this.#writes.set(credential, writes);
  }

  /** The credential is met: its writes are remembered elsewhere. */
  take(credential: string): readonly WrittenAt[] {
    const writes = this.#writes.get(credential) ?? [];
    this.#writes.delete(credential);
    return writes;
  }
}
