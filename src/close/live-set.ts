/** The value is undefined once the entry was removed. */
interface Entry<T> {
  value: T | undefined;
}

/**
 * An insertion-ordered set of values that come and go, such as reads in flight. A long-lived `Map` leaves old hash tables
 * behind as it grows and shrinks, and V8 treats their contents as alive until the next full collection. Here a removed
 * entry drops its value, so that only the empty entry survives (docs/decisions/030).
 */
export class LiveSet<T> implements Iterable<T> {
  readonly #entries = new Map<unknown, Entry<T>>();

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  /** Replaces the value with the same key, if a key is given. Returns a function that removes this value and no later one. */
  add(value: T, key?: string): () => void {
    const entry: Entry<T> = { value };
    const place = key ?? entry;
    this.#entries.set(place, entry);
    return () => {
      entry.value = undefined;
      if (this.#entries.get(place) === entry) this.#entries.delete(place);
    };
  }

  /** Removes every key. A value stays reachable through its remover until that is called. */
  clear(): void {
    this.#entries.clear();
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { value } of this.#entries.values()) if (value !== undefined) yield value;
  }
}
