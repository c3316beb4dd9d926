/** Checks the arguments of an operation and the number of objects it can return, before any request. */
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
import { isList, planOf } from '../../mapping/plans/index.ts';
import { checkArguments } from './arguments.ts';
import { exceeded } from './exceeded.ts';
import { checkVariables } from './variables.ts';

/** Assumed length of a list that no argument bounds, and of one that the parent's row contains. docs/decisions/034 */
const UNBOUNDED_LENGTH = 10;

/** The parent of selected fields. */
interface Parent {
  /** The maximum number of parent objects. */
  readonly objects: number;
  /** The page size of lists in the parent. Null if it is no connection. */
  readonly page: number | null;
  /** Null at the root. */
  readonly field: SelectedField | null;
  readonly above: Parent | null;
  readonly isBelowList: boolean;
}

/** A field with arguments, or with lists in it or below it. Other fields need no check. */
interface CheckedField {
  readonly type: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly field: SelectedField;
  readonly isList: boolean;
  /** Whether this is a list of plain values, such as email addresses. They are part of the parent. */
  readonly isPart: boolean;
  /** Whether this is a connection: `first` bounds the lists in it. */
  readonly isPage: boolean;
  /** The fields below, per possible type. */
  readonly below: readonly (readonly CheckedField[])[];
}

const checkedOnce = once<readonly CheckedField[]>('directives');

/** The fields to check below these nodes. */
function checkedFields(type: GraphQLObjectType, nodes: readonly Selecting[], info: Info): readonly CheckedField[] {
  return checkedOnce(nodes, info, type.name, () =>
    selectedFields(type.name, nodes, info).flatMap((field): CheckedField[] => {
      const definition = type.getFields()[field.name];
      // `__typename` or introspection.
      if (definition === undefined) return [];
      const types = objectTypes(definition.type, info);
      const isList = types.length > 0 && isListType(getNullableType(definition.type));
      const isPage = definition.args.some(({ name }) => name === 'first');
      const below = types.map((one) => checkedFields(one, field.nodes, info)).filter((fields) => fields.length > 0);
      if (definition.args.length === 0 && !isList && below.length === 0) return [];
      const isPart = isList && below.length === 0 && !types.some(isNode);
      return [{ type: type.name, definition, field, isList, isPart, isPage, below }];
    }),
  );
}

/** Throws `BAD_USER_INPUT` for the first invalid argument, and `NODE_LIMIT_EXCEEDED` for too many objects. */
function checkOperation(operation: OperationDefinitionNode, info: Info, limits: Limits): void {
  /** The maximum number of objects in lists of these fields and below. */
  function objectsOf(fields: readonly CheckedField[], parent: Parent): number {
    let total = 0;
    for (const checked of fields) {
      const { type, definition, field, isList, isPage, below } = checked;
      const values = checkedArguments(type, definition, field, parent);
      const objects = parent.objects * (isList ? (parent.page ?? itemsOf(values) ?? assumedLength(checked)) : 1);
      if (isList) total += objects;
      const page = isPage ? pageSize(checked, values) : null;
      const inner = { objects, page, field, above: parent, isBelowList: parent.isBelowList || isList };
      let largest = 0;
      for (const each of below) largest = Math.max(largest, objectsOf(each, inner));
      total += largest;
    }
    return total;
  }

  /** The maximum number of rows of a page. A row contains few others, however many are requested. */
  function pageSize({ type, field }: CheckedField, values: Readonly<Record<string, unknown>>): number {
    const first = Number(values.last ?? values.first ?? DEFAULT_FIRST);
    const list = `${type}.${field.name}`;
    const isEmbedded = isList(list) && planOf(list, field.nodes, info).kind === 'embedded';
    return isEmbedded ? Math.min(first, UNBOUNDED_LENGTH) : first;
  }

  /** Errors have the location and the path of the field. */
  function checkedArguments(
    type: string,
    definition: CheckedField['definition'],
    field: SelectedField,
    parent: Parent,
  ) {
    try {
      const values = argumentsOf(type, field, info);
      checkArguments(type, definition, field, info, values, limits, parent.isBelowList);
      return values;
    } catch (error) {
      throw locatedError(error, field.nodes, pathOf(field, parent));
    }
  }

  const root = info.schema.getRootType(operation.operation);
  if (root === null || root === undefined) return;
  const nodes = objectsOf(checkedFields(root, [operation], info), ROOT);
  if (nodes > limits.LIMIT_NODES) throw exceeded('LIMIT_NODES', limits, nodes, { nodes: operation });
}

/**
 * The operation, with valid variables and arguments and within the limits. Null if the document does not have it, or if
 * coercion of its variables fails, which the executor reports. Throws what `checkVariables` and `checkOperation` throw.
 */
export function checkedOperation(request: ExecutionRequest, limits: Limits): SelectedOperation | null {
  checkVariables(request.variableValues, limits);
  const operation = operationOf(request);
  if (operation !== null) checkOperation(operation.node, operation.info, limits);
  return operation;
}

const ROOT: Parent = { objects: 1, page: null, field: null, above: null, isBelowList: false };

/** The path in the response. Null below a list, where it would need an index. */
function pathOf(field: SelectedField, parent: Parent): readonly string[] | null {
  if (parent.isBelowList) return null;
  const path = [field.key];
  for (let at: Parent | null = parent; at !== null; at = at.above) if (at.field !== null) path.unshift(at.field.key);
  return path;
}

const assumedLength = ({ isPart }: CheckedField): number => (isPart ? 1 : UNBOUNDED_LENGTH);

const isNode = (type: GraphQLObjectType): boolean => type.getInterfaces().some(({ name }) => name === 'Node');

/** The object types that a field can return. */
function objectTypes(output: GraphQLOutputType, { schema }: Info): readonly GraphQLObjectType[] {
  const type = getNamedType(output);
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

/** The length of a list argument: such fields return one object per item. Undefined without such an argument. */
function itemsOf(values: Readonly<Record<string, unknown>>): number | undefined {
  return Object.values(values).find((value) => Array.isArray(value))?.length;
}
