/** The selection of a row: from dotted paths, or the fields that cost nothing more. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { nodeTypeOf } from '../graph/lists.ts';

type Field = GraphQLField<unknown, unknown>;
/** The fields below a field. Empty: those of the default. */
type Tree = Map<string, Tree>;

const fieldsOf = (type: GraphQLNamedType): readonly Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** Whether a field can be selected without arguments. */
const isPlain = ({ args, deprecationReason }: Field): boolean =>
  !args.some(isRequiredArgument) && deprecationReason === undefined;

/** Descriptions state what a field costs beyond its row. */
const isFree = (field: Field): boolean => isPlain(field) && !/\brequests?\b/.test(field.description ?? '');

const isLeaf = ({ type }: Field): boolean => isLeafType(getNamedType(type));

const hasId = (type: GraphQLNamedType): boolean => fieldsOf(type).some(({ name }) => name === 'id');

/** A type that is part of its parent, such as money or an address. */
const isValue = (type: GraphQLNamedType): boolean =>
  isObjectType(type) && !hasId(type) && fieldsOf(type).every((field) => isLeaf(field) && isPlain(field));

/** The paths of the default, of a type: its own values, and the ids of what its row names. */
function defaultTree(type: GraphQLNamedType): Tree {
  const own = fieldsOf(type).filter(isFree);
  const tree: Tree = new Map(isUnionType(type) || isInterfaceType(type) ? [['__typename', new Map()]] : []);
  for (const field of own) {
    const named = getNamedType(field.type);
    const isSingle = !isListType(getNullableType(field.type));
    if (isLeaf(field)) tree.set(field.name, new Map());
    else if (isValue(named) && field.args.length === 0) {
      tree.set(field.name, new Map(fieldsOf(named).map(({ name }) => [name, new Map()])));
    } else if (isSingle && field.args.length === 0 && isObjectType(named) && hasId(named))
      tree.set(field.name, new Map([['id', new Map()]]));
  }
  return tree;
}

/** `id,status.label,contacts.emails.email`. A segment in capitals names a type: `Call.duration`. */
function treeOf(paths: readonly string[]): Tree {
  const root: Tree = new Map();
  for (const path of paths) {
    let at = root;
    for (const segment of path.split('.')) {
      const below: Tree = at.get(segment) ?? new Map();
      at.set(segment, below);
      at = below;
    }
  }
  return root;
}

export interface SelectionOptions {
  /** Null for the default. */
  readonly paths: readonly string[] | null;
  /** The page size of lists in the row. */
  readonly maxNested: number;
  readonly typeNamed: (name: string) => GraphQLNamedType | undefined;
}

/** A selection set in GraphQL's syntax. Unknown fields are left to validation. */
export function selectionOf(row: GraphQLNamedType, { paths, maxNested, typeNamed }: SelectionOptions): string {
  const ofField = (field: Field | undefined, name: string, below: Tree): string => {
    const type = field?.type;
    const named = getNamedType(type);
    if (type === undefined || named === undefined || !isCompositeType(named)) {
      return below.size === 0 ? name : `${name} ${ofTree(undefined, below)}`;
    }
    const node = nodeTypeOf(type);
    if (node === null) return `${name} ${ofTree(named, below)}`;
    const first = field?.args.some((argument) => argument.name === 'first') ? `(first: ${maxNested})` : '';
    return `${name}${first} { nodes ${ofTree(node, below)} pageInfo { hasNextPage } }`;
  };
  const ofTree = (type: GraphQLNamedType | undefined, tree: Tree): string => {
    const fields = type === undefined ? [] : fieldsOf(type);
    const given = tree.size === 0 && type !== undefined ? defaultTree(type) : tree;
    const parts = [...given].map(([name, below]) => {
      const condition = /^[A-Z]/.test(name) ? typeNamed(name) : undefined;
      if (condition !== undefined) return `... on ${name} ${ofTree(condition, below)}`;
      return ofField(
        fields.find((field) => field.name === name),
        name,
        below,
      );
    });
    return `{ ${parts.join(' ')} }`;
  };
  return ofTree(row, paths === null ? defaultTree(row) : treeOf(paths));
}

/** Whether the values of a field are several. */
export const isSeveral = (type: GraphQLOutputType): boolean =>
  isListType(getNullableType(type)) || nodeTypeOf(type) !== null;
