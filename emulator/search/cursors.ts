import type { TypedRow } from './types/search-type.ts';

/** The result of a search, and how much of it earlier pages returned. */
export interface SearchResult {
  /** The API key that sent the search. */
  key: string;
  rows: readonly TypedRow[];
  /** How many rows matched before limits were applied. */
  total: number;
  /** How many rows earlier pages returned. */
  offset: number;
  /** Query, sort and limit as JSON. Strict mode accepts the cursor for the same search only. */
  fingerprint: string;
}

/** Results stored by cursor. A cursor lives 30 s (documented). It can be used again and then returns the same page. */
export class SearchCursors {
  readonly #results = new Map<string, SearchResult & { expires: number }>();
  #count = 0;

  get(cursor: string, now: number): SearchResult | undefined {
    const result = this.#results.get(cursor);
    return result !== undefined && now < result.expires ? result : undefined;
  }

  /** Stores a result and returns the cursor of its next page. Null if no rows are left. */
  save(result: SearchResult, now: number, lifeMs: number): string | null {
    for (const [cursor, { expires }] of this.#results) if (expires <= now) this.#results.delete(cursor);
    if (result.offset >= result.rows.length) return null;
    this.#count += 1;
    const cursor = Buffer.from(`walk ${this.#count} from ${result.offset}`).toString('base64url');
    this.#results.set(cursor, { ...result, expires: now + lifeMs });
    return cursor;
  }

  clear(): void {
    this.#results.clear();
    this.#count = 0;
  }
}
