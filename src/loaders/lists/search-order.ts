/** The order of a search, and the rows after a place in it, in Close's query language. docs/decisions/043. */
import { byCreation, type Direction, type Keyset, type SortKey, type SortValue } from './position.ts';

export type SearchObjectType = 'lead' | 'contact' | 'opportunity' | 'custom_object';
/** In search, each type of activity is a type of object. */
export type ActivityObjectType = `activity.${'note' | 'call' | 'email' | 'sms' | 'meeting'}`;
/** The objects that a search can return. */
export type FoundObjectType = SearchObjectType | ActivityObjectType;

/** A node of Close's query language. */
export interface SearchNode {
  readonly type: string;
  readonly negate?: boolean;
  readonly [key: string]: unknown;
}

/** A field by which Close's search sorts: its own date, number and text fields. */
export interface SearchKey extends SortKey {
  /** The field in Close's query language. */
  readonly field: Readonly<Record<string, string>>;
}

/** Searches the rows by these keys. */
export type SearchOrder = readonly SearchKey[];

export const all = (queries: readonly SearchNode[]): SearchNode => ({ type: 'and', queries });
const any = (queries: readonly SearchNode[]): SearchNode => ({ type: 'or', queries });
export const anyId = (ids: readonly string[], negate = false): SearchNode => ({
  ...any(ids.map((value) => ({ type: 'id', value }))),
  ...(negate ? { negate } : {}),
});

/** Creation order. Every row has an instant of creation, so it can end any order. */
const created = (type: FoundObjectType, direction: Direction): SearchKey => ({
  ...byCreation(direction),
  field: { type: 'regular_field', object_type: type, field_name: 'date_created' },
});
const order = (direction: Direction) => {
  const known = new Map<FoundObjectType, SearchOrder>();
  return (type: FoundObjectType): SearchOrder => {
    const made = known.get(type) ?? [created(type, direction)];
    known.set(type, made);
    return made;
  };
};
export const newestFirst = order('desc');
const oldestFirst = order('asc');

/**
 * Keys that decide about every row's place: rows with equal values of all keys are sorted by creation. Orders by texts
 * are left alone, since they are not paged by place.
 */
export function completeOrder(type: SearchObjectType, keys: SearchOrder): SearchOrder {
  const [first] = keys;
  if (first === undefined) return newestFirst(type);
  if (keys.length === 1 && first.column === 'date_created') {
    return first.direction === 'asc' ? oldestFirst(type) : newestFirst(type);
  }
  const isComplete = keys.some(({ kind, isAlwaysSet }) => kind === 'text' || (kind === 'instant' && isAlwaysSet));
  return isComplete ? keys : [...keys, created(type, first.direction)];
}

/**
 * Whether the list is paged by place: search has no comparison of texts. A text after an instant decides nothing.
 */
