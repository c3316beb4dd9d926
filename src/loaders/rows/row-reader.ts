import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { type ListBody, readList } from '../lists/list.ts';
import { searchByIds } from '../lists/search.ts';
import type { SearchObjectType } from '../lists/search-order.ts';
import type { LoadScope } from '../load-scope.ts';
import { anyLeadIsDeleted, hasVersion, isDeleted, isOutdated, isRecentlyWritten } from '../writes/recent-writes.ts';
import { asError, chunksOf } from './batches.ts';
import { readById } from './by-id.ts';
import type { Columns } from './columns.ts';
import type { RowMemory } from './row-memory.ts';
import type { RowSource } from './row-source.ts';

/** A row by its id: null if Close has no such row, or the error of this row alone. */
type Result<Row> = readonly [id: string, row: Row | null | Error];

interface ReaderOptions {
  /** The value of `_fields` for these columns. */
  readonly fieldsOf: (columns: Columns) => readonly string[];
  /** Whether search knows this row if it exists. */
  readonly isSettled: (id: string) => boolean;
}

const LEAD_ID: Columns = new Set(['lead_id']);
const VERSION: Columns = new Set(['date_updated']);

/**
 * Reads rows by their ids with the fewest requests: one id is a GET; several are one search, or one list if search does
 * not know the noun. Rows are matched to their ids, never by position.
 */
export class RowReader<Row extends { readonly id: string }> {
  readonly #scope: LoadScope;
  readonly #source: RowSource;
  readonly #memory: RowMemory<Row>;
  readonly #options: ReaderOptions;

  constructor(scope: LoadScope, source: RowSource, memory: RowMemory<Row>, options: ReaderOptions) {
    this.#scope = scope;
    this.#source = source;
    this.#memory = memory;
    this.#options = options;
  }

  async readSeveral(ids: readonly string[], columns: Columns): Promise<ReadonlyMap<string, Row | null | Error>> {
    const { path, objectType } = this.#source;
    if (ids.length === 1) return new Map(await this.#readEach(ids, columns));
    // Search may return what a row was before a recent write.
    const outdated = objectType === null ? [] : ids.filter((id) => isRecentlyWritten(this.#scope, id));
    const single = this.#takeFallbacks(outdated);
    const rest = ids.filter((id) => !single.includes(id));
    const size = objectType === null ? this.#scope.sizes.of(path) : this.#scope.searchBatch;
    const results = await Promise.all([
      this.#readEach(single, columns),
      ...chunksOf(rest, size).map((chunk) => {
        if (chunk.length === 1) return this.#readEach(chunk, columns);
        return objectType === null ? this.#readListed(chunk, columns) : this.#readSearched(objectType, chunk, columns);
      }),
    ]);
    return new Map(results.flat());
  }

  async readOne(id: string, columns: Columns): Promise<Row | null> {
    const path = `${this.#source.path}${pathSegment(id)}/`;
    const row =
      this.#source.hasPath === false
        ? ((await this.#listByIds([id], columns))[0] ?? null)
        : await readById<Row>(this.#scope.session, path, this.#options.fieldsOf(columns));
    if (row !== null) return this.#memory.merge(row, columns);
    this.#memory.addAbsent(id);
    return null;
  }

  #readEach(ids: readonly string[], columns: Columns): Promise<Result<Row>[]> {
    return Promise.all(
      ids.map(async (id): Promise<Result<Row>> => {
        try {
          return [id, await this.readOne(id, columns)];
        } catch (error) {
          return [id, asError(error)];
        }
      }),
    );
  }

  /** The list is current: a row that it does not contain does not exist. */
  async #readListed(ids: readonly string[], columns: Columns): Promise<Result<Row>[]> {
    try {
      const rows = await this.#listByIds(ids, columns);
      const found = new Map(rows.map((row) => [row.id, this.#memory.merge(row, columns)]));
      return ids.map((id) => [id, found.get(id) ?? null]);
    } catch (error) {
      return ids.map((id) => [id, asError(error)]);
    }
  }

  async #listByIds(ids: readonly string[], columns: Columns): Promise<readonly Row[]> {
    const { session, sizes } = this.#scope;
    const { path, listQuery = {} } = this.#source;
    const query = { ...listQuery, id__in: ids, _fields: this.#options.fieldsOf(columns) };
    return (await readList<ListBody<Row>, Row>(session, sizes, path, query, { skip: 0, first: ids.length })).rows;
  }

  /** The search index lags behind: a row that it does not contain is read by its id. */
  async #readSearched(objectType: SearchObjectType, ids: readonly string[], columns: Columns): Promise<Result<Row>[]> {
    const found = new Map<string, Row>();
    const outdated = new Set<string>();
    // Deleting or merging a lead also deletes or moves its contacts and opportunities, whose ids no write has named.
    const mayBeOutdated = this.#source.defaults.has('lead_id') && anyLeadIsDeleted(this.#scope);
    const withLead = mayBeOutdated ? columns.union(LEAD_ID) : columns;
    const wanted = ids.some((id) => hasVersion(this.#scope, id)) ? withLead.union(VERSION) : withLead;
    try {
      const fields = this.#options.fieldsOf(wanted);
      type Found = Row & { readonly lead_id?: unknown; readonly date_updated?: unknown };
      for (const row of await searchByIds<Found>(this.#scope.session, objectType, ids, fields)) {
        const isOfDeleted = typeof row.lead_id === 'string' && isDeleted(this.#scope, row.lead_id);
        if (isOfDeleted || isOutdated(this.#scope, row.id, row.date_updated)) outdated.add(row.id);
        else found.set(row.id, this.#memory.merge(row, wanted));
      }
    } catch (error) {
      return ids.map((id) => [id, asError(error)]);
    }
    const isGone = (id: string) => !found.has(id) && !outdated.has(id) && this.#isSettled(id);
    for (const id of ids.filter(isGone)) this.#memory.addAbsent(id);
    const missing = ids.filter((id) => !found.has(id) && !isGone(id));
    if (missing.length === 0) return [...found];
    const single = this.#takeFallbacks(missing);
    const notIndexed = new CloseError('not-indexed', { request: 'POST /data/search/' });
    return [
      ...found,
      ...(await this.#readEach(single, columns)),
      ...missing.slice(single.length).map((id): Result<Row> => [id, notIndexed]),
    ];
  }

  /** Whether search knows the object if it exists: there is no recent change, of which the row of search could be older. */
  #isSettled(id: string): boolean {
    return this.#options.isSettled(id) && !hasVersion(this.#scope, id);
  }

  /** The ids that may be read one by one: as many as the operation has fallbacks left. */
  #takeFallbacks(ids: readonly string[]): readonly string[] {
    const { fallbacks } = this.#scope;
    const taken = ids.slice(0, fallbacks.left);
    fallbacks.left -= taken.length;
    return taken;
  }
}
