import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Scope } from '../request-context.ts';
import type { Tables } from '../store.ts';
import { contains } from '../text.ts';
import { compileCondition, hasValue } from './conditions.ts';
import { parseNode, type QueryNode } from './request-body.ts';
import { resolveField } from './resolve-field.ts';
import { TYPES, typeNamed } from './types/index.ts';
import type { TypedRow } from './types/search-type.ts';

export type RowPredicate = (found: TypedRow) => boolean;

type NodeCompiler<T extends QueryNode['type']> = (node: QueryNode & { type: T }, scope: Scope) => RowPredicate;

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
  and: ({ queries }, scope) => {
    const tests = queries.map((query) => compileQuery(query, scope));
    return (found) => tests.every((test) => test(found));
  },
  or: ({ queries }, scope) => {
    const ids = idsOf(queries);
    if (ids !== undefined) return (found) => ids.has(idOf(found) ?? '');
    const tests = queries.map((query) => compileQuery(query, scope));
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
    const matches = contains(value, mode);
    return (found) => matches(textOf(found, tables));
  },
  field_condition: ({ field, condition, negate }, scope) => {
    const { kind, get } = resolveField(field, scope.tables);
    const test = compileCondition(condition, kind, scope);
    const dropsEmpty = negate === true && condition.type !== 'exists' && scope.switches.negatedEmpty === 'drop';
    // compileQuery inverts the result, so an empty value must pass here to be dropped there.
    return (found) => {
      const value = get(found, scope.tables);
      return test(value) || (dropsEmpty && !hasValue(value));
    };
  },
  has_related: (node, scope) => {
    const type = typeNamed(node.this_object_type, 'this_object_type');
    const other = typeNamed(node.related_object_type, 'related_object_type');
    const { related }: { related: { readonly [type: string]: (row: never, tables: Tables) => readonly TypedRow[] } } =
      TYPES[type];
    const rowsOf = related[other];
    if (rowsOf === undefined) throw fieldErrors({ query: `A ${type} is not related to a ${other}.` });
    const matches = compileQuery(node.related_query, scope);
    return (found) => found.type === type && rowsOf(found.row as never, scope.tables).some(matches);
  },
  saved_search: ({ saved_search_id }, scope) => {
    const search = scope.tables.saved_search.get(saved_search_id);
    if (search === undefined) throw fieldErrors({ saved_search_id: 'Object does not exist.' });
    return compileQuery(parseNode(search.s_query.query as Json), scope);
  },
};

/** Compiles a query node to a predicate over rows. Throws Close's 400 for an invalid node, before any row is read. */
export function compileQuery(node: QueryNode, scope: Scope): RowPredicate {
  const compile: (node: never, scope: Scope) => RowPredicate = COMPILERS[node.type];
  const matches = compile(node as never, scope);
  return node.negate ? (found) => !matches(found) : matches;
}
