/**
 * What an operation reads of the contacts, opportunities and tasks that Close embeds in each lead, which `_fields` cannot
 * narrow. Large responses are read without the rest. docs/decisions/104
 */
import { LRUCache } from 'lru-cache';
import type { UpstreamCall } from '../close/wire/encode-request.ts';
import { Shape } from '../close/wire/projecting-reader.ts';
import type { Info, SelectedOperation, Selecting } from '../engine/operation.ts';
import { outputOf, selectedFields, typesOf } from '../engine/selection.ts';
import { SEARCH_PATH } from '../loaders/lists/search.ts';
import { LEAD } from '../loaders/nouns/lead.ts';
import { isList, planOf } from './plans/index.ts';
import type { EmbeddedPlan } from './plans/plan.ts';
import { columnsRead, connectionNeedsOf } from './projection.ts';

/** The nouns of the rows in a lead, with the columns that contain them. */
export const EMBEDDED = { Contact: 'contacts', Opportunity: 'opportunities', Task: 'tasks' } as const;
type Embedded = keyof typeof EMBEDDED;
type EmbeddedColumns = Readonly<Record<Embedded, Set<string>>>;

const isEmbedded = (type: string): type is Embedded => Object.hasOwn(EMBEDDED, type);

/** Shapes by their columns. They are kept, because each learns the keys of the rows that it reads. */
const shapes = new LRUCache<string, Shape>({ max: 500 });

/** Returns the shape in which the operation reads the response to a call. Null: whole. */
export function embeddedShape({ node, info }: SelectedOperation): (call: UpstreamCall) => Shape | null {
  let shape: Shape | undefined;
  return (call) => {
    if (!asksForEmbedded(call)) return null;
    shape ??= shapeOf(columnsOf(node, info));
    return shape;
  };
}

function asksForEmbedded({ path, query, body }: UpstreamCall): boolean {
  if (path === SEARCH_PATH)
    return hasEmbedded((body as { readonly _fields?: { readonly lead?: unknown } })._fields?.lead);
  return path.startsWith(LEAD.path) && hasEmbedded(query._fields);
}

const hasEmbedded = (fields: unknown): boolean =>
  Array.isArray(fields) && Object.values(EMBEDDED).some((column) => fields.includes(column));

function shapeOf(columns: EmbeddedColumns): Shape {
  const key = JSON.stringify(Object.values(columns).map((names) => [...names].sort()));
  const known = shapes.get(key);
  if (known !== undefined) return known;
  const lists = Object.fromEntries(
    Object.entries(columns).map(([noun, names]) => [EMBEDDED[noun as Embedded], rowShape(names)]),
  );
  // A lead alone, or in a list.
  const shape = new Shape({ ...lists, data: new Shape(lists, true) }, true);
  shapes.set(key, shape);
  return shape;
}

/** Null, for whole rows, if they have columns whose names Close knows and the operation does not. */
function rowShape(names: ReadonlySet<string>): Shape | null {
  if ([...names].some((name) => name.startsWith('custom'))) return null;
  return new Shape(Object.fromEntries([...names].map((name) => [name, null])), false);
}

/** The columns that the operation reads of each noun, anywhere: an embedded row also answers the edges of other rows to it. */
function columnsOf(operation: Selecting, info: Info): EmbeddedColumns {
  const columns: EmbeddedColumns = { Contact: new Set(['id']), Opportunity: new Set(['id']), Task: new Set(['id']) };
  const visited = new Map<Selecting, Set<string>>();
  const visit = (type: string, node: Selecting): void => {
    const types = visited.get(node) ?? new Set();
    // Below an interface, each of its types leads to the same fields.
    if (types.has(type)) return;
    visited.set(node, types.add(type));
    for (const field of selectedFields(type, [node], info)) {
      if (isEmbedded(type)) for (const column of columnsRead(type, field, info)) columns[type].add(column);
      const coordinate = `${type}.${field.name}`;
      const plan = isList(coordinate) ? planOf(coordinate, field.nodes, info) : null;
      if (plan?.kind === 'embedded') {
        const { aggregates, summed } = connectionNeedsOf(plan.noun, field.nodes, info);
        for (const column of [...comparedColumns(plan), ...summed, ...(aggregates ? ['value_currency'] : [])])
          columns[plan.noun].add(column);
      }
      for (const inner of typesOf(outputOf(type, field.name, info), info))
        for (const below of field.nodes) visit(inner, below);
    }
  };
  visit(info.schema.getQueryType()?.name ?? '', operation);
  return columns;
}

/** The columns by which an embedded list is filtered and sorted. */
const comparedColumns = ({ conditions, order, isInLead }: EmbeddedPlan): readonly string[] => [
  ...conditions.map(({ key }) => key),
  ...order.map(({ column }) => column),
  ...(isInLead ? ['contact_id'] : []),
];
