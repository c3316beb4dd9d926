/**
 * Counts what a client reads that gets each object by its id, and each page of a list, with a request its own: fields that
 * lead to a type with a global id, to a list of them, or to a connection. https://relay.dev/graphql/objectidentification.htm
 */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

const CONNECTION = /Connection$/;
/** The types whose fields repeat what the list has read. */
const OF_LIST = /(?:Connection|Edge)$/;

export function isRead(parent: GraphQLObjectType, type: GraphQLOutputType): boolean {
  const named = getNamedType(type);
  return !OF_LIST.test(parent.name) && (CONNECTION.test(named.name) || hasId(named));
}

function hasId(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().every(hasId);
  const isObject = isObjectType(type) || isInterfaceType(type);
  return isObject && (type.name === 'Node' || type.getInterfaces().some(({ name }) => name === 'Node'));
}

/** Is given how many reads an execution had. */
export interface ReadCounter {
  countReads?(reads: number): void;
}
