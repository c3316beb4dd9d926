import type { Scope } from '../request-context.ts';
import { newest, type Tables } from '../store.ts';
import { textSpanOf } from './conditions.ts';
import { type Found, ROOT_TYPES, type RootType } from './fields.ts';
import type { Node } from './request-body.ts';

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

function foundOf(type: RootType, row: object): Found {
  const known = founds.get(row);
  if (known !== undefined) return known;
  const made = { type, row } as Found;
  founds.set(row, made);
  return made;
}

/** The part of rows that lie newest first which bounds of `date_created` allow: a walk asks for less on each page. */
function between<T extends { date_created: string }>(rows: readonly T[], [from, to]: readonly [string, string]) {
  /** The first place of a row before an instant. */
  const placeBefore = (instant: string): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.date_created ?? '') >= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.slice(placeBefore(to), placeBefore(from));
}

/** The bounds that these nodes set to `date_created` of a type. */
function spansOf(type: RootType, nodes: readonly Node[], scope: Scope): (readonly [from: string, to: string])[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'field_condition' || node.condition.type !== 'moment_range') return [];
    const { field, condition } = node;
    if (field.type !== 'regular_field' || field.object_type !== type || field.field_name !== 'date_created') return [];
    const span = textSpanOf(condition, scope);
    return span === undefined ? [] : [span];
  });
}

/** The rows that a query can match at all: a batch by id looks at those rows, a search of one type at that type. */
export function candidates(query: Node, scope: Scope): readonly Found[] {
  const { tables } = scope;
  const nodes = required(query);
  const types = nodes.flatMap((node) => (node.type === 'object_type' ? [node.object_type] : []));
  const ids = nodes.map(idsOf).find((list) => list !== undefined);
  return ROOT_TYPES.filter((type) => types.every((name) => name === type)).flatMap((type) => {
    if (ids !== undefined) {
      return [...new Set(ids)].flatMap((id) => tables[type].get(id) ?? []).map((row) => foundOf(type, row));
    }
    // Newest first, as most are asked for, so that little is left to sort.
    const rows: readonly { date_created: string }[] = rowsOf[type](tables);
    return spansOf(type, nodes, scope)
      .reduce(between, rows)
      .map((row) => foundOf(type, row));
  });
}
