/** What a search found. Later pages read the row again, by its id. */
export interface FoundRow {
  readonly type: string;
  readonly row: object;
}

export const idOfFound = ({ row }: FoundRow): string => ('id' in row ? String(row.id) : '');

/** The result of a search, and how much of it earlier pages returned. */
export interface SearchResult {
  /** The API key that sent the search. */
  key: string | null;
  rows: readonly FoundRow[];
  /** How many rows matched before limits were applied. */
  total: number;
  /** How many rows earlier pages returned. */
  offset: number;
  /** Query, sort and limit as JSON. Strict mode accepts the cursor for the same search only. */
  fingerprint: string;
}

export interface CursorState extends Omit<SearchResult, 'rows'> {
  readonly cursor: string;
  readonly expires: number;
  /** The index of the list of rows, which the pages of a search share. */
  readonly list: number;
}

/** All results as JSON. */
export interface CursorsState {
  readonly count: number;
  /** `[type, id]` of each row. */
  readonly lists: readonly (readonly (readonly [type: string, id: string])[])[];
  readonly results: readonly CursorState[];
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
    this.restore({ count: 0, lists: [], results: [] });
  }

  /** The results that are valid at an instant. */
  state(now: number): CursorsState {
    const lists = new Map<readonly FoundRow[], number>();
    const results = [...this.#results]
      .filter(([, { expires }]) => expires > now)
      .map(([cursor, { rows, ...result }]) => {
        const list = lists.get(rows) ?? lists.size;
        lists.set(rows, list);
        return { cursor, list, ...result };
      });
    const pairs = Array.from(lists.keys(), (rows) => rows.map((found) => [found.type, idOfFound(found)] as const));
    return { count: this.#count, lists: pairs, results };
  }

  restore({ count, lists, results }: CursorsState): void {
    this.#results.clear();
    this.#count = count;
    const rows = lists.map((list) => list.map(([type, id]) => ({ type, row: { id } })));
    for (const { cursor, list, ...result } of results) {
      this.#results.set(cursor, { ...result, rows: rows[list] ?? [] });
    }
  }
}
