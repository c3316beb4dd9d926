/** Selects every field of a type that a row can fill, and finds values of the row that the response lacks. */
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { COLUMNS } from '../../src/generated/columns.ts';
import { columnNameOf } from '../../src/mapping/column-names.ts';
import type { Edge } from '../../src/mapping/edges.ts';
import { EDGES } from '../../src/mapping/noun-columns.ts';
import { isRow, type Row, rowsOf } from './records.ts';

/** A selection, and what a response lacks of a row: paths of fields that are null although the row has a value. */
export interface Reading {
  readonly selection: string;
  missing(row: Row, response: unknown): readonly string[];
}

/** Fields that read another column than the one with their name. Null: not a column of the row. */
const COLUMN_OF: Readonly<Record<string, string | null>> = {
  'Task.type': '_type',
  'OtherActivity.type': '_type',
  'LeadMerge.status': 'merge_status',
  'Email.opensCount': 'opens',
  'User.name': 'first_name',
  'LeadStatus.isDeleted': null,
  'OpportunityStatus.isDeleted': null,
  'UserAvailability.isOnCall': null,
  'Membership.isActive': null,
  'CustomFieldDefinition.fields': null,
};
/** Fields of a value that only has a time of day. */
const INSTANTS: Readonly<Record<string, string>> = { 'Task.dateTime': 'date', 'Task.dueDateTime': 'due_date' };
/** Documented: null for a Smart View of other objects. */
const listsLeadsOrContacts = (value: unknown) => value === 'lead' || value === 'contact';
const isInstant = (value: unknown) => typeof value === 'string' && value.includes('T');

const isMissing = (value: unknown): boolean => value === null || value === undefined;

type Part = Reading & { readonly name: string };

const leaf = (
  name: string,
  column: string | null,
  has: (value: unknown) => boolean = (value) => !isMissing(value),
): Part => ({
  name,
  selection: name,
  missing: (row, response) =>
    column !== null && has(row[column]) && isMissing((response as Row | null)?.[name]) ? [name] : [],
});

/** An edge: the id of the neighbour must be that of the row. */
const edge = (name: string, column: string): Part => ({
  name,
  selection: `${name} { id }`,
  missing: (row, response) => {
    const id = row[column];
    const read = (response as Row | null)?.[name];
    return typeof id === 'string' && id !== '' && (!isRow(read) || read.id !== id) ? [name] : [];
  },
});

/** An amount. A call's is a text. */
const amount = (name: string, column: string): Part => ({
  name,
  selection: `${name} { cents currency }`,
  missing: (row, response) => (!isMissing(row[column]) && isMissing((response as Row | null)?.[name]) ? [name] : []),
});

function part(name: string, column: string, inner: Reading): Part {
  const missing = (row: unknown, read: unknown, at: string) =>
    isRow(row) ? (isRow(read) ? inner.missing(row, read).map((path) => `${at}.${path}`) : [at]) : [];
  return {
    name,
    selection: `${name} { ${inner.selection} }`,
    missing: (row, response) => {
      const [value, read] = [row[column], (response as Row | null)?.[name]];
      if (!Array.isArray(value)) return missing(value, read, name);
      const rows = Array.isArray(read) ? read : [];
      return value.flatMap((each, n) => missing(each, rows[n], `${name}.${n}`));
    },
  };
}

/** The values of a form: by name, or by id if the fields have no name. */
const FORM_VALUES: Part = {
  name: 'values',
  selection: 'values { name value }',
  missing: ({ values, values_by_name }, response) => {
    const given = [values_by_name, values].filter(isRow).find((each) => Object.keys(each).length > 0) ?? {};
    const read = new Set(rowsOf((response as Row | null)?.values).map(({ name }) => name));
    return Object.keys(given).filter((name) => !read.has(name));
  },
};

/** The custom fields of a lead, contact or opportunity. */
const CUSTOM_FIELDS: Part = {
  name: 'customFields',
  selection: 'customFields { definition { id } value }',
  missing: (row, response) => {
    const read = rowsOf((response as Row | null)?.customFields).map(({ definition }) => (definition as Row | null)?.id);
    return Object.entries(row)
      .filter(([column, value]) => /^custom\.l?cf_/.test(column) && !isMissing(value))
      .flatMap(([column]) => (read.includes(column.slice('custom.'.length)) ? [] : [column]));
  },
};

/** Reads a type. Parts of a row are read with all their fields, other objects by their id. */
export function readingOf(schema: GraphQLSchema, type: GraphQLObjectType): Reading {
  const edges: Readonly<Record<string, Edge>> = EDGES[type.name as keyof typeof EDGES] ?? {};
  const parts = Object.values(type.getFields()).flatMap((field): Part[] => {
    const { name } = field;
    const [path, twin] = [`${type.name}.${name}`, columnNameOf(type.name, name)];
    const named = getNamedType(field.type);
    if (path === 'FormSubmission.values') return [FORM_VALUES];
    if (name === 'customFields' && ['Lead', 'Contact', 'Opportunity'].includes(type.name)) return [CUSTOM_FIELDS];
    if (field.args.length > 0) return [];
    const instant = INSTANTS[path];
    if (path === 'SmartView.type') return [leaf(name, twin, listsLeadsOrContacts)];
    if (instant !== undefined) return [leaf(name, instant, isInstant)];
    if (isLeafType(named)) return [leaf(name, path in COLUMN_OF ? (COLUMN_OF[path] ?? null) : twin)];
    const to = edges[name];
    if (to !== undefined) return [edge(name, to.columns.id)];
    if (!isObjectType(named)) return [];
    if (named.name === 'Money') return [amount(name, twin)];
    const column = COLUMNS[type.name]?.[twin] ?? '';
    const isPart =
      column.replace(/[[\]!?]/g, '') === 'object' && column.startsWith('[') === isListType(getNullableType(field.type));
    return isPart ? [part(name, twin, readingOf(schema, named))] : [];
  });
  return {
    selection: parts.map(({ selection }) => selection).join(' '),
    missing: (row, response) => parts.flatMap((each) => each.missing(row, response)),
  };
}
