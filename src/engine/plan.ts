/**
 * Builds plans. A plan contains what is the same for every object of a field: the selected fields, their resolvers,
 * arguments and types. It is built once per document and cached with it, so that the rows of a list are completed without
 * computing it again.
 */
import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { executePlan } from './fields.ts';
import type { Info, Selecting } from './operation.ts';
import { failed, later, notNull } from './pending.ts';
import { isRead } from './reads.ts';
import { fieldPathOf, infoOf } from './resolve-info.ts';
import { leafBytes } from './result-size.ts';
import { type Complete, type FieldPlan, isThenable, type Plan, Position, type Run } from './run.ts';
import { runtimeType } from './runtime-type.ts';
import { type SelectedField, selectedFields } from './selection.ts';

export function planOf(type: GraphQLObjectType, nodes: readonly Selecting[], info: Info): Plan {
  return selectedFields(type.name, nodes, info).flatMap((field) => {
    const definition = definitionOf(type, field.name, info.schema);
    return definition === undefined ? [] : [fieldPlan(type, definition, field)];
  });
}

function definitionOf(
  type: GraphQLObjectType,
  name: string,
  schema: GraphQLSchema,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function fieldPlan(
  parent: GraphQLObjectType,
  definition: GraphQLField<unknown, unknown>,
  { key, nodes }: SelectedField,
): FieldPlan {
  const type = getNullableType(definition.type);
  return {
    key,
    nodes,
    parent,
    definition,
    isNullable: !isNonNullType(definition.type),
    complete: completion(definition.type, nodes),
    isRead: isRead(parent, definition.type),
    leaf: isLeafType(type) ? completeLeaf(type) : null,
  };
}

/** Builds the function that completes values of a type. It returns null for null: whether that may be, the position says. */
function completion(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  if (isNonNullType(type)) return completion(type.ofType, nodes);
  const complete = isListType(type)
    ? completeList(type.ofType, nodes)
    : isLeafType(type)
      ? completeLeaf(type)
      : isAbstractType(type)
        ? completeAbstract(type, nodes)
        : completeObject(type, nodes);
  return (run, value, position) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, position);
  };
}

function completeList(itemType: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
  const isNullable = !isNonNullType(itemType);
  const complete = completion(itemType, nodes);
  const completeItem: Complete = (run, item, position) =>
    notNull(complete(run, item, position), isNullable, position.field);
  return (run, value, list) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      const { parent, definition } = list.field;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${definition.name}".`);
    }
    const results: unknown[] = [];
    for (const item of value as Iterable<unknown>) {
      const position = Position.ofItem(list, results.length, results, isNullable);
      results.push(itemOf(run, item, position, completeItem));
    }
    return results;
  };
}

function itemOf(run: Run, item: unknown, position: Position, complete: Complete): unknown {
  try {
    return isThenable(item) ? later(run, position, item, complete) : complete(run, item, position);
  } catch (error) {
    return failed(run, position, error);
  }
}

const completeLeaf =
  (type: GraphQLLeafType): Complete =>
  (run, value) => {
    const result = type.serialize(value);
    if (result !== null && result !== undefined) {
      run.bytes += leafBytes(result);
      return result;
    }
    throw new Error(
      `Expected \`${inspect(type)}.serialize(${inspect(value)})\` to return non-nullable value, returned: ${inspect(result)}`,
    );
  };

function completeObject(type: GraphQLObjectType, nodes: readonly FieldNode[]): Complete {
  let plan: Plan | undefined;
  const execute: Complete = (run, value, position) => {
    plan ??= planOf(type, nodes, run.info);
    return executePlan(run, plan, value, position);
  };
  const { isTypeOf } = type;
  if (isTypeOf === undefined || isTypeOf === null) return execute;
  return (run, value, position) => {
    const check: Complete = (_run, isRight) => {
      if (isRight) return execute(run, value, position);
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
    };
    const isRight = isTypeOf(value, run.context, infoOf(position.field, run, fieldPathOf(position)));
    return isThenable(isRight) ? later(run, position, isRight, check) : check(run, isRight, position);
  };
}

function completeAbstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completeAs = new Map<unknown, Complete>();
  const as = (run: Run, name: unknown, value: unknown, position: Position): unknown => {
    let complete = completeAs.get(name);
    if (complete === undefined) {
      complete = completeObject(runtimeType(type, name, value, position.field, run.info.schema), nodes);
      completeAs.set(name, complete);
    }
    return complete(run, value, position);
  };
  return (run, value, position) => {
    const name = resolveType(value, run.context, infoOf(position.field, run, fieldPathOf(position)), type);
    return isThenable(name)
      ? later(run, position, name, (_run, late) => as(run, late, value, position))
      : as(run, name, value, position);
  };
}
