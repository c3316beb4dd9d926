/** Asks for the cursor of each item of a page, so that a page can be cut anywhere. Cursors cost no request. docs/decisions/101 */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The name of the added field in the result. */
export const CURSORS = '_cursors';

/** The document with the cursors of all pages. The same if it has none, or is invalid. */
export function withCursors(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        leave: (node) => (hasItems(node) && isPage(info.getType()) ? withEdges(node) : undefined),
      },
    }),
  );
}

const EDGES = fieldOf(`{ ${CURSORS}: edges { cursor } }`);

function fieldOf(document: string): FieldNode {
  const [definition] = parse(document, { noLocation: true }).definitions;
  const field = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections[0] : undefined;
  if (field?.kind !== Kind.FIELD) throw new Error('The document has no field.');
  return field;
}

const hasItems = ({ selectionSet }: FieldNode): boolean =>
  selectionSet?.selections.some(
    (node) => node.kind === Kind.FIELD && node.name.value === 'nodes' && node.alias === undefined,
  ) === true;

function isPage(type: GraphQLOutputType | null | undefined): boolean {
  const named = type == null ? null : getNamedType(type);
  const edge = isObjectType(named) ? named.getFields().edges : undefined;
  const item = edge === undefined ? null : getNamedType(edge.type);
  return isObjectType(item) && 'cursor' in item.getFields();
}

function withEdges(node: FieldNode): FieldNode {
  const { selectionSet } = node;
  if (selectionSet === undefined) return node;
  return { ...node, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, EDGES] } };
}

/** The text of a document with cursors. */
export const textWithCursors = (schema: GraphQLSchema, text: string): string =>
  print(withCursors(schema, parse(text, { noLocation: true })));
