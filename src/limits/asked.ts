/** Goes through what an operation asks, with its variables, before anything is asked of Close. */
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import { argumentsOf, type Field, fieldsOf, type Info, type Selecting } from '../lookahead.ts';
import { DEFAULT_FIRST } from '../pagination.ts';
import { checkArguments } from './arguments.ts';
import { exceeded, type Limits } from './table.ts';

/** How many objects a list is taken for whose size no argument tells. */
const PLAIN_LIST = 10;

/** Where fields are asked for. */
interface Place {
  /** How many objects they are asked of, at most. */
  readonly objects: number;
  /** How many rows the lists here hold if this is a page. */
  readonly page: number | null;
  /** The path in the answer; null below a list, where it would take an index. */
  readonly path: readonly string[] | null;
}

/**
 * Throws `BAD_USER_INPUT` for an argument, wherever in the operation, that is not acceptable, and `NODE_LIMIT_EXCEEDED`
 * if too many objects are asked for.
 */
export function checkAsked(operation: OperationDefinitionNode, info: Info, limits: Limits): void {
  /** How many objects the lists below hold, at most. */
  function objectsBelow(type: GraphQLObjectType, nodes: readonly Selecting[], place: Place): number {
    let total = 0;
    for (const field of fieldsOf(type.name, nodes, info)) {
      const definition = type.getFields()[field.name];
      // Introspection, or the name of a type.
      if (definition === undefined) continue;
      const path = place.path === null ? null : [...place.path, field.key];
      const values = located(field, path, () => {
        const values = argumentsOf(type.name, field, info);
        checkArguments(type.name, definition, values, limits, path === null);
        return values;
      });
      const types = objectTypes(definition.type, info);
      if (types.length === 0) continue;
      const isList = isListType(getNullableType(definition.type));
      const objects = place.objects * (isList ? (place.page ?? itemsGiven(values) ?? PLAIN_LIST) : 1);
      if (isList) total += objects;
      const isPage = definition.args.some(({ name }) => name === 'first');
      const page = isPage ? Number(values.first ?? DEFAULT_FIRST) : perGroup(values);
      const below = { objects, page, path: isList ? null : path };
      total += Math.max(...types.map((one) => objectsBelow(one, field.nodes, below)));
    }
    return total;
  }

  const root = info.schema.getRootType(operation.operation);
  if (root === null || root === undefined) return;
  const nodes = objectsBelow(root, [operation], { objects: 1, page: null, path: [] });
  if (nodes > limits.LIMIT_NODES) throw exceeded('LIMIT_NODES', limits, nodes, { nodes: operation });
}

/** Tells of an error which field it is about. */
function located<T>(field: Field, path: readonly string[] | null, check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw locatedError(error, field.nodes, path);
  }
}

/** The objects that a field may answer with; none if it answers with a value. */
function objectTypes(output: GraphQLOutputType, { schema }: Info): readonly GraphQLObjectType[] {
  const type = getNamedType(output);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Of what may be read for all groups, what falls to one; null if the list is not one of groups. */
function perGroup({ maxDeals }: Readonly<Record<string, unknown>>): number | null {
  return typeof maxDeals === 'number' ? Math.ceil(maxDeals / PLAIN_LIST) : null;
}

/** How many things a list that answers each thing it is given was given; undefined if it is no such list. */
function itemsGiven(values: Readonly<Record<string, unknown>>): number | undefined {
  return Object.values(values).find((value) => Array.isArray(value))?.length;
}
