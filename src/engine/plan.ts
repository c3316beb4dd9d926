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
import type { Path } from './error-collector.ts';
import { executePlan, failed } from './fields.ts';
import type { Info, Selecting } from './operation.ts';
import { isRead } from './reads.ts';
import { fieldPathOf, infoOf } from './resolve-info.ts';
import { leafBytes } from './result-size.ts';
import { type Complete, type FieldPlan, isThenable, type Plan, type Run } from './run.ts';
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
  const plan: FieldPlan = {
    key,
    nodes,
    parent,
    definition,
    isNullable: !isNonNullType(definition.type),
    complete: completion(definition.type, nodes, () => plan),
    isRead: isRead(parent, definition.type),
    leaf: isLeafType(type) ? completeLeaf(type) : null,
    needsNoPath: isLeafType(type) && takesNoInfo(definition.resolve),
  };
  return plan;
}

/** Resolvers that never read their `info` argument. */
const infoFree = new WeakSet<object>();

/**
 * Marks a resolver that does not read `info`, and returns it. Leaf fields with such a resolver are resolved without a
 * path: a page has thousands of them.
 */
export function withoutInfo<Resolver extends object>(resolve: Resolver): Resolver {
  infoFree.add(resolve);
  return resolve;
}

/** A property without a resolver is rarely a method that reads `info`; `propertyOf` makes one if it is. */
const takesNoInfo = (resolve: GraphQLField<unknown, unknown>['resolve']) =>
  resolve === undefined || infoFree.has(resolve);

/** Builds the function that completes values of a type. */
function completion(type: GraphQLOutputType, nodes: readonly FieldNode[], fieldOf: () => FieldPlan): Complete {
  if (isNonNullType(type)) return completeNonNull(completion(type.ofType, nodes, fieldOf), fieldOf);
  return completeNullable(
    isListType(type)
      ? completeList(type.ofType, completion(type.ofType, nodes, fieldOf), fieldOf)
      : isLeafType(type)
        ? completeLeaf(type)
        : isAbstractType(type)
          ? completeAbstract(type, nodes, fieldOf)
          : completeObject(type, nodes, fieldOf),
  );
}

const completeNullable =
  (complete: Complete): Complete =>
  (run, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };

function completeNonNull(complete: Complete, fieldOf: () => FieldPlan): Complete {
  const check = (result: unknown) => {
    if (result !== null) return result;
    const { parent, definition } = fieldOf();
    throw new Error(`Cannot return null for non-nullable field ${parent.name}.${definition.name}.`);
  };
  return (run, value, path) => {
    const result = complete(run, value, path);
    return result instanceof Promise ? result.then(check) : check(result);
  };
}

function completeList(itemType: GraphQLOutputType, complete: Complete, fieldOf: () => FieldPlan): Complete {
  const isNullable = !isNonNullType(itemType);
  return (run, value, prev) => {
    if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
      const { parent, definition } = fieldOf();
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${parent.name}.${definition.name}".`);
    }
    const results: unknown[] = [];
    let isPending = false;
    try {
      for (const item of value as Iterable<unknown>) {
        const path: Path = { prev, key: results.length, typename: undefined };
        const result = completeItem(run, item, path, complete, fieldOf, isNullable);
        isPending ||= result instanceof Promise;
        results.push(result);
      }
    } catch (error) {
      for (const other of results) if (other instanceof Promise) other.catch(() => undefined);
      throw error;
    }
    return isPending ? Promise.all(results) : results;
  };
}

function completeItem(
  run: Run,
  item: unknown,
  path: Path,
  complete: Complete,
  fieldOf: () => FieldPlan,
  isNullable: boolean,
): unknown {
  try {
    const result = isThenable(item)
      ? Promise.resolve(item).then((resolved) => complete(run, resolved, path))
      : complete(run, item, path);
    if (!(result instanceof Promise)) return result;
    return result.catch((error) => failed(run, fieldOf(), path, error, isNullable));
  } catch (error) {
    return failed(run, fieldOf(), path, error, isNullable);
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

function completeObject(type: GraphQLObjectType, nodes: readonly FieldNode[], fieldOf: () => FieldPlan): Complete {
  let plan: Plan | undefined;
  const execute: Complete = (run, value, path) => {
    plan ??= planOf(type, nodes, run.info);
    return executePlan(run, plan, value, path);
  };
  const { isTypeOf } = type;
  if (isTypeOf === undefined || isTypeOf === null) return execute;
  return (run, value, path) => {
    const check = (isRight: boolean) => {
      if (isRight) return execute(run, value, path);
      throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
    };
    const isRight = isTypeOf(value, run.context, infoOf(fieldOf(), run, fieldPathOf(path)));
    return isThenable(isRight) ? Promise.resolve(isRight).then(check) : check(isRight);
  };
}

function completeAbstract(type: GraphQLAbstractType, nodes: readonly FieldNode[], fieldOf: () => FieldPlan): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  const completeAs = new Map<string, Complete>();
  const as = (run: Run, value: unknown, path: Path, name: unknown) => {
    const known = completeAs.get(name as string);
    if (known !== undefined) return known(run, value, path);
    const object = runtimeType(type, name, value, fieldOf(), run.info.schema);
    const complete = completeObject(object, nodes, fieldOf);
    completeAs.set(object.name, complete);
    return complete(run, value, path);
  };
  return (run, value, path) => {
    const name = resolveType(value, run.context, infoOf(fieldOf(), run, fieldPathOf(path)), type);
    return isThenable(name)
      ? Promise.resolve(name).then((late) => as(run, value, path, late))
      : as(run, value, path, name);
  };
}
