import { newest, type Tables } from '../store.ts';
import type { Node } from './body.ts';
import { type Found, ROOT_TYPES, type RootType } from './fields.ts';

/** The nodes that must all hold for a row to match. */
const required = (node: Node): readonly Node[] => {
  if (node.negate) return [];
  return node.type === 'and' ? node.queries.flatMap(required) : [node];
};

/** The ids that a node allows; undefined if it allows others too. */
function idsOf(node: Node): readonly string[] | undefined {
  if (node.negate) return undefined;
  if (node.type === 'id') return [node.value];
  if (node.type !== 'or') return undefined;
  const lists = node.queries.map(idsOf);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

const rowsOf = {
  lead: ({ lead }: Tables) => newest(lead, 'date_created'),
  contact: ({ contact }: Tables) => newest(contact, 'date_created'),
  opportunity: ({ opportunity }: Tables) => newest(opportunity, 'date_created'),
  custom_object: ({ custom_object }: Tables) => newest(custom_object, 'date_created'),
} as const satisfies { readonly [type in RootType]: (tables: Tables) => readonly object[] };

/** One object a row, however often it is looked at: a walk through many rows would else make them anew on each page. */
const founds = new WeakMap<object, Found>();

function found(type: RootType, tables: Tables, ids: readonly string[] | undefined): readonly Found[] {
  // Newest first, as most are asked for, so that little is left to sort.
  const rows = ids === undefined ? rowsOf[type](tables) : [...new Set(ids)].flatMap((id) => tables[type].get(id) ?? []);
  return rows.map((row) => {
    const known = founds.get(row) ?? ({ type, row } as Found);
    founds.set(row, known);
    return known;
  });
}

/** The rows that a query can match at all: a batch by id looks at those rows, a search of one type at that type. */
export function candidates(query: Node, tables: Tables): readonly Found[] {
  const nodes = required(query);
  const types = nodes.flatMap((node) => (node.type === 'object_type' ? [node.object_type] : []));
  const ids = nodes.map(idsOf).find((list) => list !== undefined);
  return ROOT_TYPES.filter((type) => types.every((name) => name === type)).flatMap((type) => found(type, tables, ids));
}
