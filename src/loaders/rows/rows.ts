import DataLoader from 'dataloader';
import type { Session } from '../../close/session.ts';
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { CatalogueLife } from '../catalogues/catalogue.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { type Dated, KEY, type ListWalk, walkList } from '../lists/keyset.ts';
import { type ListBody, type ListPage, type PageSizes, readList } from '../lists/list.ts';
import { type NewestRows, readNewest } from '../lists/newest.ts';
import {
  SEARCH_PAGE_SIZE,
  type SearchList,
  type SearchObjectType,
  type SearchPage,
  searchByIds,
  searchList,
} from '../lists/search.ts';
import { anyLeadIsDeleted, isDeleted, isFresh } from '../writes/recent-writes.ts';
import { readById } from '../writes/writes.ts';
import type { BatchWindow } from './batch-window.ts';
import { type Columns, covers, fieldsOf, lacking } from './columns.ts';

export type { Columns } from './columns.ts';

/** Where the rows of a noun come from. */
export interface RowSource {
  /** `/lead/`; one row is at `/lead/{id}/`. */
  readonly path: string;
  /** What search calls them; null for what it does not know, of which several are one list by `id__in`. */
  readonly objectType: SearchObjectType | null;
  /** What such a list must be asked beside the ids, so that it leaves out none of them. */
  readonly beside?: Query;
  /** False where one row has no path of its own, so that it is read from the list too. */
  readonly hasPath?: false;
  /** The columns that Close sends unless told otherwise, and so those of a row that is embedded in another. */
  readonly defaults: Columns;
}

/** What one operation shares among its loaders. */
export interface Operation {
  readonly session: Session;
  readonly window: BatchWindow;
  readonly sizes: PageSizes;
  /** How many ids one search may name. */
  readonly searchBatch: number;
  readonly life: CatalogueLife;
  /** Rows that search does not find, or not as they are, and that may still be read one by one. */
  readonly fallbacks: { left: number };
  /** Called when anything was written: what is known may not be true any more. */
  readonly onWrite: (() => void)[];
}

/** How a list is sorted, and which part of it is meant: the path below the noun's own. */
interface ListOrder {
  readonly orderBy: Query;
  readonly part?: string | null;
}

interface Known<Row> {
  row: Row;
  columns: Columns;
}

/**
 * The rows of one noun within one operation (rule 3: batch by id). A row is remembered with the columns it is known to
 * hold, or that there is none; a later need for others fetches only those. One id is a GET, more are one search, or one
 * list where search does not know the noun; rows are paired by id.
 */
export class RowLoader<Row extends { readonly id: string }> {
  readonly #operation: Operation;
  readonly #source: RowSource;
  readonly #known = new Map<string, Known<Row>>();
  /** Rows that came, of which nobody has asked for one by its id since. */
  #unsorted: { readonly rows: readonly Row[]; readonly columns: Columns }[] = [];
  readonly #absent = new Set<string>();
  readonly #pending = new Map<string, { readonly columns: Columns; readonly row: Promise<Row | null> }>();
  /** Made when it is needed: most operations load rows of few nouns by id. */
  #batches: DataLoader<{ id: string; missing: Columns }, Row | null> | undefined;

  constructor(operation: Operation, source: RowSource) {
    this.#operation = operation;
    this.#source = source;
    operation.onWrite.push(() => {
      this.#unsorted = [];
      this.#known.clear();
      this.#absent.clear();
      this.#pending.clear();
    });
  }

