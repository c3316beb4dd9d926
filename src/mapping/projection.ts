/**
 * From what an operation selects to the columns it needs of Close (rule 1: project). Each noun has one table from
 * GraphQL field to the columns that it reads; a field without an entry is its snake_case twin. An edge whose selection
 * is covered by what the row holds of its neighbour reads those columns; any other reads the key alone.
 */
import { type FieldNode, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { once } from '../engine/memo.ts';
import type { Info } from '../engine/operation.ts';
import { argumentsOf, outputOf, type SelectedField, selectedFields, selectsAny, typesOf } from '../engine/selection.ts';
import type { Money, Resolvers } from '../generated/graphql.ts';
import { type Columns, customColumn, customColumns } from '../loaders/rows/columns.ts';
import type { NodeType, Noun, OpportunityRow } from '../rows/index.ts';
import { typedFieldsAt } from './custom-fields/schema-fields.ts';
import { EDGES, type Edge } from './edges.ts';
import { type ListField, planOf } from './plans/index.ts';

type ColumnRule = (field: SelectedField, info: Info) => Iterable<string>;

const reads =
  (...columns: string[]): ColumnRule =>
  () =>
    columns;

/** Of custom fields that are fields of the schema, those that are selected. */
const typedFields =
  (noun: string): ColumnRule =>
  (field, info) =>
    typedFieldsAt(noun, field.nodes, info).map(({ definition }) => customColumn(definition.id));

/** Of custom fields those that the arguments choose. */
const customFields =
  (type: string): ColumnRule =>
  (field, info) =>
    customColumns(argumentsOf(type, field, info));

/** The column of a list, unless the list is read by requests of its own. */
const ifEmbedded =
  (list: ListField, column: string): ColumnRule =>
  (field, info) =>
    planOf(list, field.nodes, info).kind === 'embedded' ? [column] : [];

const CURRENCY_FIELDS: ReadonlySet<string> = new Set(['currency', 'formatted'] satisfies (keyof Money)[]);

/** An amount, with its currency if that is asked. */
const money =
  (column: keyof OpportunityRow | 'opportunity_value', currency = 'value_currency'): ColumnRule =>
  (field, info) =>
    selectsAny(CURRENCY_FIELDS, field.nodes, info) ? [column, currency] : [column];

/** The columns that contain an edge's selection. Only the id if they do not contain all of it. */
const edgeColumns =
  ({ noun, columns }: Edge): ColumnRule =>
  (field, info) => {
    const needed = [...columnsOf(noun, field.nodes, info)];
    return needed.every((column) => column in columns) ? needed.map((column) => columns[column] ?? '') : [columns.id];
  };

/** The fields that have a resolver in the generated types: all fields of the type. */
type FieldOf<T extends NodeType> = keyof NonNullable<Resolvers[T]>;

const FIELD_COLUMNS: {
  readonly [T in NodeType]?: { readonly [F in FieldOf<T> | 'custom']?: ColumnRule };
} = {
  Lead: {
    opportunities: ifEmbedded('Lead.opportunities', 'opportunities'),
    tasks: ifEmbedded('Lead.tasks', 'tasks'),
    customFields: customFields('Lead'),
    custom: typedFields('Lead'),
    activities: reads(),
    statusChanges: reads(),
    customObjects: reads(),
  },
  Contact: {
    customFields: customFields('Contact'),
    custom: typedFields('Contact'),
    activities: reads('lead_id'),
  },
  Opportunity: {
    value: money('value'),
    expectedValue: money('expected_value'),
    annualizedValue: money('annualized_value'),
    annualizedExpectedValue: money('annualized_expected_value'),
    customFields: customFields('Opportunity'),
    custom: typedFields('Opportunity'),
    statusChanges: reads('lead_id'),
    statusDurations: reads('lead_id', 'date_created', ...Object.values(EDGES.Opportunity.status.columns)),
  },
  Task: {
    type: reads('_type'),
    dateTime: reads('date'),
    dueDateTime: reads('due_date'),
    object: reads('object_id'),
  },
  OpportunityStatus: { isDeleted: reads(), opportunities: reads() },
  LeadStatus: { isDeleted: reads(), leads: reads() },
  Pipeline: { opportunities: reads('statuses'), funnel: reads('statuses') },
  CustomObject: { customFields: customFields('CustomObject') },
  User: {
    organization: reads('organizations'),
    opportunities: reads(),
    tasks: reads(),
    availability: reads(),
    groups: reads(),
    membership: reads(),
  },
  Organization: { groups: reads(), roles: reads(), memberships: reads() },
  Email: { opensCount: reads('opens') },
  CustomActivity: { customFields: customFields('CustomActivity') },
  FormSubmission: { values: reads('values_by_name') },
  OpportunityStatusChange: {
    opportunityValue: money('opportunity_value', 'opportunity_value_currency'),
  },
  OtherActivity: { type: reads('_type') },
  SmartView: { leads: reads('type'), contacts: reads('type') },
};

const COLUMN_RULES: Readonly<Record<string, Readonly<Record<string, ColumnRule | undefined>>>> = Object.fromEntries(
  [...new Set([...Object.keys(EDGES), ...Object.keys(FIELD_COLUMNS)])].map((type) => {
    const edges: Readonly<Record<string, Edge>> = EDGES[type as keyof typeof EDGES] ?? {};
    const rules = Object.entries(edges).map(([field, edge]) => [field, edgeColumns(edge)]);
    return [type, { ...Object.fromEntries(rules), ...FIELD_COLUMNS[type as NodeType] }];
  }),
);

/** `dateWon` → `date_won`, `address1` → `address_1`: GraphQL's names are Close's own. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]|\d+/g, (part) => `_${part.toLowerCase()}`);
}

/** What has columns: nouns, and the types of those that have several. */
export type Projected = Noun | NodeType;

const columnsOnce = once<Columns>('arguments');
const needsOnce = once<ConnectionNeeds>('arguments');
const groupsOnce = once<Pick<ConnectionNeeds, 'columns' | 'rows'>>('arguments');

/**
 * The columns of a noun that the selection below these nodes needs; its id always, and what tells the types of a noun
 * that has several apart. Found once, for the estimate of the cost and for what is asked then.
 */
export function columnsOf(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  return columnsOnce(nodes, info, noun, () => selectedColumns(noun, nodes, info));
}

function selectedColumns(noun: Projected, nodes: readonly FieldNode[], info: Info): Columns {
  const types = typesOf(noun, info);
  const columns = new Set(types.length === 1 ? ['id'] : ['id', '_type']);
  for (const type of types) {
    const rules = COLUMN_RULES[type];
    for (const field of selectedFields(type, nodes, info)) {
      if (field.name === '__typename') continue;
      const rule = rules?.[field.name];
      if (rule === undefined) columns.add(snakeCase(field.name));
      else for (const column of rule(field, info)) columns.add(column);
    }
  }
  return columns;
}

/** The columns that the field being resolved needs of the object or the objects it returns. */
export function projection(noun: Projected, info: GraphQLResolveInfo): Columns {
  return columnsOf(noun, info.fieldNodes, info);
}

/** What a connection is asked for. */
export interface ConnectionNeeds {
  /** The columns of its rows. */
  readonly columns: Columns;
  /** Whether rows are needed at all, be it only to tell where the page ends. */
  readonly rows: boolean;
  readonly cursors: boolean;
  readonly hasNextPage: boolean;
  readonly totalCount: boolean;
  readonly aggregates: boolean;
  /** Whether its sums are asked with their currency. */
  readonly currency: boolean;
}

/** What the connection being resolved is asked for, with the columns of this noun's rows. */
export function connectionNeeds(noun: Projected, info: GraphQLResolveInfo): ConnectionNeeds {
  const { name } = getNamedType(info.returnType);
  return connectionNeedsOf(noun, info.fieldNodes, info, name);
}

/** What the connection of this type, at these nodes, is asked for, with the columns of this noun's rows. */
export function connectionNeedsOf(
  noun: Projected,
  nodes: readonly FieldNode[],
  info: Info,
  connection: string = `${noun}Connection`,
): ConnectionNeeds {
  // Nodes of one field have one type of connection.
  return needsOnce(nodes, info, noun, () => selectedNeeds(noun, nodes, info, connection));
}

function selectedNeeds(noun: Projected, nodes: readonly FieldNode[], info: Info, connection: string): ConnectionNeeds {
  const fields = selectedFields(connection, nodes, info);
  const below = (name: string) => fields.filter((field) => field.name === name).flatMap((field) => field.nodes);
  const [edgeNodes, pageInfo, aggregates] = [below('edges'), below('pageInfo'), below('aggregates')];
  const edgeFields = selectedFields(outputOf(connection, 'edges', info), edgeNodes, info);
  const rowNodes = [...below('nodes'), ...edgeFields.filter(({ name }) => name === 'node').flatMap((f) => f.nodes)];
  const columns = new Set(columnsOf(noun, rowNodes, info));
  const rows = below('nodes').length + edgeNodes.length + pageInfo.length > 0;
  const currency = selectsAny(CURRENCY_FIELDS, aggregates, info);
  if (currency && rows) columns.add('value_currency');
  return {
    columns,
    rows,
    cursors:
      edgeFields.some(({ name }) => name === 'cursor') ||
      selectedFields('PageInfo', pageInfo, info).some(({ name }) => name.endsWith('Cursor')),
    hasNextPage: selectedFields('PageInfo', pageInfo, info).some(({ name }) => name === 'hasNextPage'),
    totalCount: below('totalCount').length > 0,
    aggregates: aggregates.length > 0,
    currency,
  };
}

/** What groups of opportunities are asked for: the columns of their opportunities, and whether these are wanted at all. */
export function groupNeeds(info: GraphQLResolveInfo): Pick<ConnectionNeeds, 'columns' | 'rows'> {
  return groupsOnce(info.fieldNodes, info, 'OpportunityGroup', () => {
    const fields = selectedFields('OpportunityGroup', info.fieldNodes, info);
    const below = (name: string) => fields.filter((field) => field.name === name).flatMap((field) => field.nodes);
    const [opportunities, aggregates] = [below('opportunities'), below('aggregates')];
    const columns = new Set(columnsOf('Opportunity', opportunities, info));
    if (selectsAny(CURRENCY_FIELDS, aggregates, info)) columns.add('value_currency');
    return { columns, rows: opportunities.length > 0 };
  });
}
