import type { Query } from '../../close/wire/query.ts';
import { KEY, type ListSeek, seekList } from '../lists/keyset.ts';
import { type ListBody, type ListPage, readList } from '../lists/list.ts';
import { type NewestPage, readNewest } from '../lists/newest.ts';
import type { Dated } from '../lists/position.ts';
import { SEARCH_PAGE_SIZE, type SearchList, type SearchPage, type SearchRows, searchList } from '../lists/search.ts';
import { newestFirst, type SearchNode, type SearchObjectType } from '../lists/search-order.ts';
import { firstRows, idsBeside, type WalkPage, type WalkSpan } from '../lists/walk.ts';
import type { LoadScope } from '../load-scope.ts';
import { peekFreshDefinitions } from '../nouns/custom-field.ts';
import { type Columns, ID, NO_COLUMNS, requestFields } from './columns.ts';
import { RowMemory } from './row-memory.ts';
import type { RowSource } from './row-source.ts';

/** How a list is sorted, and which part of it is read: the path below the noun's own. */
interface ListOrder {
  readonly orderBy: Query;
  readonly part?: string | null;
}

/** A page of a search that is sorted by a text. */
interface WalkList extends Omit<SearchRows, 'type' | 'fields'> {
  readonly first: number;
  readonly isCounted: boolean;
}

/** The lists of one noun within one operation. Rows that a list brings are remembered. */
export class RowLists<Row extends { readonly id: string }> {
  protected readonly scope: LoadScope;
  protected readonly source: RowSource;
  protected readonly memory = new RowMemory<Row>();

  constructor(scope: LoadScope, source: RowSource) {
    this.scope = scope;
    this.source = source;
  }

  /**
   * Reads a page by offset. With `columns` null it reads no rows, only the fields that describe the whole list. `part`
   * is the path of a list that contains some of the rows. Close sends whole rows there unless `_fields` is needed.
   */
  async list<Body extends ListBody<Row>>(
    query: Query,
    columns: Columns | null,
    page: { readonly skip: number; readonly first: number },
    part: string | null = null,
  ): Promise<ListPage<Body, Row>> {
    const { session, sizes, window } = this.scope;
    const path = this.#pathOf(part);
    if (columns === null) return window.track(readList<Body, Row>(session, sizes, path, query, { skip: 0, first: 0 }));
    const projected = { ...query, ...this.#projection(columns, part) };
    return this.receive(readList<Body, Row>(session, sizes, path, projected, page), columns);
  }

  /** Reads a page by keyset, of a list that Close sorts by `date_created` and filters by it. */
  seek<Body extends ListBody<Row & Dated>>(
    this: RowLists<Row & Dated>,
    columns: Columns,
    { orderBy, part = null, ...list }: Omit<ListSeek<Row & Dated>, 'path' | 'rows'> & ListOrder,
  ): Promise<ListPage<Body, Row & Dated>> {
    const { session, sizes } = this.scope;
    const rows = (key: Columns) => ({ ...orderBy, ...this.#projection(columns.union(key), part) });
    const request = { ...list, path: this.#pathOf(part), rows };
    return this.receive(seekList<Body, Row & Dated>(session, sizes, request), columns);
  }

  /** Reads a page by keyset, newest first, of a list that Close sorts by `date_created` but cannot filter by it. */
  newest(
    this: RowLists<Row & Dated>,
    columns: Columns,
    page: Omit<NewestPage, 'path' | 'type' | 'fields'>,
  ): Promise<{ readonly rows: readonly (Row & Dated)[]; readonly hasMore: boolean }> {
    const { session, sizes } = this.scope;
    const { path } = this.source;
    const type = this.#searchType();
    const fields = (withKey: boolean) => this.requestFields(withKey ? columns.union(KEY) : columns);
    return this.receive(readNewest<Row & Dated>(session, sizes, { ...page, path, type, fields }), columns);
  }

  /** Reads a page of a search. */
  search(columns: Columns, list: Omit<SearchList, 'type' | 'fields'>): Promise<SearchPage<Row>> {
    const needsKey = list.cursors || list.first > SEARCH_PAGE_SIZE || list.after?.isAhead === true;
    const keys = ID.union(new Set(list.order.map(({ column }) => column)));
    const fields = this.requestFields(needsKey ? columns.union(keys) : columns);
    const request = { ...list, type: this.#searchType(), fields };
    return this.receive(searchList<Row>(this.scope.session, request), columns);
  }

  /** Reads the start of a search that is sorted by a text. */
  firstRows(columns: Columns, { first, isCounted, ...list }: WalkList): Promise<WalkPage<Row>> {
    const rows = { ...list, type: this.#searchType(), fields: this.requestFields(columns.union(ID)) };
    return this.receive(firstRows<Row>(this.scope.session, rows, first, isCounted), columns);
  }

  /** Finds the ids of another page of such a search. */
  idsBeside(span: WalkSpan, { first, isCounted, ...list }: WalkList): Promise<WalkPage<{ readonly id: string }>> {
    const rows = { ...list, type: this.#searchType() };
    return this.receive(idsBeside<Row>(this.scope.session, rows, span, first, isCounted), ID);
  }

  /** The number of rows that match in Close's search. Null if Close does not state it. */
  async count(conditions: readonly SearchNode[]): Promise<number | null> {
    const order = newestFirst(this.#searchType());
    const none = { first: 0, after: null, cursors: false, counts: { total: true, more: false } };
    return (await this.search(ID, { conditions, order, ...none })).total;
  }

  /** Remembers the rows of a list that is being read, however it is read. Batches wait for it. */
  async receive<List extends { readonly rows: readonly Row[] }>(read: Promise<List>, columns: Columns): Promise<List> {
    const result = await this.scope.window.track(read);
    this.memory.add(result.rows, columns);
    return result;
  }

  /** The value of `_fields` for these columns. Names of custom fields become ids if their definitions are cached. */
  requestFields(columns: Columns): readonly string[] {
    const { objectType } = this.source;
    if (objectType === null || objectType === 'custom_object') return requestFields(columns, null);
    return requestFields(columns, peekFreshDefinitions(this.scope, objectType));
  }

  #pathOf(part: string | null): string {
    return part === null ? this.source.path : `${this.source.path}${part}/`;
  }

  #projection(columns: Columns, part: string | null): Query {
    const isWhole = part !== null && columns.isDisjointFrom(this.source.onlyByName ?? NO_COLUMNS);
    return isWhole ? {} : { _fields: this.requestFields(columns) };
  }

  #searchType(): SearchObjectType {
    const { path, objectType } = this.source;
    if (objectType === null) throw new TypeError(`Close's search does not cover ${path}.`);
    return objectType;
  }
}
