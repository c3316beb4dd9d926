/** Objects that a cached list lacks: new, archived, deactivated or deleted ones. */
import { pathSegment } from '../../close/wire/path.ts';
import type { Query } from '../../close/wire/query.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';

type Fetch<Row> = (scope: LoadScope, id: string) => Promise<Row | null>;

/** More of them are read each time. */
const MOST_REMEMBERED = 1_000;

/** Reads the objects of one noun by id. */
export class Singles<Row> {
  /** Null if Close has no object of this id. Costs a GET. */
  readonly read: Fetch<Row>;
  readonly #known = new WeakMap<ReadonlyMap<string, Row>, Map<string, Promise<Row | null>>>();

  constructor(fetch: Fetch<Row>) {
    this.read = fetch;
  }

  /** An object that the list lacks. The result of the GET is remembered as long as the list, for all operations. */
  missingIn(listed: ReadonlyMap<string, Row>, scope: LoadScope, id: string): Promise<Row | null> {
    const known = this.#known.get(listed) ?? new Map<string, Promise<Row | null>>();
    this.#known.set(listed, known);
    let row = known.get(id);
    if (row === undefined) {
      row = this.read(scope, id);
      if (known.size < MOST_REMEMBERED) {
        known.set(id, row);
        row.catch(() => known.delete(id));
      }
    }
    return scope.session.waitFor(row);
  }
}

/** The objects below a path, whole. */
export const singlesAt = <Row extends { readonly id: string }>(path: string, query: Query = {}): Singles<Row> =>
  new Singles(({ session }, id) => readById<Row>(session, `${path}${pathSegment(id)}/`, [], { query, outlives: true }));
