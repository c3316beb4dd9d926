import { fieldErrors, notFound } from './errors.ts';
import type { Json, Row } from './json.ts';
import { cut, listOf, PAGING, pageOf } from './params.ts';
import type { Call, Operation, Scope } from './request-context.ts';
import type { CustomValue } from './seed/schema.ts';
import type { Table } from './store.ts';

export type Fields<T> = { readonly [name: string]: (row: T, scope: Scope) => Json };

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

export type Renderer<T> = (row: T, scope: Scope) => Row;

/**
 * A function that shows rows with the fields that were asked for. Names that Close does not know are dropped, or
 * refused when strict. `null` asks for all default fields; an empty list for none: rows are then empty objects.
 */
export function rendererOf<T>(noun: Noun<T>, names: readonly string[] | null, strict = false): Renderer<T> {
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
  return (row, scope) => {
    const out: Row = {};
    for (const [name, show] of pairs) if (show !== undefined) out[name] = show(row, scope);
    if (noun.custom === undefined || (!allCustom && someCustom.length === 0)) return out;
    for (const [id, value] of Object.entries(noun.custom(row))) {
      if (allCustom || someCustom.includes(`custom.${id}`)) out[`custom.${id}`] = value;
    }
    return out;
  };
}

/** The renderer that a request's `_fields` asks for. */
export function requested<T>(noun: Noun<T>, { query, strict }: Call): Renderer<T> {
  const fields = query._fields;
  return rendererOf(noun, fields === undefined ? null : listOf(fields).filter((name) => name !== ''), strict);
}

/** GET of one row by the id in the path. */
export function getOne<T extends { id: string }>(noun: Noun<T>, tableOf: (call: Call) => Table<T>): Operation {
  return {
    params: ['_fields'],
    handle: (call) => {
      const row = tableOf(call).get(call.ids[0] ?? null);
      if (row === undefined) throw notFound(noun.className);
      return { body: requested(noun, call)(row, call) };
    },
  };
}

/** GET of a list that Close gives whole; `_fields` only where it is among the parameters. */
export function getWhole<T>(noun: Noun<T>, params: readonly string[], rowsOf: (call: Call) => readonly T[]): Operation {
  return {
    params,
    handle: (call) => {
      const render = requested(noun, call);
      return { body: { data: rowsOf(call).map((row) => render(row, call)), has_more: false } };
    },
  };
}

/** GET of a list: `rowsOf` filters and sorts; only the page is rendered. */
export function getList<T>(
  noun: Noun<T>,
  params: readonly string[],
  rowsOf: (call: Call) => readonly T[],
  envelope: (rows: readonly T[], call: Call) => Row = () => ({}),
): Operation {
  return {
    params: [...PAGING, '_fields', ...params],
    handle: (call) => {
      const page = pageOf(call);
      const render = requested(noun, call);
      const rows = rowsOf(call);
      const { rows: shown, has_more } = cut(rows, page);
      return { body: { data: shown.map((row) => render(row, call)), has_more, ...envelope(rows, call) } };
    },
  };
}
