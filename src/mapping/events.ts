/** The changed fields of an event by their names in the graph: the inverse of the tables of columns. */
import { type GraphQLSchema, getNullableType, isListType, isObjectType } from 'graphql';
import { changedType } from '../domain/events.ts';
import { CUSTOM_PREFIX } from '../loaders/rows/columns.ts';
import type { EventRow, NodeType } from '../rows/index.ts';
import { columnNameOf } from './column-names.ts';
import { typedFieldsIn } from './custom-fields/schema-fields.ts';
import type { Edge } from './edges.ts';
import { EDGES } from './noun-columns.ts';
import { columnsAlwaysRead } from './projection.ts';

const camelCase = (column: string): string => column.replace(/_+([a-z\d])/gi, (_, next: string) => next.toUpperCase());

/** Columns that only events have, and the fields that show their values. */
const EVENT_COLUMNS: { readonly [T in NodeType]?: Readonly<Record<string, string>> } = {
  Lead: { contact_ids: 'contacts' },
};

/** The fields of each column, by type. Computed once per schema and type. */
const fieldTables = new WeakMap<GraphQLSchema, Map<NodeType, ReadonlyMap<string, readonly string[]>>>();

function fieldsByColumn(type: NodeType, schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const tables = fieldTables.get(schema) ?? new Map<NodeType, ReadonlyMap<string, readonly string[]>>();
  fieldTables.set(schema, tables);
  const table = tables.get(type) ?? invert(type, schema);
  tables.set(type, table);
  return table;
}

/**
 * The inverse of the tables of columns. `status_id` and `status_label` are of the edge `status`. A list that is requested
 * by an id, such as the status changes of an opportunity, does not change with the column of that id.
 */
function invert(type: NodeType, schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  const add = (column: string, field: string) => {
    const fields = table.get(column) ?? [];
    if (!fields.includes(field)) table.set(column, [...fields, field]);
  };
  const edges: Readonly<Record<string, Edge>> = EDGES[type as keyof typeof EDGES] ?? {};
  for (const [field, { columns }] of Object.entries(edges)) {
    const stem = columns.id.replace(/_id$/, '');
    for (const column of Object.values(columns)) if (column.startsWith(stem)) add(column, field);
  }
  const object = schema.getType(type);
  for (const field of isObjectType(object) ? Object.values(object.getFields()) : []) {
    if (Object.hasOwn(edges, field.name)) continue;
    const column = columnNameOf(type, field.name);
    add(column, field.name);
    const isValue = field.args.length === 0 && !isListType(getNullableType(field.type));
    if (isValue) for (const other of columnsAlwaysRead(type, field.name)) add(other, field.name);
  }
  for (const [column, field] of Object.entries(EVENT_COLUMNS[type] ?? {})) add(column, field);
  return table;
}

/** The name of a custom field: that of its field in a schema with typed custom fields. */
function customFieldName(type: NodeType, id: string, schema: GraphQLSchema): string {
  const typed = [...typedFieldsIn(schema, type)].find(
    ([, { definition, deprecated }]) => definition.id === id && deprecated === null,
  );
  return typed === undefined ? `customFields.${id}` : `custom.${typed[0]}`;
}

/** The changed fields by their names in this schema, each once. Empty unless the object was updated. */
export function changedFields(
  event: Pick<EventRow, 'object_type' | 'changed_fields'>,
  schema: GraphQLSchema,
): readonly string[] {
  const columns = (Array.isArray(event.changed_fields) ? event.changed_fields : []).filter(
    (column: unknown) => typeof column === 'string',
  );
  const type = changedType(event);
  if (type === null) return columns.map(camelCase);
  const table = fieldsByColumn(type, schema);
  const names = columns.flatMap((column) =>
    column.startsWith(CUSTOM_PREFIX)
      ? [customFieldName(type, column.slice(CUSTOM_PREFIX.length), schema)]
      : (table.get(column) ?? []),
  );
  return [...new Set(names)];
}
