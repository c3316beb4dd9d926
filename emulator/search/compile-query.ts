import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import type { ReadContext } from '../request-context.ts';
import type { Tables } from '../tables.ts';
import { textMatcher } from '../text.ts';
import { compileCondition, hasValue } from './conditions.ts';
import { parseNode, type QueryNode } from './request-body.ts';
import { resolveField } from './resolve-field.ts';
import { TYPES, typeNamed } from './types/index.ts';
import type { TypedRow } from './types/search-type.ts';

export type RowPredicate = (found: TypedRow) => boolean;

type NodeCompiler<T extends QueryNode['type']> = (node: QueryNode & { type: T }, context: ReadContext) => RowPredicate;

const idOf = ({ row }: TypedRow): string | undefined => ('id' in row ? row.id : undefined);

/** The ids of an `or` over ids alone, which is how clients batch reads by id. undefined for any other `or`. */
function idsOf(nodes: readonly QueryNode[]): ReadonlySet<string> | undefined {
  const ids = nodes.flatMap((node) => (node.type === 'id' && !node.negate ? [node.value] : []));
  return ids.length === nodes.length ? new Set(ids) : undefined;
}

function textOf(found: TypedRow, tables: Tables): string {
  const { text }: { text: (row: never, tables: Tables) => string } = TYPES[found.type];
  return text(found.row as never, tables);
}

const COMPILERS: { readonly [T in QueryNode['type']]: NodeCompiler<T> } = {
  match_all: () => () => true,
  and: ({ queries }, context) => {
    const tests = queries.map((query) => compileQuery(query, context));
    return (found) => tests.every((test) => test(found));
  },
  or: ({ queries }, context) => {
    const ids = idsOf(queries);
    if (ids !== undefined) return (found) => ids.has(idOf(found) ?? '');
    const tests = queries.map((query) => compileQuery(query, context));
    return (found) => tests.some((test) => test(found));
  },
  object_type: ({ object_type }) => {
    const type = typeNamed(object_type, 'object_type');
    return (found) => found.type === type;
  },
  id:
    ({ value }) =>
    (found) =>
      idOf(found) === value,
  text: ({ value, mode }, { tables }) => {
    const matches = textMatcher(value, mode);
    return (found) => matches(textOf(found, tables));
  },
  field_condition: ({ field, condition, negate }, context) => {
    const { kind, get } = resolveField(field, context.tables);
    const test = compileCondition(condition, kind, context);
    const dropsEmpty = negate === true && condition.type !== 'exists' && context.switches.negatedEmpty === 'drop';
    // compileQuery inverts the result, so an empty value must pass here to be dropped there.
    return (found) => {
      const value = get(found, context.tables);
      return test(value) || (dropsEmpty && !hasValue(value));
    };
  },
  has_related: (node, context) => {
    const type = typeNamed(node.this_object_type, 'this_object_type');
    const other = typeNamed(node.related_object_type, 'related_object_type');
    const { related }: { related: { readonly [type: string]: (row: never, tables: Tables) => readonly TypedRow[] } } =
      TYPES[type];
    const rowsOf = related[other];
    if (rowsOf === undefined) throw fieldErrors({ query: `A ${type} is not related to a ${other}.` });
    const matches = compileQuery(node.related_query, context);
    return (found) => found.type === type && rowsOf(found.row as never, context.tables).some(matches);
  },
  saved_search: ({ saved_search_id }, context) => {
    const search = context.tables.saved_search.get(saved_search_id);
    if (search === undefined) throw fieldErrors({ saved_search_id: 'Object does not exist.' });
    return compileQuery(parseNode(search.s_query.query as Json), context);
  },
};

/** Compiles a query node to a predicate over rows. Throws Close's 400 for an invalid node, before any row is read. */
export function compileQuery(node: QueryNode, context: ReadContext): RowPredicate {
  const compile: (node: never, context: ReadContext) => RowPredicate = COMPILERS[node.type];
  const matches = compile(node as never, context);
  return node.negate ? (found) => !matches(found) : matches;
}
