import { compareBy } from '../../compare.ts';
import { badRequest } from '../../errors.ts';
import type { ReadContext, RequestContext } from '../../request-context.ts';
import type { Lead, Opportunity } from '../../seed/schema.ts';
import type { Table } from '../../table.ts';
import type { Tables } from '../../tables.ts';
import { SORTABLE_KINDS, sortKeyOf } from '../sort-keys.ts';
import { compileText, findProperty } from './compile.ts';
import type { TextObject } from './objects.ts';
import { parseTextQuery, type TextQuery } from './parser.ts';
import { leadObject, opportunityObject } from './properties/lead.ts';

interface CompiledTextQuery<T> {
  /** Whether the query finds a row by its id. It reads the search index, which lags behind writes. */
  matches: (row: { readonly id: string }) => boolean;
  /** The order of `sort:`. undefined without it. */
  compare: ((a: T, b: T) => number) | undefined;
}

function comparatorOf<T>({ sorts }: TextQuery, object: TextObject<T>, context: ReadContext) {
  if (sorts.length === 0) return undefined;
  const keys = sorts.map(({ name, isDescending }) => {
    const property = findProperty(object, name, context);
    if (property === undefined || !SORTABLE_KINDS.includes(property.kind)) {
      throw badRequest(`The query sorts by an unknown property: ${name}.`);
    }
    return { get: (row: T) => sortKeyOf(property.get(row, context.tables)), isDescending };
  });
  return compareBy(keys, context.switches.nullsSort);
}

function compile<T extends { readonly id: string }>(
  text: string,
  object: TextObject<T>,
  context: RequestContext,
  tableOf: (index: Tables) => Table<T>,
): CompiledTextQuery<T> {
  const query = parseTextQuery(text);
  if (query === undefined) return { matches: () => true, compare: undefined };
  const tables = context.store.searchIndex(context.now);
  const indexContext: ReadContext = { ...context, tables };
  const matches = compileText(query.node, object, indexContext);
  return {
    matches: ({ id }) => {
      const row = tableOf(tables).get(id);
      return row !== undefined && matches(row);
    },
    compare: comparatorOf(query, object, indexContext),
  };
}

/** A text query of leads. A blank one finds all. Throws 400 for an invalid one. */
export const leadTextQuery = (text: string, context: RequestContext): CompiledTextQuery<Lead> =>
  compile(text, leadObject, context, ({ lead }) => lead);

export const opportunityTextQuery = (text: string, context: RequestContext): CompiledTextQuery<Opportunity> =>
  compile(text, opportunityObject, context, ({ opportunity }) => opportunity);
