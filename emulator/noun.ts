import { fieldErrors, notFound } from './errors.ts';
import type { Json, Row } from './json.ts';
import { PAGING, pageOf, slicePage, valuesOf } from './params.ts';
import type { Endpoint, ReadContext, RequestContext } from './request-context.ts';
import type { CustomValue } from './seed/schema.ts';
import type { Table } from './table.ts';

export type Fields<T> = { readonly [name: string]: (row: T, context: ReadContext) => Json };

/** How rows of a kind are shown: one function a field. */
export interface Noun<T> {
  /** The class that Close's 404 names. */
  className: string;
  fields: Fields<T>;
  /** Fields that are shown only when `_fields` names them, or `_all`. */
  optional?: Fields<T>;
  /** Custom values, shown as flat keys `custom.cf_…`; unset ones have no key. */
  custom?: (row: T) => { readonly [id: string]: CustomValue };
}

export type Renderer<T> = (row: T, context: ReadContext) => Row;

/**
 * A function that shows rows with the fields that were asked for. Names that Close does not know are dropped, or
 * refused when strict. `null` asks for all default fields; an empty list for none: rows are then empty objects.
 */
export function createRenderer<T>(noun: Noun<T>, names: readonly string[] | null, strict = false): Renderer<T> {
  const known: Fields<T> = { ...noun.fields, ...noun.optional };
  const wanted =
    names === null
      ? Object.keys(noun.fields)
      : names.flatMap((name) => (name === '_all' ? Object.keys(known) : [name]));
  const shown = wanted.filter((name) => Object.hasOwn(known, name));
  const allCustom = names === null || names.includes('custom') || names.includes('_all');
  const someCustom = wanted.filter((name) => name.startsWith('custom.'));
  const strange = wanted.find((name) => !Object.hasOwn(known, name) && !/^custom(\.cf_\w+)?$/.test(name));
  if (strict && strange !== undefined) throw fieldErrors({ _fields: `Unknown field ${strange}.` });
  const pairs = shown.map((name) => [name, known[name]] as const);
  return (row, context) => {
    const out: Row = {};
    for (const [name, show] of pairs) if (show !== undefined) out[name] = show(row, context);
    if (noun.custom === undefined || (!allCustom && someCustom.length === 0)) return out;
    for (const [id, value] of Object.entries(noun.custom(row))) {
      if (allCustom || someCustom.includes(`custom.${id}`)) out[`custom.${id}`] = value;
    }
    return out;
  };
}

/** The renderer that a request's `_fields` asks for. */
export function requestedRenderer<T>(noun: Noun<T>, { query, strict }: RequestContext): Renderer<T> {
  const fields = query._fields;
  return createRenderer(noun, fields === undefined ? null : valuesOf(fields).filter((name) => name !== ''), strict);
}

/** GET of one row by the id in the path. */
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

/** GET of a list that Close gives whole; `_fields` only where it is among the parameters. */
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

/** GET of a list: `rowsOf` filters and sorts; only the page is rendered. */
export function getList<T>(
  noun: Noun<T>,
  params: readonly string[],
  rowsOf: (context: RequestContext) => readonly T[],
  envelope: (rows: readonly T[], context: RequestContext) => Row = () => ({}),
): Endpoint {
  return {
    params: [...PAGING, '_fields', ...params],
    handle: (context) => {
      const page = pageOf(context);
      const render = requestedRenderer(noun, context);
      const rows = rowsOf(context);
      const { rows: shown, has_more } = slicePage(rows, page);
      return { body: { data: shown.map((row) => render(row, context)), has_more, ...envelope(rows, context) } };
    },
  };
}
