/** Walks down an operation and counts the requests to Close that it will make, by the cost rules in `nouns/`. */

import { once } from '../../engine/memo.ts';
import type { Info, Selecting } from '../../engine/operation.ts';
import { argumentsOf, type SelectedField, selectedFields, typesOf } from '../../engine/selection.ts';
import { type CacheContents, cataloguesOf } from '../../loaders/catalogues/cache-contents.ts';
import { isInGroupList } from '../../loaders/nouns/group.ts';
import { isSingle, rowSourceOf, singleBatchOf } from '../../loaders/nouns/index.ts';
import type { Columns } from '../../loaders/rows/columns.ts';
import type { Noun } from '../../rows/index.ts';

/**
 * How reliable a number is while a catalogue is not cached. `known`: exact. `at-most`: only the catalogue knows how many
 * of the objects are distinct. `open`: only the catalogue knows how many objects there are.
 */
export type Bound = 'known' | 'at-most' | 'open';

export interface CostSettings {
  /** Maximum number of ids in one search. */
  readonly searchBatch: number;
}

/** On how many objects a field is resolved. */
export interface Multiplicity {
  readonly count: number;
  readonly bound: Bound;
  /** How many leads the objects belong to, at most. Undefined if that is not known. */
  readonly leads?: number | undefined;
  /** How many pipelines the statuses belong to, at most. Undefined if that is not known. */
  readonly pipelines?: number | undefined;
  /** The nouns that the changed objects of events can be of. Undefined if all can be. */
  readonly nouns?: readonly Noun[] | undefined;
  /** The catalogues that would make the number exact. `me` by default. */
  readonly missing?: readonly string[];
}

export const ONE: Multiplicity = { count: 1, bound: 'known' };

const BOUNDS: readonly Bound[] = ['known', 'at-most', 'open'];
const looser = (a: Bound, b: Bound): Bound => (BOUNDS.indexOf(a) > BOUNDS.indexOf(b) ? a : b);

/** Adds the cost of a field that is resolved on a number of objects of a type. */
export interface CostRule {
  (estimator: CostEstimator, field: SelectedField, times: Multiplicity, type: string): void;
  /** What the field reads for each object. Fields of one selection that read the same share the requests. */
  readonly reads?: string;
}

/** Cost rules by type and field. A field without a rule is free. */
export type CostRules = Readonly<Record<string, Readonly<Record<string, CostRule>>>>;

/** A field that has a cost. */
interface PricedField {
  readonly rule: CostRule;
  readonly field: SelectedField;
  readonly type: string;
  /** Whether another field of the selection reads the same. */
  readonly isShared: boolean;
}

const pricedOnce = once<readonly PricedField[]>('directives');

/** Estimates one operation. */
export class CostEstimator {
  requests = 0;
  bound: Bound = 'known';
  /** The number of requests that each catalogue takes. */
  readonly catalogues = new Map<string, number>();
  /** The catalogues that would make the estimate exact. */
  readonly missing = new Set<string>();
  readonly info: Info;
  readonly cached: CacheContents;
  readonly settings: CostSettings;
  readonly #rules: CostRules;

  constructor(rules: CostRules, info: Info, cached: CacheContents, settings: CostSettings) {
    this.#rules = rules;
    this.info = info;
    this.cached = cached;
    this.settings = settings;
  }

  /** Adds the fields that are selected below these nodes. */
  select(type: string, nodes: readonly Selecting[], times: Multiplicity): void {
    for (const { rule, field, type: of, isShared } of this.#priced(type, nodes)) {
      rule(this, field, isShared ? { ...times, count: 0 } : times, of);
    }
  }

  #priced(type: string, nodes: readonly Selecting[]): readonly PricedField[] {
    return pricedOnce(nodes, this.info, type, () => {
      // A field that is selected on several types of an interface is resolved once per object.
      const fields = new Map<string, SelectedField & { readonly type: string }>();
      for (const each of typesOf(type, this.info)) {
        for (const field of selectedFields(each, nodes, this.info)) {
          const known = fields.get(field.key);
          const merged = [...new Set([...(known?.nodes ?? []), ...field.nodes])];
          fields.set(field.key, { type: each, ...field, ...known, nodes: merged });
        }
      }
      const read = new Set<string>();
      return [...fields.values()].flatMap((field) => {
        const rule = this.#rules[field.type]?.[field.name];
        if (rule === undefined) return [];
        const isShared = rule.reads !== undefined && read.has(rule.reads);
        if (rule.reads !== undefined) read.add(rule.reads);
        return [{ rule, field, type: field.type, isShared }];
      });
    });
  }

  /** Adds requests for each object. */
  request(times: Multiplicity, requests = 1): void {
    this.requests += times.count * requests;
    if (requests > 0) this.#loosen(times);
  }

  /** Adds a catalogue unless it is cached: one request per operation, or one per object. */
  catalogue(name: string, times: Multiplicity = ONE): void {
    if (this.cached.has(name)) return;
    this.catalogues.set(name, times.count);
    this.#loosen(times);
  }

  #loosen({ bound, missing = ['me'] }: Multiplicity): void {
    this.bound = looser(this.bound, bound);
    if (bound !== 'known') for (const name of missing) this.missing.add(name);
  }

  /** Adds the batches or the catalogues that load objects by id. */
  load(noun: Noun, columns: Columns, times: Multiplicity): void {
    const source = rowSourceOf(noun);
    if (source !== undefined) {
      const size = source.objectType === null ? this.cached.pageSize(source.path) : this.settings.searchBatch;
      this.request({ ...times, count: Math.ceil(times.count / size) });
      return;
    }
    const batch = singleBatchOf(noun);
    if (batch !== null) this.request({ ...times, count: Math.ceil(times.count / batch) });
    // A group with its members is read by id, unless the members of all groups are cached.
    else if (noun === 'Group' && !isInGroupList(columns) && !this.cached.has('groupMembers')) this.request(times);
    else for (const name of cataloguesOf(noun, columns)) this.catalogue(name);
  }

  /** All objects of a catalogued noun. */
  all(noun: Noun): Multiplicity {
    const total = this.cached.size(noun);
    if (total !== null) return { count: total, bound: 'known' };
    return { count: 1, bound: 'open', missing: cataloguesOf(noun) };
  }

  /** How many of these objects can be distinct. A catalogue contains a limited number. */
  distinct(noun: Noun, times: Multiplicity): Multiplicity {
    const total = this.cached.size(noun);
    if (rowSourceOf(noun) !== undefined || isSingle(noun)) return times;
    if (total === null) {
      const missing = [...(times.missing ?? []), ...cataloguesOf(noun)];
      return { ...times, bound: looser(times.bound, 'at-most'), missing };
    }
    return { ...times, count: Math.min(times.count, total) };
  }

  arguments(type: string, field: SelectedField): Readonly<Record<string, unknown>> {
    return argumentsOf(type, field, this.info);
  }
}
