/**
 * The columns that a selection needs. By default, a field reads the column of the same name in snake_case. An edge whose
 * selection the row covers reads the columns of the neighbour in the row, any other edge only the id.
 */
import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { once } from '../engine/memo.ts';
import type { Info } from '../engine/operation.ts';
import { outputOf, type SelectedField, selectedFields, selectsAny, typesOf } from '../engine/selection.ts';
import type { Columns } from '../loaders/rows/columns.ts';
import type { NodeType, Noun } from '../rows/index.ts';
import { columnNameOf } from './column-names.ts';
import { rowNodesOf } from './connection-rows.ts';
import type { Edge } from './edges.ts';
import { ACTIVITY_COLUMNS, type ColumnRule, CURRENCY_FIELDS, EDGES, FIELD_COLUMNS } from './noun-columns.ts';
import { planOf } from './plans/index.ts';

/** The columns that contain an edge's selection. Only the id if the row does not contain all of it. */
const edgeColumns =
  ({ noun, columns }: Edge): ColumnRule =>
  (field, info) => {
    const needed = [...columnsOf(noun, field.nodes, info)];
    return needed.every((column) => column in columns) ? needed.map((column) => columns[column] ?? '') : [columns.id];
  };

const COLUMN_RULES: Readonly<Record<string, Readonly<Record<string, ColumnRule | undefined>>>> = Object.fromEntries(
  [...new Set([...Object.keys(EDGES), ...Object.keys(FIELD_COLUMNS)])].map((type) => {
    const edges: Readonly<Record<string, Edge>> = EDGES[type as keyof typeof EDGES] ?? {};
    const rules = Object.entries(edges).map(([field, edge]) => [field, edgeColumns(edge)]);
    return [type, { ...Object.fromEntries(rules), ...ACTIVITY_COLUMNS[type], ...FIELD_COLUMNS[type as NodeType] }];
  }),
);

/** The columns that a field reads independently of the selection below it. Of an edge this is the id of the neighbour. */
export function columnsAlwaysRead(type: string, field: string): readonly string[] {
  const edges: Readonly<Record<string, Edge>> = EDGES[type as keyof typeof EDGES] ?? {};
  const edge = edges[field];
  if (edge !== undefined) return [edge.columns.id];
  const rule = COLUMN_RULES[type]?.[field];
  return rule === undefined ? [columnNameOf(type, field)] : (rule.always ?? []);
}

/** The columns that a selected field of a type reads. */
export function columnsRead(type: string, field: SelectedField, info: Info): readonly string[] {
  const rule = COLUMN_RULES[type]?.[field.name];
  return rule === undefined ? [columnNameOf(type, field.name)] : [...rule(field, info)];
}

/** What has columns: a noun, or a type of activity. */
export type Projected = Noun | NodeType;

const columnsOnce = once<Columns>('arguments');
const needsOnce = once<ConnectionNeeds>('arguments');
const groupsOnce = once<Pick<ConnectionNeeds, 'columns' | 'rows'>>('arguments');

/**
 * The columns that the selection below these nodes needs. Always includes the id, and for activities the type. Memoized,
 * so that the cost estimate and all rows of a list share them.
 */
export function columnsOf(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  return columnsOnce(nodes, info, noun, () => selectedColumns(noun, nodes, info));
}

function selectedColumns(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  const types = typesOf(noun, info);
  const columns = new Set(types.length === 1 ? ['id'] : ['id', '_type']);
  for (const type of types) {
    for (const field of selectedFields(type, nodes, info)) {
      if (field.name === '__typename') continue;
      for (const column of columnsRead(type, field, info)) columns.add(column);
    }
  }
  return columns;
}

/** The columns that the field being resolved needs of the objects it returns. */
export function projection(noun: Projected, info: GraphQLResolveInfo): Columns {
  return columnsOf(noun, info.fieldNodes, info);
}

/** What is selected of a connection. */
export interface ConnectionNeeds {
  /** The columns of its rows. */
  readonly columns: Columns;
  /** Whether rows are needed, if only to know where the page ends. */
  readonly rows: boolean;
  readonly cursors: boolean;
  /** Whether it is needed that more rows follow in the direction of the page. */
  readonly hasMore: (isBackward: boolean) => boolean;
  readonly totalCount: boolean;
  readonly aggregates: boolean;
  /** Whether the currency of sums is selected. */
  readonly currency: boolean;
}

/** What is selected of the connection being resolved. */
export function connectionNeeds(noun: Projected, info: GraphQLResolveInfo): ConnectionNeeds {
  const { name } = getNamedType(info.returnType);
  return connectionNeedsOf(noun, info.fieldNodes, info, name);
}

/** What is selected of a connection below these nodes. */
export function connectionNeedsOf(
  noun: Projected,
  nodes: readonly FieldNode[],
  info: Info,
  connection: string = `${noun}Connection`,
): ConnectionNeeds {
  // A node has only one type of connection, so the noun identifies the result.
  return needsOnce(nodes, info, noun, () => selectedNeeds(noun, nodes, info, connection));
}

function selectedNeeds(noun: Projected, nodes: readonly FieldNode[], info: Info, connection: string): ConnectionNeeds {
  const fields = selectedFields(connection, nodes, info);
  const below = (name: string) => fields.filter((field) => field.name === name).flatMap((field) => field.nodes);
  const [edgeNodes, pageInfo, aggregates] = [below('edges'), below('pageInfo'), below('aggregates')];
  const edgeFields = selectedFields(outputOf(connection, 'edges', info), edgeNodes, info);
  const columns = new Set(columnsOf(noun, rowNodesOf(connection, nodes, info), info));
  const ofPage = new Set(selectedFields('PageInfo', pageInfo, info).map(({ name }) => name));
  const rows = below('nodes').length + edgeNodes.length + pageInfo.length > 0;
  const currency = selectsAny(CURRENCY_FIELDS, aggregates, info);
  if (currency && rows) columns.add('value_currency');
  return {
    columns,
    rows,
    cursors: edgeFields.some(({ name }) => name === 'cursor') || ofPage.has('startCursor') || ofPage.has('endCursor'),
    hasMore: (isBackward) => ofPage.has(isBackward ? 'hasPreviousPage' : 'hasNextPage'),
    totalCount: below('totalCount').length > 0,
    aggregates: aggregates.length > 0,
    currency,
  };
}

/** What is selected of groups of opportunities. `columns` and `rows` are those of the opportunities in them. */
export function groupNeeds(info: GraphQLResolveInfo): Pick<ConnectionNeeds, 'columns' | 'rows'> {
  return groupsOnce(info.fieldNodes, info, 'OpportunityGroup', () => {
    const groups = rowNodesOf('OpportunityGroupConnection', info.fieldNodes, info);
    const fields = selectedFields('OpportunityGroup', groups, info);
    const [lists, aggregates] = ['opportunities', 'aggregates'].map((name) =>
      fields.filter((field) => field.name === name),
    );
    const nodesOf = (selected: readonly SelectedField[] = []) => selected.flatMap(({ nodes }) => nodes);
    const columns = new Set(columnsOf('Opportunity', nodesOf(lists), info));
    for (const { nodes } of lists ?? []) {
      for (const { column } of planOf('OpportunityGroup.opportunities', nodes, info)) columns.add(column);
    }
    if (selectsAny(CURRENCY_FIELDS, nodesOf(aggregates), info)) columns.add('value_currency');
    return { columns, rows: (lists ?? []).length > 0 };
  });
}
