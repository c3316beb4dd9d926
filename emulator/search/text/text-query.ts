import { compareBy } from '../../compare.ts';
import { badRequest } from '../../errors.ts';
import type { ReadContext, RequestContext } from '../../request-context.ts';
import type { Lead, Opportunity } from '../../seed/schema.ts';
import { SORTABLE_KINDS, sortKeyOf } from '../sort-keys.ts';
import { compileText, findProperty } from './compile.ts';
import type { Matcher, TextObject } from './objects.ts';
import { parseTextQuery, type TextQuery } from './parser.ts';
import { leadObject, opportunityObject } from './properties/lead.ts';

export interface CompiledTextQuery<T> {
  matches: Matcher<T>;
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

function compile<T>(text: string, object: TextObject<T>, context: RequestContext): CompiledTextQuery<T> {
  const query = parseTextQuery(text);
  const indexContext: ReadContext = { ...context, tables: context.store.searchIndex(context.now) };
  return {
    matches: compileText(query.node, object, indexContext),
    compare: comparatorOf(query, object, indexContext),
  };
}

/** A text query of leads. It reads the search index, which lags behind writes. Throws 400 for an invalid one. */
export const leadTextQuery = (text: string, context: RequestContext): CompiledTextQuery<Lead> =>
  compile(text, leadObject, context);

export const opportunityTextQuery = (text: string, context: RequestContext): CompiledTextQuery<Opportunity> =>
  compile(text, opportunityObject, context);
