import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import type { Query } from '../../close/wire/query.ts';
import type { EventRow } from '../../rows/index.ts';
import { instantOf, type Keyset, type SortKey } from '../lists/position.ts';
import { readableRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/event/';

/** Events are sorted by their last change, latest first (documented). */
export const BY_CHANGE: readonly SortKey[] = [
  { column: 'date_updated', kind: 'instant', isAlwaysSet: true, direction: 'desc' },
];

/** A page of the log. `cursor_next` leads to older events, and is null on the last page. */
interface EventBody {
  readonly data: readonly EventRow[];
  readonly cursor_next?: unknown;
}

export interface EventPage {
  readonly rows: readonly EventRow[];
  readonly hasMore: boolean;
}

/** The event log within one operation. */
class EventLoader implements Loader<EventRow> {
  readonly #scope: LoadScope;
  readonly #known = new Map<string, EventRow | null | Promise<EventRow | null>>();

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  /** Always the whole row: Close accepts no `_fields` here. */
  load(id: string): EventRow | null | Promise<EventRow | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const { session, window } = this.#scope;
    const read = window.track(readById<EventRow>(session, `${PATH}${pathSegment(id)}/`, []));
    this.#known.set(id, read);
    return read;
  }

  /**
   * The `first` events at or before a place. The first request begins at the place, like those of other keysets: Close's
   * own cursors are followed within one operation only, because their life is not documented. An event that changes
   * meanwhile moves to the top of the log, and is not repeated.
   */
  page(filters: Query, first: number, after: Keyset | null): Promise<EventPage> {
    return this.#scope.window.track(this.#readPage(filters, first, after));
  }

  async #readPage(filters: Query, first: number, after: Keyset | null): Promise<EventPage> {
    const size = this.#scope.sizes.of(PATH);
    const query = after === null ? filters : notAfter(filters, instantOf(after));
    const seen = new Set(after?.ids);
    const needed = first + seen.size;
    const rows: EventRow[] = [];
    let [received, cursor]: [number, string | null] = [0, null];
    for (;;) {
      const limit = Math.min(size, Math.max(1, needed - received));
      const { data, cursor_next: next } = await this.#read({
        ...query,
        ...(cursor === null ? {} : { _cursor: cursor }),
        _limit: limit,
      });
      received += data.length;
      for (const event of data) {
        if (seen.has(event.id)) continue;
        seen.add(event.id);
        this.#known.set(event.id, event);
        rows.push(event);
      }
      const isOver = typeof next !== 'string' || data.length === 0;
      if (isOver || rows.length >= first)
        return { rows: rows.slice(0, first), hasMore: !isOver || rows.length > first };
      cursor = next;
    }
  }

  async #read(query: Query): Promise<EventBody> {
    const { session } = this.#scope;
    const body = await session.get<EventBody>(PATH, query);
    const request = `GET ${PATH}`;
    if (!Array.isArray(body.data)) throw new CloseError('malformed', { request });
    return { ...body, data: readableRows<EventRow>(session, body.data, { request, isCached: false }) };
  }
}

/** Limits the log to the events up to an instant. Includes those of the same millisecond. A tighter limit wins. */
function notAfter(filters: Query, instant: number): Query {
  const { date_updated__lt: own } = filters;
  const limit = Math.min(instant + 1, own === undefined ? Number.POSITIVE_INFINITY : Date.parse(String(own)));
  return { ...filters, date_updated__lt: new Date(limit).toISOString() };
}

/** https://developer.close.com/api/resources/events */
export const EVENT = {
  idPrefixes: ['ev_'],
  isSingle: true,
  loader: (scope) => new EventLoader(scope),
} satisfies SingleNoun<EventRow, EventLoader>;
