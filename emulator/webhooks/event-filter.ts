/** The language of `extra_filter`, with which a webhook subscription selects events by their contents (documented). */
import { isDeepStrictEqual } from 'node:util';
import { isObject, type Json, type JsonObject } from '../json.ts';

/** A filter that Close would reject. The message is INVENTED. */
export class InvalidFilter extends Error {}

/** Whether a value matches. undefined is the value of a field that an object lacks. It counts as null (assumed). */
type Test = (value: Json | undefined) => boolean;

/** Deeper filters are rejected (INVENTED), since each level takes space on the stack. */
const MAX_DEPTH = 40;

const requiredValue = (filter: JsonObject): Json => {
  const { type, value } = filter;
  if (value === undefined) throw new InvalidFilter(`A filter of type ${type} needs a value.`);
  return value;
};
const innerOf = ({ type, filter }: JsonObject, depth: number): Test => {
  if (filter === undefined) throw new InvalidFilter(`A filter of type ${type} needs a filter.`);
  return compile(filter, depth + 1);
};
const allInnerOf = ({ type, filters }: JsonObject, depth: number): readonly Test[] => {
  if (!Array.isArray(filters)) throw new InvalidFilter(`A filter of type ${type} needs a list of filters.`);
  return filters.map((filter: Json) => compile(filter, depth + 1));
};
const isNull: Test = (value) => value === null || value === undefined;
const equals = (wanted: Json): Test => {
  return (value) => isDeepStrictEqual(value ?? null, wanted);
};

/** Values of an array, or a part of a text (documented). */
function contains(wanted: Json): Test {
  return (value) => {
    if (Array.isArray(value)) return value.some((item: Json) => isDeepStrictEqual(item, wanted));
    return typeof value === 'string' && typeof wanted === 'string' && value.includes(wanted);
  };
}

function fieldAccessor(filter: JsonObject, depth: number): Test {
  const { field } = filter;
  if (typeof field !== 'string') throw new InvalidFilter('A filter of type field_accessor needs the name of a field.');
  const test = innerOf(filter, depth);
  return (value) => test(isObject(value) && Object.hasOwn(value, field) ? value[field] : undefined);
}

const TYPES: { readonly [type: string]: (filter: JsonObject, depth: number) => Test } = {
  equals: (filter) => equals(requiredValue(filter)),
  not_equals: (filter) => {
    const test = equals(requiredValue(filter));
    return (value) => !test(value);
  },
  is_null: () => isNull,
  non_null: () => (value) => !isNull(value),
  contains: (filter) => contains(requiredValue(filter)),
  and: (filter, depth) => {
    const tests = allInnerOf(filter, depth);
    return (value) => tests.every((test) => test(value));
  },
  or: (filter, depth) => {
    const tests = allInnerOf(filter, depth);
    return (value) => tests.some((test) => test(value));
  },
  not: (filter, depth) => {
    const test = innerOf(filter, depth);
    return (value) => !test(value);
  },
  field_accessor: fieldAccessor,
  any_array_value: (filter, depth) => {
    const test = innerOf(filter, depth);
    return (value) => Array.isArray(value) && value.some((item: Json) => test(item));
  },
};

function compile(filter: Json, depth: number): Test {
  if (depth > MAX_DEPTH) throw new InvalidFilter(`Filters can be nested ${MAX_DEPTH} levels deep.`);
  if (!isObject(filter)) throw new InvalidFilter('A filter must be an object.');
  const { type } = filter;
  const build = typeof type === 'string' && Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  if (build === undefined) throw new InvalidFilter(`Unknown type of filter: ${JSON.stringify(type ?? null)}.`);
  return build(filter, depth);
}

/** A function that returns whether an event matches. Throws `InvalidFilter`. */
export const compileFilter = (filter: Json): ((event: JsonObject) => boolean) => compile(filter, 1);