  /** The row with at least these columns; null if Close has none of this id. */
  load(id: string, columns: Columns): Promise<Row | null> {
    if (this.#absent.has(id)) return Promise.resolve(null);
    const known = this.#lookUp(id);
    if (known !== undefined && covers(known.columns, columns)) return Promise.resolve(known.row);
    const pending = this.#pending.get(id);
    if (pending !== undefined && covers(pending.columns, columns)) return pending.row;
    const missing = known === undefined ? columns : lacking(columns, known.columns);
    this.#batches ??= new DataLoader((keys) => this.#batch(keys), {
      cache: false,
      batchScheduleFn: this.#operation.window.schedule,
    });
    const row = this.#batches.load({ id, missing });
    this.#pending.set(id, { columns: known === undefined ? columns : known.columns.union(columns), row });
    return row;
  }

  /** Embedded rows with at least these columns: at once, or loaded in a batch if there are some that Close does not embed. */
  complete(rows: readonly Row[], columns: Columns): readonly Row[] | Promise<readonly Row[]> {
    this.#unsorted.push({ rows, columns: this.#source.defaults });
    if (covers(this.#source.defaults, columns)) return rows;
    return Promise.all(rows.map(async (row) => (await this.load(row.id, columns)) ?? row));
  }

  /**
   * A page of the list that Close pages by offset. No rows, only what is said of all pages, for `columns` null. `part`:
   * the path below the noun's own of a list that holds only some of its rows, whole, for Close takes no `_fields` there.
   */
  async list<Body extends ListBody<Row>>(
    query: Query,
    columns: Columns | null,
    page: { readonly skip: number; readonly first: number },
    part: string | null = null,
  ): Promise<ListPage<Body, Row>> {
    const { session, sizes, window } = this.#operation;
    const path = this.#listOf(part);
    if (columns === null) return window.track(readList<Body, Row>(session, sizes, path, query, { skip: 0, first: 0 }));
    const projected = { ...query, ...this.#projected(columns, part) };
    return this.receive(readList<Body, Row>(session, sizes, path, projected, page), columns);
  }

  /** A page of the list, or of a part of it, that Close sorts by `date_created`, and bounds by parameters of it. */
  walk<Body extends ListBody<Row & Dated>>(
    this: RowLoader<Row & Dated>,
    columns: Columns,
    { orderBy, part = null, ...list }: Omit<ListWalk, 'path' | 'rows'> & ListOrder,
  ): Promise<ListPage<Body, Row & Dated>> {
    const { session, sizes } = this.#operation;
    const rows = (withKey: boolean) => ({
      ...orderBy,
      ...this.#projected(withKey ? columns.union(KEY) : columns, part),
    });
    const request = { ...list, path: this.#listOf(part), rows };
    return this.receive(walkList<Body, Row & Dated>(session, sizes, request), columns);
  }

  #listOf(part: string | null): string {
    return part === null ? this.#source.path : `${this.#source.path}${part}/`;
  }

  #projected(columns: Columns, part: string | null): Query {
    return part === null ? { _fields: this.fields(columns) } : {};
  }

  /** A page of the list that Close sorts by `date_created` without being told, newest first, and cannot narrow. */
  newest(
    this: RowLoader<Row & Dated>,
    columns: Columns,
    page: Omit<NewestRows, 'path' | 'type' | 'fields'>,
  ): Promise<{ readonly rows: readonly (Row & Dated)[]; readonly hasMore: boolean }> {
    const { session, sizes } = this.#operation;
    const { path } = this.#source;
    const type = this.#searchType();
    const fields = (withKey: boolean) => this.fields(withKey ? columns.union(KEY) : columns);
    return this.receive(readNewest<Row & Dated>(session, sizes, { ...page, path, type, fields }), columns);
  }

  /** A page of the list that matches a search. */
  search(
    this: RowLoader<Row & Dated>,
    columns: Columns,
    list: Omit<SearchList, 'type' | 'fields'>,
  ): Promise<SearchPage<Row & Dated>> {
    const needsKey = list.cursors || list.first > SEARCH_PAGE_SIZE;
    const fields = this.fields(needsKey ? columns.union(KEY) : columns);
    const request = { ...list, type: this.#searchType(), fields };
    return this.receive(searchList<Row & Dated>(this.#operation.session, request), columns);
  }

  #searchType(): SearchObjectType {
    const { path, objectType } = this.#source;
    if (objectType === null) throw new TypeError(`${path} is not known to search.`);
    return objectType;
  }

  /** Rows that come in a list, whichever way it is read: batches wait for them, and they are remembered. */
  async receive<List extends { readonly rows: readonly Row[] }>(read: Promise<List>, columns: Columns): Promise<List> {
    const result = await this.#operation.window.track(read);
    this.#unsorted.push({ rows: result.rows, columns });
    return result;
  }

  /** The row as Close holds it now, neither remembered nor searched; null if there is none. */
  async read(id: string, columns: Columns): Promise<Row | null> {
    const row =
      this.#source.hasPath === false
        ? ((await this.#readListed([id], columns))[0] ?? null)
        : await readById<Row>(this.#operation, this.#pathOf(id), this.fields(columns));
    if (row === null) {
      this.#absent.add(id);
      return null;
    }
    return this.#remember(row, columns);
  }

  /** A row that an answer brought whole. */
  rememberWhole(row: Row): Row {
    return this.#remember(row, this.#source.defaults);
  }

  /** As Close takes them. What is held of custom fields tells their ids, if it is current. */
  fields(columns: Columns): readonly string[] {
    const { objectType } = this.#source;
    if (objectType === null || objectType === 'custom_object') return fieldsOf(columns, null);
    const held = cataloguesOf(this.#operation).customFields[objectType].peek(this.#operation.life);
    return fieldsOf(columns, held?.isCurrent === true ? held.value : null);
  }

  #pathOf(id: string): string {
    return `${this.#source.path}${encodeURIComponent(id)}/`;
  }

  /** Sorts what came since the last time. */
  #lookUp(id: string): Known<Row> | undefined {
    if (this.#unsorted.length > 0) {
      const unsorted = this.#unsorted;
      this.#unsorted = [];
      for (const { rows, columns } of unsorted) for (const row of rows) this.#remember(row, columns);
    }
    return this.#known.get(id);
  }

  #remember(row: Row, columns: Columns): Row {
    const known = this.#lookUp(row.id);
    if (known === undefined) {
      this.#known.set(row.id, { row, columns });
      return row;
    }
    known.row = { ...known.row, ...row };
    known.columns = known.columns.union(columns);
    return known.row;
  }

  async #batch(keys: readonly { id: string; missing: Columns }[]): Promise<(Row | null | Error)[]> {
    const ids = [...new Set(keys.map(({ id }) => id))];
    const columns = keys.reduce<Columns>((union, { missing }) => union.union(missing), new Set(['id']));
    const answers = await this.#operation.window.track(this.#read(ids, columns));
    for (const id of ids) this.#pending.delete(id);
    return keys.map(({ id }) => answers.get(id) ?? null);
  }

  /** Each id's row, or null, or the error that befell it alone. */
  async #read(ids: readonly string[], columns: Columns): Promise<Map<string, Row | null | Error>> {
    const { path, objectType } = this.#source;
    const isSearched = objectType !== null;
    const single =
      ids.length === 1 ? ids : isSearched ? this.#allowance(ids.filter((id) => isFresh(this.#operation, id))) : [];
    const rest = ids.filter((id) => !single.includes(id));
    const size = isSearched ? this.#operation.searchBatch : this.#operation.sizes.of(path);
    const chunks = Array.from({ length: Math.ceil(rest.length / size) }, (_, i) =>
      rest.slice(i * size, (i + 1) * size),
    );
    const read = await Promise.all([
      this.#readEach(single, columns),
      ...chunks.map((chunk) => {
        if (chunk.length === 1) return this.#readEach(chunk, columns);
        return isSearched ? this.#readSearched(objectType, chunk, columns) : this.#readAmong(chunk, columns);
      }),
    ]);
    return new Map(read.flat());
  }

  /** From the list, which is current: whatever it does not hold there is none of. */
  async #readAmong(ids: readonly string[], columns: Columns): Promise<[string, Row | null | Error][]> {
    try {
      const rows = await this.#readListed(ids, columns);
      const found = new Map(rows.map((row) => [row.id, this.#remember(row, columns)]));
      return ids.map((id) => [id, found.get(id) ?? null]);
    } catch (error) {
      return ids.map((id) => [id, asError(error)]);
    }
  }

  async #readListed(ids: readonly string[], columns: Columns): Promise<readonly Row[]> {
    const { session, sizes } = this.#operation;
    const { path, beside = {} } = this.#source;
    const query = { ...beside, id__in: ids, _fields: this.fields(columns) };
    return (await readList<ListBody<Row>, Row>(session, sizes, path, query, { skip: 0, first: ids.length })).rows;
  }

  /** As many of the ids as may still be read one by one. */
  #allowance(ids: readonly string[]): readonly string[] {
    const { fallbacks } = this.#operation;
    const allowed = ids.slice(0, fallbacks.left);
    fallbacks.left -= allowed.length;
    return allowed;
  }

  async #readSearched(
    objectType: SearchObjectType,
    ids: readonly string[],
    columns: Columns,
  ): Promise<[string, Row | null | Error][]> {
    const { session } = this.#operation;
    const { defaults } = this.#source;
    const found = new Map<string, Row>();
    // A lead takes its contacts and opportunities along, when it is deleted and when it is merged: nobody wrote their ids.
    const mayBeOutdated = defaults.has('lead_id') && anyLeadIsDeleted(this.#operation);
    const asked = mayBeOutdated ? columns.union(LEAD_ID) : columns;
    try {
      const rows = await searchByIds<Row & { readonly lead_id?: unknown }>(
        session,
        objectType,
        ids,
        this.fields(asked),
      );
      for (const row of rows) {
        const isOutdated = typeof row.lead_id === 'string' && isDeleted(this.#operation, row.lead_id);
        if (!isOutdated) found.set(row.id, this.#remember(row, asked));
      }
    } catch (error) {
      return ids.map((id) => [id, asError(error)]);
    }
    const missing = ids.filter((id) => !found.has(id));
    if (missing.length === 0) return [...found];
    const allowed = this.#allowance(missing);
    const notIndexed = new CloseError('not-indexed', { request: 'POST /data/search/' });
    return [
      ...found,
      ...(await this.#readEach(allowed, columns)),
      ...missing.slice(allowed.length).map((id): [string, Error] => [id, notIndexed]),
    ];
  }

  #readEach(ids: readonly string[], columns: Columns): Promise<[string, Row | null | Error][]> {
    return Promise.all(
      ids.map(async (id): Promise<[string, Row | null | Error]> => {
        try {
          return [id, await this.read(id, columns)];
        } catch (error) {
          return [id, asError(error)];
        }
      }),
    );
  }
}

const LEAD_ID: Columns = new Set(['lead_id']);

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

export function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
