import { fieldErrors } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Scope } from '../request-context.ts';
import type { Tables } from '../store.ts';
import { contains } from '../text.ts';
import { isSet, testOf } from './conditions.ts';
import { type Found, resolveField, TYPES, typeNamed } from './fields.ts';
import { type Node, parseNode } from './request-body.ts';

export type Match = (found: Found) => boolean;

type Compile<T extends Node['type']> = (node: Node & { type: T }, scope: Scope) => Match;

const idOf = ({ row }: Found): string | undefined => ('id' in row ? row.id : undefined);

/** One test of many ids: the form in which batches by id arrive. */
function idsOf(nodes: readonly Node[]): ReadonlySet<string> | undefined {
  const ids = nodes.flatMap((node) => (node.type === 'id' && !node.negate ? [node.value] : []));
  return ids.length === nodes.length ? new Set(ids) : undefined;
}

function textOf(found: Found, tables: Tables): string {
  const { text }: { text: (row: never, tables: Tables) => string } = TYPES[found.type];
  return text(found.row as never, tables);
}

const NODES: { readonly [T in Node['type']]: Compile<T> } = {
  match_all: () => () => true,
  and: ({ queries }, scope) => {
    const tests = queries.map((query) => compile(query, scope));
    return (found) => tests.every((test) => test(found));
  },
  or: ({ queries }, scope) => {
    const ids = idsOf(queries);
    if (ids !== undefined) return (found) => ids.has(idOf(found) ?? '');
    const tests = queries.map((query) => compile(query, scope));
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
    const test = testOf(condition, kind, scope);
    const drops = negate === true && condition.type !== 'exists' && scope.switches.negatedEmpty === 'drop';
    // What passes here is turned round afterwards.
    return (found) => {
      const held = get(found, scope.tables);
      return test(held) || (drops && !isSet(held));
    };
  },
  has_related: (node, scope) => {
    const type = typeNamed(node.this_object_type, 'this_object_type');
    const other = typeNamed(node.related_object_type, 'related_object_type');
    const { related }: { related: { readonly [type: string]: (row: never, tables: Tables) => readonly Found[] } } =
      TYPES[type];
    const rowsOf = related[other];
    if (rowsOf === undefined) throw fieldErrors({ query: `A ${type} is not related to a ${other}.` });
    const matches = compile(node.related_query, scope);
    return (found) => found.type === type && rowsOf(found.row as never, scope.tables).some(matches);
  },
  saved_search: ({ saved_search_id }, scope) => {
    const search = scope.tables.saved_search.get(saved_search_id);
    if (search === undefined) throw fieldErrors({ saved_search_id: 'Object does not exist.' });
    return compile(parseNode(search.s_query.query as Json), scope);
  },
};

/** A query node as a test of rows. Whatever is wrong with it is found here, before any row is looked at. */
export function compile(node: Node, scope: Scope): Match {
  const compileAs: (node: never, scope: Scope) => Match = NODES[node.type];
  const matches = compileAs(node as never, scope);
  return node.negate ? (found) => !matches(found) : matches;
}
