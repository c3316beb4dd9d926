/** The document that reads a page of a list: written from options, or made from a document of the user. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { UsageError } from '../command.ts';
import type { Variables } from '../graph/graph.ts';
import { completeOrder, type RootList } from '../graph/lists.ts';

/** How a list is read page by page. */
export interface ListDocument {
  readonly text: string;
  readonly list: RootList;
  /** Where the response has the list. */
  readonly key: string;
  readonly row: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The variables that select the page. */
export const pageVariables = (first: number, after: string | null, isCounted: boolean) => ({
  exportFirst: first,
  exportAfter: after,
  exportCount: isCounted,
});

const PAGE_VARIABLES = '$exportFirst: Int!, $exportAfter: String, $exportCount: Boolean!';

/** The document for a list with these arguments, which become variables. */
export function writtenDocument(list: RootList, selection: string, names: readonly string[]): string {
  const given = list.field.args.filter(({ name }) => names.includes(name));
  const variables = given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const args = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const rows = list.isPaged ? `{ nodes ${selection} }` : selection;
  const head = variables === '' ? 'query Export' : `query Export(${variables})`;
  return `${head} { ${list.name}${args === '' ? '' : `(${args})`} ${rows} }`;
}

/** `source`: the file of the text, for messages. Throws `UsageError`. */
export function listDocument(schema: GraphQLSchema, list: RootList, text: string, source: string): ListDocument {
  const document = parsed(text, source);
  const { operation, field } = rootOf(document, list, source);
  const row = rowSelection(field, list, source);
  const paged = list.isPaged ? withPage(document, operation, field, list, row) : document;
  const errors = validate(schema, paged);
  if (errors.length > 0) throw new UsageError(errors.map((error) => located(error, document, source)).join('\n'));
  const fragments = document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return {
    text: print(paged),
    list,
    key: field.alias?.value ?? field.name.value,
    row,
    fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

function parsed(text: string, source: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) throw new UsageError(located(error, null, source));
    throw error;
  }
}

/** Throws `UsageError` for values that do not fit the variables of the document. */
export function expectFitting(schema: GraphQLSchema, { text }: ListDocument, variables: Variables): void {
  const { variableDefinitions = [] } = operationIn(text);
  const values = { ...variables, ...pageVariables(1, null, true) };
  const { errors } = getVariableValues(schema, variableDefinitions, values, { maxErrors: 3 });
  if (errors !== undefined) throw new UsageError(errors.map(({ message }) => message).join('\n'));
}

/** With the line, if the document is a file. */
function located({ message, locations }: GraphQLError, document: DocumentNode | null, source: string): string {
  const line = locations?.[0]?.line;
  return source === '' || line === undefined || (document !== null && document.loc === undefined)
    ? message
    : `${source}:${line}: ${message}`;
}

function rootOf(document: DocumentNode, list: RootList, source: string) {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [operation, second] = operations;
  if (operation === undefined || second !== undefined || operation.operation !== 'query') {
    throw new UsageError(`${source} must contain one query.`);
  }
  const [field, other] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || other !== undefined || field.name.value !== list.name) {
    throw new UsageError(`The query in ${source} must select ${list.name}, and nothing else at its root.`);
  }
  for (const { name } of field.arguments ?? []) {
    if (list.isPaged && ['first', 'after', 'last', 'before'].includes(name.value)) {
      throw new UsageError(`${list.name} in ${source} must have no argument ${name.value}: the export sets the pages.`);
    }
  }
  return { operation, field };
}

/** The selection of a row, in `nodes` or in `edges { node }`. */
function rowSelection({ selectionSet }: FieldNode, list: RootList, source: string): SelectionSetNode {
  const child = (set: SelectionSetNode | undefined, name: string) =>
    set?.selections.find((node): node is FieldNode => node.kind === Kind.FIELD && node.name.value === name)
      ?.selectionSet;
  const row = list.isPaged
    ? (child(selectionSet, 'nodes') ?? child(child(selectionSet, 'edges'), 'node'))
    : selectionSet;
  if (row === undefined) throw new UsageError(`${list.name} in ${source} must select nodes.`);
  return row;
}

/** The same document, with the arguments and fields of a page. */
function withPage(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  field: FieldNode,
  list: RootList,
  row: SelectionSetNode,
): DocumentNode {
  const total = list.isCounted ? 'totalCount @include(if: $exportCount)' : '__typename @include(if: $exportCount)';
  const template = operationIn(
    `query(${PAGE_VARIABLES}) { list(first: $exportFirst, after: $exportAfter) { nodes ${total} pageInfo { hasNextPage endCursor } } }`,
  );
  const [paged] = template.selectionSet.selections;
  if (paged?.kind !== Kind.FIELD || paged.selectionSet === undefined) return document;
  const selections = paged.selectionSet.selections.map((node) =>
    node.kind === Kind.FIELD && node.name.value === 'nodes' ? { ...node, selectionSet: row } : node,
  );
  const changed: FieldNode = {
    ...field,
    arguments: [...(field.arguments ?? []), ...(paged.arguments ?? []), ...orderOf(field, list)],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  const definition: OperationDefinitionNode = {
    ...operation,
    variableDefinitions: [...(operation.variableDefinitions ?? []), ...(template.variableDefinitions ?? [])],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [changed] },
  };
  return { ...document, definitions: document.definitions.map((each) => (each === operation ? definition : each)) };
}

/** The order without a ceiling, unless there is another. */
function orderOf(field: FieldNode, list: RootList): readonly ArgumentNode[] {
  const order = completeOrder(list);
  if (order === null || (field.arguments ?? []).some(({ name }) => name.value === 'orderBy')) return [];
  const keys = Object.entries(order).map(([name, value]) => `${name}: ${value}`);
  const template = operationIn(`{ list(orderBy: { ${keys.join(', ')} }) }`);
  const [node] = template.selectionSet.selections;
  return node?.kind === Kind.FIELD ? (node.arguments ?? []) : [];
}

function operationIn(text: string): OperationDefinitionNode {
  const operation = parse(text, { noLocation: true }).definitions.find(
    (each) => each.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new TypeError('The template is no operation.');
  return operation;
}
