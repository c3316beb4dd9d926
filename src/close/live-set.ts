/** What was added and what it is for the moment; undefined once it was removed. */
interface Entry<T> {
  value: T | undefined;
}

/**
 * What there is for the moment, such as reads in flight, in the order in which it came. A map or a set that lasts leaves
 * tables behind as it changes, each with what it held at that time, and V8 takes what they hold for alive until it collects
 * the whole heap. So what has been removed is let go of here (docs/decisions/030).
 */
export class Registry<T> implements Iterable<T> {
  readonly #entries = new Map<unknown, Entry<T>>();

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  /** In the place of what has the same key, if one is given. Returns what removes it, and nothing that came after it. */
  add(value: T, key?: string): () => void {
    const entry: Entry<T> = { value };
    const place = key ?? entry;
    this.#entries.set(place, entry);
    return () => {
      entry.value = undefined;
      if (this.#entries.get(place) === entry) this.#entries.delete(place);
    };
  }

  /** What there is is not found any more. It is let go of when it is removed. */
  clear(): void {
    this.#entries.clear();
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const { value } of this.#entries.values()) if (value !== undefined) yield value;
  }
}
