/**
 * The columns that a selection needs. By default, a field reads the column of the same name in snake_case. An edge whose
 * selection the row covers reads the columns of the neighbour in the row, any other edge only the id. An id is read only if
 * something needs it. docs/decisions/109
 */
import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { columnsSummedFor } from '../domain/aggregates.ts';
import { once } from '../engine/memo.ts';
import type { Info } from '../engine/operation.ts';
import { outputOf, type SelectedField, selectedFields, selectsAny, typesOf } from '../engine/selection.ts';
import { type Columns, ID } from '../loaders/rows/columns.ts';
import type { NodeType, Noun } from '../rows/index.ts';
import { columnNameOf } from './column-names.ts';
import { rowNodesOf } from './connection-rows.ts';
import { type Edge, isNamed } from './edges.ts';
import { ACTIVITY_COLUMNS, type ColumnRule, CURRENCY_FIELDS, EDGES, FIELD_COLUMNS } from './noun-columns.ts';
import { planOf } from './plans/index.ts';
import { isReturnedAgain } from './returned-types.ts';

/**
 * The columns that contain an edge's selection, and the id unless they say whether there is a neighbour. Only the id if the
 * row does not contain all of the selection.
 */
const edgeColumns =
  (edge: Edge): ColumnRule =>
  (field, info) => {
    const { noun, columns } = edge;
    const needed = columnsOf(noun, field.nodes, info);
    if (![...needed].every((column) => column in columns)) return [columns.id];
    const read = [...needed].map((column) => columns[column] ?? '');
    return isNamed(edge, needed) ? read : [columns.id, ...read];
  };

const COLUMN_RULES: Readonly<Record<string, Readonly<Record<string, ColumnRule | undefined>>>> = Object.fromEntries(
  [...new Set([...Object.keys(EDGES), ...Object.keys(FIELD_COLUMNS)])].map((type) => {
    const edges: Readonly<Record<string, Edge>> = EDGES[type as keyof typeof EDGES] ?? {};
    const rules = Object.entries(edges).map(([field, edge]) => [field, edgeColumns(edge)]);
    return [type, { ...Object.fromEntries(rules), ...ACTIVITY_COLUMNS[type], ...FIELD_COLUMNS[type as NodeType] }];
  }),
);

/** The columns that a field reads independently of the selection below it. An edge has none. */
export function columnsAlwaysRead(type: string, field: string): readonly string[] {
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
 * The columns that the selection below these nodes needs, for activities always the type. The id only if a field reads it:
 * the loaders that find or join rows by their ids add it. Memoized, so that the cost estimate and all rows of a list share them.
 */
export function columnsOf(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  return columnsOnce(nodes, info, noun, () => selectedColumns(noun, nodes, info));
}

function selectedColumns(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  const types = typesOf(noun, info);
  const columns = new Set(types.length === 1 ? [] : ['_type']);
  for (const type of types) {
    for (const field of selectedFields(type, nodes, info)) {
      if (!isOfSchema(field)) continue;
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
  /** The columns that the selected counts and sums are computed from, if not by Close. */
  readonly summed: Columns;
  /** Whether the currency of sums is selected. */
  readonly currency: boolean;
}

/** What is needed of the connection being resolved. Its rows have ids if other fields may find them by these. */
export function connectionNeeds(noun: Projected, info: GraphQLResolveInfo): ConnectionNeeds {
  const { name } = getNamedType(info.returnType);
  const needs = connectionNeedsOf(noun, info.fieldNodes, info, name);
  const { columns } = needs;
  return columns.has('id') || !isReturnedAgain(noun, info) ? needs : { ...needs, columns: columns.union(ID) };
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
    summed: summedColumns(aggregates, info),
    currency,
  };
}

/** The columns that the selected counts and sums of opportunities are computed from. */
function summedColumns(aggregates: readonly FieldNode[], info: Info): Columns {
  const fields = selectedFields('OpportunityAggregates', aggregates, info).filter(isOfSchema);
  return new Set(
    fields.flatMap(({ name, nodes }) =>
      selectedFields(outputOf('OpportunityAggregates', name, info), nodes, info)
        .filter(isOfSchema)
        .flatMap((period) => columnsSummedFor(name, period.name)),
    ),
  );
}

const isOfSchema = ({ name }: SelectedField): boolean => name !== '__typename';

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
