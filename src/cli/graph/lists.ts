/** The lists at the root of the graph, derived from the schema. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
} from 'graphql';

/** A list that can be read to its end. */
export interface RootList {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
  /** The type of its rows. */
  readonly row: GraphQLNamedType;
  /** Whether it has pages. Otherwise one response contains all rows. */
  readonly isPaged: boolean;
  readonly isCounted: boolean;
}

/** The type of a connection's nodes. Null if a type is no connection. */
export function nodeTypeOf(type: GraphQLOutputType): GraphQLNamedType | null {
  const named = getNamedType(type);
  if (!isObjectType(named) || named.getFields().pageInfo === undefined) return null;
  const nodes = named.getFields().nodes;
  return nodes === undefined ? null : getNamedType(nodes.type);
}

/** Fields of federation and of clients, whose lists are of given ids. */
const isById = ({ args }: GraphQLField<unknown, unknown>): boolean =>
  args.some(({ name }) => name === 'ids' || name === 'representations');

/** The lists by name. */
export function rootLists(schema: GraphQLSchema): ReadonlyMap<string, RootList> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return new Map(
    fields.flatMap((field): readonly (readonly [string, RootList])[] => {
      const { name, type } = field;
      const node = nodeTypeOf(type);
      const connection = getNamedType(type);
      const isCounted = node !== null && isObjectType(connection) && connection.getFields().totalCount !== undefined;
      if (node !== null) return [[name, { name, field, row: node, isPaged: true, isCounted }]];
      const row = getNamedType(type);
      if (!isListType(getNullableType(type)) || !isCompositeType(row) || isById(field)) return [];
      return [[name, { name, field, row, isPaged: false, isCounted: false }]];
    }),
  );
}

/**
 * The order that pages without a ceiling, oldest first where there is a choice. Null if the list has no order by creation.
 * docs/decisions/082
 */
export function completeOrder({ field }: RootList): { readonly field: string; readonly direction?: string } | null {
  const type = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type);
  const keys = isInputObjectType(type) ? type.getFields() : {};
  const orders = getNamedType(keys.field?.type);
  if (!isEnumType(orders) || orders.getValue('DATE_CREATED') === undefined) return null;
  return { field: 'DATE_CREATED', ...(keys.direction === undefined ? {} : { direction: 'ASC' }) };
}

/** Whether `orderBy` takes several keys. */
export function takesSeveralOrders({ field }: RootList): boolean {
  const type = field.args.find(({ name }) => name === 'orderBy')?.type;
  return type !== undefined && isListType(getNullableType(type));
}
