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

/** The name of the added field. It has no alias, because aliases are limited. */
export const CURSORS = 'edges';

/** A document whose pages have the cursor of each item, beside `nodes`. */
export interface WithCursors {
  readonly text: string;
  /** False if the document selects edges itself, and runs as it is. */
  readonly hasCursors: boolean;
}

/** The document with the cursors of all pages. */
export function withCursors(schema: GraphQLSchema, text: string): WithCursors {
  const document = parse(text, { noLocation: true });
  return selectsEdges(document)
    ? { text, hasCursors: false }
    : { text: print(paged(schema, document)), hasCursors: true };
}

function selectsEdges(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field: ({ name, alias }) => {
      found ||= (alias ?? name).value === CURSORS;
    },
  });
  return found;
}

function paged(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
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

const EDGES = fieldOf(`{ ${CURSORS} { cursor } }`);

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
