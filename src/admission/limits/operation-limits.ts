/** Goes through what an operation asks, with its variables, before anything is asked of Close. */
import {
  type GraphQLField,
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
import type { Limits } from '../../config/limits.ts';
import { once } from '../../engine/memo.ts';
import {
  type ExecutionRequest,
  type Info,
  operationOf,
  type SelectedOperation,
  type Selecting,
} from '../../engine/operation.ts';
import { argumentsOf, type SelectedField, selectedFields } from '../../engine/selection.ts';
import { DEFAULT_FIRST } from '../../mapping/pagination.ts';
import { checkArguments } from './arguments.ts';
import { exceeded } from './exceeded.ts';
import { checkVariables } from './variables.ts';

/** How many objects a list is taken for whose size no argument tells. */
const PLAIN_LIST = 10;

/** Where fields are asked for. */
interface Place {
  /** How many objects they are asked of, at most. */
  readonly objects: number;
  /** How many rows the lists here hold if this is a page. */
  readonly page: number | null;
  /** The field that has them; null at the root. */
  readonly field: SelectedField | null;
  readonly above: Place | null;
  readonly isBelowList: boolean;
}

/** A field that has arguments, or lists in it or below it; the others ask for nothing that must be checked. */
interface AskedField {
  readonly type: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly field: SelectedField;
  readonly isList: boolean;
  /** Whether the lists right below are pages, as long as this field's `first` says. */
  readonly isPage: boolean;
  /** What is asked of each type of object that it may answer with. */
  readonly below: readonly (readonly AskedField[])[];
}

const askedOnce = once<readonly AskedField[]>('directives');

/** What there is to check below these nodes, found once for each document. */
function askedFields(type: GraphQLObjectType, nodes: readonly Selecting[], info: Info): readonly AskedField[] {
  return askedOnce(nodes, info, type.name, () =>
    selectedFields(type.name, nodes, info).flatMap((field): AskedField[] => {
      const definition = type.getFields()[field.name];
      // Introspection, or the name of a type.
      if (definition === undefined) return [];
      const types = objectTypes(definition.type, info);
      const isList = types.length > 0 && isListType(getNullableType(definition.type));
      const isPage = definition.args.some(({ name }) => name === 'first');
      const below = types.map((one) => askedFields(one, field.nodes, info)).filter((fields) => fields.length > 0);
      if (definition.args.length === 0 && !isList && below.length === 0) return [];
      return [{ type: type.name, definition, field, isList, isPage, below }];
    }),
  );
}

/**
 * Throws `BAD_USER_INPUT` for an argument, wherever in the operation, that is not acceptable, and `NODE_LIMIT_EXCEEDED`
 * if too many objects are asked for.
 */
export function checkAsked(operation: OperationDefinitionNode, info: Info, limits: Limits): void {
  /** How many objects the lists of these fields and below hold, at most. */
  function objectsOf(fields: readonly AskedField[], place: Place): number {
    let total = 0;
    for (const { type, definition, field, isList, isPage, below } of fields) {
      const values = checkedArguments(type, definition, field, place);
      const objects = place.objects * (isList ? (place.page ?? itemsGiven(values) ?? PLAIN_LIST) : 1);
      if (isList) total += objects;
      const page = isPage ? Number(values.first ?? DEFAULT_FIRST) : perGroup(values);
      const inner = { objects, page, field, above: place, isBelowList: place.isBelowList || isList };
      let most = 0;
      for (const each of below) most = Math.max(most, objectsOf(each, inner));
      total += most;
    }
    return total;
  }

  /** Tells of an error which field it is about. */
  function checkedArguments(type: string, definition: AskedField['definition'], field: SelectedField, place: Place) {
    try {
      const values = argumentsOf(type, field, info);
      checkArguments(type, definition, field, info, values, limits, place.isBelowList);
      return values;
    } catch (error) {
      throw locatedError(error, field.nodes, pathOf(field, place));
    }
  }

  const root = info.schema.getRootType(operation.operation);
  if (root === null || root === undefined) return;
  const nodes = objectsOf(askedFields(root, [operation], info), ROOT);
  if (nodes > limits.LIMIT_NODES) throw exceeded('LIMIT_NODES', limits, nodes, { nodes: operation });
}

/**
 * The operation, once its variables are known not to nest too deep and all that it asks is acceptable; null if there is
 * none, or if its variables are wrong, which the executor tells. Throws what `checkVariables` and `checkAsked` throw.
 */
export function checkedOperation(asked: ExecutionRequest, limits: Limits): SelectedOperation | null {
  checkVariables(asked.variableValues, limits);
  const operation = operationOf(asked);
  if (operation !== null) checkAsked(operation.node, operation.info, limits);
  return operation;
}

const ROOT: Place = { objects: 1, page: null, field: null, above: null, isBelowList: false };

/** The path in the answer; null below a list, where it would take an index. */
function pathOf(field: SelectedField, place: Place): readonly string[] | null {
  if (place.isBelowList) return null;
  const path = [field.key];
  for (let at: Place | null = place; at !== null; at = at.above) if (at.field !== null) path.unshift(at.field.key);
  return path;
}

/** The objects that a field may answer with; none if it answers with a value. */
function objectTypes(output: GraphQLOutputType, { schema }: Info): readonly GraphQLObjectType[] {
  const type = getNamedType(output);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** Of what may be read for all groups, what falls to one; null if the list is not one of groups. */
function perGroup({ maxOpportunities }: Readonly<Record<string, unknown>>): number | null {
  return typeof maxOpportunities === 'number' ? Math.ceil(maxOpportunities / PLAIN_LIST) : null;
}

/** How many things a list that answers each thing it is given was given; undefined if it is no such list. */
function itemsGiven(values: Readonly<Record<string, unknown>>): number | undefined {
  return Object.values(values).find((value) => Array.isArray(value))?.length;
}
