import { fieldErrors, notFound } from './errors.ts';
import type { Json, Row } from './json.ts';
import { PAGING_PARAMS, pageOf, slicePage, valuesOf } from './params.ts';
import type { Endpoint, ReadContext, RequestContext } from './request-context.ts';
import type { CustomValue } from './seed/schema.ts';
import type { Table } from './table.ts';

export type Fields<T> = { readonly [name: string]: (row: T, context: ReadContext) => Json };

/** How rows of a kind are rendered, with one function per field. */
export interface Noun<T> {
  /** The name of the class in Close's 404. */
  className: string;
  fields: Fields<T>;
  /** Fields that a response contains only if `_fields` lists them or `_all`. */
  optional?: Fields<T>;
  /** Whether a row has a field, for nouns whose rows have different fields by their type or by the caller. */
  has?: (row: T, field: string, context: ReadContext) => boolean;
  /** Custom values, rendered as `custom.cf_…`. A field without a value has no key. */
  custom?: (row: T) => { readonly [id: string]: CustomValue };
}

export type Renderer<T> = (row: T, context: ReadContext) => Row;

/**
 * A function that renders rows with the given fields. Null means all default fields. An empty list gives empty objects.
 * Unknown names are ignored, and strict mode rejects them.
 */
export function createRenderer<T>(noun: Noun<T>, names: readonly string[] | null, strict = false): Renderer<T> {
  const known: Fields<T> = { ...noun.fields, ...noun.optional };
  const wanted =
    names === null
      ? Object.keys(noun.fields)
      : names.flatMap((name) => (name === '_all' ? Object.keys(known) : [name]));
  const rendered = wanted.filter((name) => Object.hasOwn(known, name));
  const allCustom = names === null || names.includes('custom') || names.includes('_all');
  const someCustom = wanted.filter((name) => name.startsWith('custom.'));
  const unknown = wanted.find((name) => !Object.hasOwn(known, name) && !/^custom(\.l?cf_\w+)?$/.test(name));
  if (strict && unknown !== undefined) throw fieldErrors({ _fields: `Unknown field ${unknown}.` });
  const pairs = rendered.map((name) => [name, known[name]] as const);
  return (row, context) => {
    const out: Row = {};
    for (const [name, render] of pairs) {
      if (render !== undefined && noun.has?.(row, name, context) !== false) out[name] = render(row, context);
    }
    if (noun.custom === undefined || (!allCustom && someCustom.length === 0)) return out;
    for (const [id, value] of Object.entries(noun.custom(row))) {
      if (allCustom || someCustom.includes(`custom.${id}`)) out[`custom.${id}`] = value;
    }
    return out;
  };
}

/** The renderer for the fields in a request's `_fields`. */
export function requestedRenderer<T>(noun: Noun<T>, { query, strict }: RequestContext): Renderer<T> {
  const fields = query._fields;
  return createRenderer(noun, fields === undefined ? null : valuesOf(fields).filter((name) => name !== ''), strict);
}

/** GET of one object by the id in the path. */
export function getOne<T extends { id: string }>(
  noun: Noun<T>,
  tableOf: (context: RequestContext) => Table<T>,
): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      const row = tableOf(context).get(context.ids[0] ?? null);
      if (row === undefined) throw notFound(noun.className);
      return { body: requestedRenderer(noun, context)(row, context) };
    },
  };
}

/** GET of a list without pages. `params` contains `_fields` where Close supports it. */
export function getUnpagedList<T>(
  noun: Noun<T>,
  params: readonly string[],
  rowsOf: (context: RequestContext) => readonly T[],
): Endpoint {
  return {
    params,
    handle: (context) => {
      const render = requestedRenderer(noun, context);
      return { body: { data: rowsOf(context).map((row) => render(row, context)), has_more: false } };
    },
  };
}

/** GET of a list with pages. `rowsOf` filters and sorts. Only the rows of the page are rendered. */
export function getList<T>(
  noun: Noun<T>,
  params: readonly string[],
  rowsOf: (context: RequestContext) => readonly T[],
  envelope: (rows: readonly T[], context: RequestContext) => Row = () => ({}),
): Endpoint {
  return {
    params: [...PAGING_PARAMS, '_fields', ...params],
    handle: (context) => {
      const page = pageOf(context);
      const render = requestedRenderer(noun, context);
      const rows = rowsOf(context);
      const { rows: pageRows, has_more } = slicePage(rows, page);
      return { body: { data: pageRows.map((row) => render(row, context)), has_more, ...envelope(rows, context) } };
    },
  };
}
