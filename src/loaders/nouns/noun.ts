/** The description of a noun in its file. nouns/index.ts lists all of them. */
import type { Catalogue } from '../catalogues/catalogue.ts';
import type { LoadScope } from '../load-scope.ts';
import { type Columns, NO_COLUMNS } from '../rows/columns.ts';
import type { RowSource } from '../rows/row-source.ts';
import type { Singles } from './singles.ts';

/** Loads one object with at least these columns, synchronously if it is cached. Null if Close has no such object. */
export interface Loader<Row> {
  load(id: string, columns: Columns): Row | null | Promise<Row | null>;
}

interface Identified {
  /** The prefixes of its ids. Two nouns may share one. */
  readonly idPrefixes: readonly [string, ...string[]];
}

/** A noun with too many objects for a catalogue. They are read in batches and in lists. */
export interface RowNoun extends RowSource, Identified {}

/** A noun whose objects are all read together and cached. */
export interface CataloguedNoun<Row, L extends Loader<Row> = Loader<Row>> extends Identified {
  /** The catalogues that provide these columns, in the order in which they are read. The last contains the objects. */
  readonly catalogues: (columns: Columns) => readonly Catalogue<unknown>[];
  /** All objects with at least these columns, in Close's order. */
  readonly read: ReadAll<Row>;
  /** The number of cached objects. Undefined if they are not cached. */
  readonly size: (scope: LoadScope) => number | undefined;
  readonly loader: (scope: LoadScope) => L;
}

/** A noun whose objects Close sends one by one, or in a list that is not cached. */
export interface SingleNoun<Row, L extends Loader<Row> = Loader<Row>> extends Identified {
  readonly isSingle: true;
  /** The number of objects that one request reads by their ids. One if absent. */
  readonly batch?: number;
  readonly loader: (scope: LoadScope) => L;
}

export type ReadAll<Row> = (
  scope: LoadScope,
  columns: Columns,
) => ReadonlyMap<string, Row> | Promise<ReadonlyMap<string, Row>>;

/** Loads the objects of a catalogue. */
export class CatalogueLoader<Row> implements Loader<Row> {
  protected readonly scope: LoadScope;
  protected readonly read: ReadAll<Row>;

  constructor(scope: LoadScope, read: ReadAll<Row>) {
    this.scope = scope;
    this.read = read;
  }

  async load(id: string, columns: Columns): Promise<Row | null> {
    return (await this.read(this.scope, columns)).get(id) ?? null;
  }

  async all(columns: Columns = NO_COLUMNS): Promise<readonly Row[]> {
    return [...(await this.read(this.scope, columns)).values()];
  }
}

/** Loads the objects of a catalogue that may lack some, such as new ones. Each of those costs a GET. */
export class PartialCatalogueLoader<Row> extends CatalogueLoader<Row> {
  protected readonly singles: Singles<Row>;

  constructor(scope: LoadScope, read: ReadAll<Row>, singles: Singles<Row>) {
    super(scope, read);
    this.singles = singles;
  }

  override async load(id: string, columns: Columns): Promise<Row | null> {
    const listed = await this.read(this.scope, columns);
    return listed.get(id) ?? this.singles.missingIn(listed, this.scope, id);
  }
}