export function isPagedByKeyset(keys: SearchOrder): boolean {
  const text = keys.findIndex(({ kind }) => kind === 'text');
  return text === -1 || keys.slice(0, text).some(({ kind, isAlwaysSet }) => kind === 'instant' && isAlwaysSet);
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = { asc: 'desc', desc: 'asc' };

/** The order the other way round. */
export const reversedOrder = (keys: SearchOrder): SearchOrder =>
  keys.map((key) => ({ ...key, direction: OPPOSITE[key.direction] }));

const condition = ({ field }: SearchKey, condition: object): SearchNode => ({
  type: 'field_condition',
  field,
  condition,
});
const hasValue = (key: SearchKey): SearchNode => condition(key, { type: 'exists' });
const isEmpty = (key: SearchKey): SearchNode => ({ ...hasValue(key), negate: true });

const instant = (milliseconds: number) => ({ type: 'fixed_utc', value: new Date(milliseconds).toISOString() });
const moments = (on_or_after: object | null, before: object | null) => ({ type: 'moment_range', on_or_after, before });
const day = (value: SortValue, which: 'start' | 'end') => ({ type: 'fixed_local_date', value, which });

type Side = 'from' | 'after' | 'at';

/** The rows with a value that is at this one, after it, or either. */
const COMPARISONS: Readonly<
  Record<SortKey['kind'], (value: SortValue, direction: Direction) => Readonly<Record<Side, object>>>
> = {
  instant: (value, direction) => {
    const at = Number(value);
    const isUp = direction === 'asc';
    return {
      from: isUp ? moments(instant(at), null) : moments(null, instant(at + 1)),
      after: isUp ? moments(instant(at + 1), null) : moments(null, instant(at)),
      at: moments(instant(at), instant(at + 1)),
    };
  },
  day: (value, direction) => {
    const [start, end] = [day(value, 'start'), day(value, 'end')];
    const isUp = direction === 'asc';
    return {
      from: isUp ? moments(start, null) : moments(null, end),
      after: isUp ? moments(end, null) : moments(null, start),
      at: moments(start, end),
    };
  },
  number: numbers,
  count: numbers,
  text: () => {
    throw new TypeError('Search does not compare texts.');
  },
};

function numbers(value: SortValue, direction: Direction): Readonly<Record<Side, object>> {
  const range = (bounds: object) => ({ type: 'number_range', ...bounds });
  return {
    from: range(direction === 'asc' ? { gte: value } : { lte: value }),
    after: range(direction === 'asc' ? { gt: value } : { lt: value }),
    at: range({ gte: value, lte: value }),
  };
}

/** Rows after a place, in Close's query language. */
interface Part {
  readonly nodes: readonly SearchNode[];
  /** Whether they follow rows of which Close may not know that they come first: one or the other have no value. */
  readonly isBehindOthers?: boolean;
}

/** The rows on a side of a value of one key, in their order. */
function beside(key: SearchKey, value: SortValue, emptyFirst: boolean, side: Exclude<Side, 'at'>): readonly Part[] {
  if (value === null) {
    const own = side === 'from' ? [{ nodes: [isEmpty(key)] }] : [];
    return emptyFirst ? [...own, { nodes: [hasValue(key)], isBehindOthers: true }] : own;
  }
  const part = { nodes: [condition(key, COMPARISONS[key.kind](value, key.direction)[side])] };
  return key.isAlwaysSet || emptyFirst ? [part] : [part, { nodes: [isEmpty(key)], isBehindOthers: true }];
}

const tiedWith = (key: SearchKey, value: SortValue): SearchNode =>
  value === null ? isEmpty(key) : condition(key, COMPARISONS[key.kind](value, key.direction).at);

/**
 * The rows at or after a place; only those after it if it names the others. In several groups, one after the other, if
 * Close may place rows without a value elsewhere. docs/decisions/047
 */
export function rowsFrom(
  keys: SearchOrder,
  { values, ids, isAhead = false, emptyFirst = [], isTurned = false }: Keyset,
): readonly (readonly SearchNode[])[] {
  const from = (n: number): readonly Part[] => {
    const [key, value = null] = [keys[n], values[n]];
    if (key === undefined) return [];
    const isLast = n === values.length - 1;
    const after = beside(key, value, emptyFirst[n] ?? false, isLast && !isAhead ? 'from' : 'after');
    if (isLast) return after;
    const at = tiedWith(key, value);
    return [...from(n + 1).map(({ nodes, ...part }) => ({ ...part, nodes: [at, ...nodes] })), ...after];
  };
  const groups: SearchNode[][] = [];
  for (const { nodes, isBehindOthers = false } of from(0)) {
    const node = nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : all(nodes);
    const group = groups.at(-1);
    if (group === undefined || (isTurned && isBehindOthers)) groups.push([node]);
    else group.push(node);
  }
  const others = isAhead ? [] : [anyId(ids, true)];
  return groups.map((nodes) => [nodes.length === 1 && nodes[0] !== undefined ? nodes[0] : any(nodes), ...others]);
}
