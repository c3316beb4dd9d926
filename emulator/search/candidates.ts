import { compareNewestFirst } from '../compare.ts';
import { newestFirst } from '../lookups.ts';
import type { ReadContext } from '../request-context.ts';
import type { Activity } from '../seed/schema.ts';
import type { Tables } from '../tables.ts';
import { isoRangeOf } from './conditions.ts';
import type { QueryNode } from './request-body.ts';
import { ROOT_TYPES, type RootType } from './types/index.ts';
import { ACTIVITY_TYPES, type ActivityName, byActivityName, type TypedRow } from './types/search-type.ts';

/** The nodes that every match must satisfy. */
const requiredNodes = (node: QueryNode): readonly QueryNode[] => {
  if (node.negate) return [];
  return node.type === 'and' ? node.queries.flatMap(requiredNodes) : [node];
};

/** The only ids that can match a node. undefined if the node does not restrict ids. */
function idsAllowedBy(node: QueryNode): readonly string[] | undefined {
  if (node.negate) return undefined;
  if (node.type === 'id') return [node.value];
  if (node.type !== 'or') return undefined;
  const lists = node.queries.map(idsAllowedBy);
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

/** The activities of a type, newest first. */
const activitiesOf = (name: ActivityName, { activity }: Tables): readonly Activity[] =>
  activity.derived(`newest ${name}`, () =>
    activity
      .all()
      .filter(({ type }) => type === ACTIVITY_TYPES[name])
      .sort(compareNewestFirst('date_created')),
  );

const newestRows = {
  ...byActivityName((name) => (tables: Tables) => activitiesOf(name, tables)),
  lead: ({ lead }: Tables) => newestFirst(lead, 'date_created'),
  contact: ({ contact }: Tables) => newestFirst(contact, 'date_created'),
  opportunity: ({ opportunity }: Tables) => newestFirst(opportunity, 'date_created'),
  custom_object: ({ custom_object }: Tables) => newestFirst(custom_object, 'date_created'),
} as const satisfies { readonly [type in RootType]: (tables: Tables) => readonly object[] };

/** The row of a type and an id. */
function rowOf(type: RootType, id: string, tables: Tables): object | undefined {
  if (!isActivityName(type)) return tables[type].get(id);
  const activity = tables.activity.get(id);
  return activity?.type === ACTIVITY_TYPES[type] ? activity : undefined;
}

const isActivityName = (type: RootType): type is ActivityName => Object.hasOwn(ACTIVITY_TYPES, type);

/** One object per row: paging through many rows would otherwise allocate them again for each page. */
const typedRows = new WeakMap<object, TypedRow>();

function typedRowOf(type: RootType, row: object): TypedRow {
  const existing = typedRows.get(row);
  if (existing !== undefined) return existing;
  const created = { type, row } as TypedRow;
  typedRows.set(row, created);
  return created;
}

/** The rows created within a range, by binary search. Rows are sorted newest first. */
function createdWithin<T extends { date_created: string }>(rows: readonly T[], [from, to]: readonly [string, string]) {
  /** The index of the first row created before an instant. */
  const indexBefore = (instant: string): number => {
    let [low, high] = [0, rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((rows[middle]?.date_created ?? '') >= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return rows.slice(indexBefore(to), indexBefore(from));
}

/** The ranges that these nodes set for `date_created` of a type. */
function creationRanges(
  type: RootType,
  nodes: readonly QueryNode[],
  context: ReadContext,
): (readonly [from: string, to: string])[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'field_condition' || node.condition.type !== 'moment_range') return [];
    const { field, condition } = node;
    if (field.type !== 'regular_field' || field.object_type !== type || field.field_name !== 'date_created') return [];
    const range = isoRangeOf(condition, context);
    return range === undefined ? [] : [range];
  });
}

/** The rows that can match a query: those with the ids it names, or those of its type and creation dates. */
export function candidates(query: QueryNode, context: ReadContext): readonly TypedRow[] {
  const { tables } = context;
  const nodes = requiredNodes(query);
  const types = nodes.flatMap((node) => (node.type === 'object_type' ? [node.object_type] : []));
  const ids = nodes.map(idsAllowedBy).find((list) => list !== undefined);
  return ROOT_TYPES.filter((type) => types.every((name) => name === type)).flatMap((type) => {
    if (ids !== undefined) {
      return [...new Set(ids)].flatMap((id) => rowOf(type, id, tables) ?? []).map((row) => typedRowOf(type, row));
    }
    // Most searches sort newest first, so rows in this order need little sorting.
    const rows: readonly { date_created: string }[] = newestRows[type](tables);
    return creationRanges(type, nodes, context)
      .reduce(createdWithin, rows)
      .map((row) => typedRowOf(type, row));
  });
}
