/** The walk down an operation that counts what it will ask of Close. What each field asks is told beside this file, by area. */

import { once } from '../../engine/memo.ts';
import type { Info, Selecting } from '../../engine/operation.ts';
import { argumentsOf, type SelectedField, selectedFields, typesOf } from '../../engine/selection.ts';
import { type CacheContents, cataloguesOf } from '../../loaders/catalogues/cache-contents.ts';
import { isInGroupList } from '../../loaders/nouns/group.ts';
import { rowSourceOf } from '../../loaders/nouns/index.ts';
import type { Columns } from '../../loaders/rows/columns.ts';
import type { Noun } from '../../rows/index.ts';

/**
 * How far a number can be told while a catalogue is not held: `known`; `at-most`, for only the catalogue tells how many
 * of the objects are different ones; `open`, for only the catalogue tells how many there are.
 */
export type Bound = 'known' | 'at-most' | 'open';

/** What the estimate may know of the gateway. */
export interface CostSettings {
  /** How many ids one search may name. */
  readonly searchBatch: number;
  /** The largest page of a list. */
  readonly pageSize: (path: string) => number;
}

/** How many objects a field is resolved on. */
export interface Rows {
  readonly count: number;
  readonly bound: Bound;
  /** To how many leads they belong, at most, where there are fewer of these; lists that Close is asked for do not tell. */
  readonly leads?: number | undefined;
  /** The catalogues that would tell more; that of `/me/` if absent. */
  readonly untold?: readonly string[];
}

const BOUNDS: readonly Bound[] = ['known', 'at-most', 'open'];
/** Of two bounds the one that tells less. */
const looser = (a: Bound, b: Bound): Bound => (BOUNDS.indexOf(a) > BOUNDS.indexOf(b) ? a : b);

/** What a field costs on so many objects of a type. */
export type Rule = (walk: Walk, field: SelectedField, rows: Rows, type: string) => void;

/** What each field of each type costs; one without an entry is free. */
export type Costs = Readonly<Record<string, Readonly<Record<string, Rule>>>>;

/** A field that has a cost. */
interface Priced {
  readonly rule: Rule;
  readonly field: SelectedField;
  readonly type: string;
}

const pricedOnce = once<readonly Priced[]>('directives');

export const ONE: Rows = { count: 1, bound: 'known' };

/** One walk down a document. */
export class Walk {
  requests = 0;
  bound: Bound = 'known';
  /** How many requests each catalogue takes. */
  readonly catalogues = new Map<string, number>();
  /** The catalogues that would tell the number, where it is not known. */
  readonly untold = new Set<string>();
  readonly info: Info;
  readonly cached: CacheContents;
  readonly settings: CostSettings;
  readonly #costs: Costs;

  constructor(costs: Costs, info: Info, cached: CacheContents, settings: CostSettings) {
    this.#costs = costs;
    this.info = info;
    this.cached = cached;
    this.settings = settings;
  }

  select(type: string, nodes: readonly Selecting[], rows: Rows): void {
    for (const { rule, field, type: of } of this.#priced(type, nodes)) rule(this, field, rows, of);
  }

  /** The fields below these nodes that may cost something, found once for each document. */
  #priced(type: string, nodes: readonly Selecting[]): readonly Priced[] {
    return pricedOnce(nodes, this.info, type, () => {
      // What is asked of several types under one name is asked of each row once, whichever it is of.
      const fields = new Map<string, SelectedField & { readonly type: string }>();
      for (const each of typesOf(type, this.info)) {
        for (const field of selectedFields(each, nodes, this.info)) {
          const known = fields.get(field.key);
          const together = [...new Set([...(known?.nodes ?? []), ...field.nodes])];
          fields.set(field.key, { type: each, ...field, ...known, nodes: together });
        }
      }
      return [...fields.values()].flatMap((field) => {
        const rule = this.#costs[field.type]?.[field.name];
        return rule === undefined ? [] : [{ rule, field, type: field.type }];
      });
    });
  }

  /** So many requests for each of these objects. */
  ask(rows: Rows, requests: number): void {
    this.requests += rows.count * requests;
    if (requests > 0) this.#note(rows);
  }

  /** A catalogue: one request once, or one for each of these objects. */
  catalogue(name: string, rows: Rows = ONE): void {
    if (this.cached.has(name)) return;
    this.catalogues.set(name, rows.count);
    this.#note(rows);
  }

  #note({ bound, untold = ['me'] }: Rows): void {
    this.bound = looser(this.bound, bound);
    if (bound !== 'known') for (const name of untold) this.untold.add(name);
  }

  /** Loads objects by id, as far as their own type needs it. */
  load(noun: Noun, columns: Columns, rows: Rows): void {
    const source = rowSourceOf(noun);
    if (source !== undefined) {
      const size = source.objectType === null ? this.settings.pageSize(source.path) : this.settings.searchBatch;
      this.ask({ ...rows, count: Math.ceil(rows.count / size) }, 1);
      return;
    }
    // With its members a group is read by its id, unless those of all groups are held.
    if (noun === 'Group' && !isInGroupList(columns) && !this.cached.has('groupMembers')) this.ask(rows, 1);
    else for (const name of cataloguesOf(noun, columns)) this.catalogue(name);
  }

  /** All objects of a noun that a catalogue holds: as many as there are, once that is known. */
  all(noun: Noun): Rows {
    const total = this.cached.size(noun);
    if (total !== null) return { count: total, bound: 'known' };
    return { count: 1, bound: 'open', untold: cataloguesOf(noun) };
  }

  /** Of these objects, how many can be different ones: of what is held in catalogues there are only so many. */
  distinct(noun: Noun, rows: Rows): Rows {
    const total = this.cached.size(noun);
    if (rowSourceOf(noun) !== undefined) return rows;
    if (total === null) {
      const untold = [...(rows.untold ?? []), ...cataloguesOf(noun)];
      return { ...rows, bound: looser(rows.bound, 'at-most'), untold };
    }
    return { ...rows, count: Math.min(rows.count, total) };
  }

  arguments(type: string, field: SelectedField): Readonly<Record<string, unknown>> {
    return argumentsOf(type, field, this.info);
  }
}
