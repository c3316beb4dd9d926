/**
 * Executes operations by plans. A plan contains what is the same for every object of a field: the selected fields, their
 * resolvers, arguments and types. It is built once per document and cached with it, so that the rows of a list are
 * completed without computing it again. Values, errors and paths equal those of graphql-js.
 */
import {
  defaultTypeResolver,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  locatedError,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { inspect } from 'graphql/jsutils/inspect.js';
import { argumentValues } from './arguments.ts';
import { ErrorCollector, type Path } from './error-collector.ts';
import { once } from './memo.ts';
import type { Info, SelectedOperation, Selecting } from './operation.ts';
import { leafBytes, type ResultLimit, SMALL_RESULT, UNLIMITED, withSize } from './result-size.ts';
import { type SelectedField, selectedFields } from './selection.ts';

/** One execution. */
interface Run extends Executed {
  readonly context: unknown;
  readonly errors: ErrorCollector;
  readonly limit: ResultLimit;
  /** Estimated bytes of the result so far. */
  bytes: number;
  /** Ends the execution. Undefined while the result is within its limit. */
  overflow: GraphQLError | undefined;
}
type Arguments = Readonly<Record<string, unknown>>;

/** Converts a resolver's value to the value in the result. Throws the error that makes the whole field null. */
type Complete = (run: Run, value: unknown, path: Path) => unknown;

interface FieldPlan extends Resolved {
  readonly key: string;
  readonly isNullable: boolean;
  readonly complete: Complete;
  /** Completes a scalar or enum value. Null for a field that is an object or a list. */
  readonly leaf: Complete | null;
  /** Whether neither the resolver nor the type reads the path, as for most fields of most rows. */
  readonly needsNoPath: boolean;
}
/** The path of a field that does not need one. */
const NO_PATH: Path = { prev: undefined, key: '', typename: undefined };
type Plan = readonly FieldPlan[];

const planOnce = once<Plan>('directives');

/** The result of a query or mutation with coerced variables. Supports neither `@defer` nor `@stream`. */
export function executePlanned(
  { node, info }: SelectedOperation,
  rootValue: unknown,
  context: unknown,
  limit: ResultLimit = UNLIMITED,
): ExecutionResult | Promise<ExecutionResult> {
  const collected = new ErrorCollector();
  const run: Run = {
    ...{ operation: node, info, rootValue, context, errors: collected },
    ...{ limit, bytes: 0, overflow: undefined },
  };
  const finish = (value: unknown): ExecutionResult => {
    if (run.overflow !== undefined) return { errors: [run.overflow], data: null };
    const data = value as Record<string, unknown> | null;
    const result = collected.errors.length === 0 ? { data } : { errors: collected.errors, data };
    return run.bytes < SMALL_RESULT ? result : withSize(result, run.bytes);
  };
  const fail = (error: unknown) => {
    collected.add(error as GraphQLError, undefined);
    return finish(null);
  };
  try {
    const root = info.schema.getRootType(node.operation);
    if (root === null || root === undefined)
      throw new GraphQLError(`Schema is not configured to execute ${node.operation} operation.`, { nodes: node });
    const plan = planOnce([node], info, root.name, () => planOf(root, [node], info));
    const data =
      node.operation === 'mutation' ? executeSerially(run, plan) : executePlan(run, plan, rootValue, undefined);
    return data instanceof Promise ? data.then(finish, fail) : finish(data);
  } catch (error) {
    return fail(error);
  }
}

function planOf(type: GraphQLObjectType, nodes: readonly Selecting[], info: Info): Plan {
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

/** Executes root fields of a mutation one after the other. Synchronous if all of them are. */
function executeSerially(run: Run, plan: Plan): unknown {
  const results: Record<string, unknown> = {};
  const from = (start: number): unknown => {
    for (const [offset, field] of plan.slice(start).entries()) {
      const result = executeField(run, field, run.rootValue, undefined);
      if (result instanceof Promise) {
        return result.then((value) => {
          results[field.key] = value;
          return from(start + offset + 1);
        });
      }
      results[field.key] = result;
    }
    return results;
  };
  return from(0);
}

function executePlan(run: Run, plan: Plan, source: unknown, path: Path | undefined): unknown {
  const results: Record<string, unknown> = {};
  let pending: Pending | undefined;
  try {
    for (const field of plan) {
      run.bytes += field.key.length + 4;
      const result = executeField(run, field, source, path);
      if (result instanceof Promise) {
        // Reserves the key, so that the result has the order of the selection.
        results[field.key] = undefined;
        pending ??= { keys: [], values: [] };
        pending.keys.push(field.key);
        pending.values.push(result);
      } else results[field.key] = result;
    }
  } catch (error) {
    // As graphql-js: wait for the other fields, so that a mutation does not start the next root field while they run.
    if (pending === undefined) throw error;
    return Promise.all(pending.values).finally(() => {
      throw error;
    });
  }
  if (run.bytes > run.limit.maxBytes) throw overflowOf(run, pending);
  return pending === undefined ? results : withPending(run, results, pending);
}

/** The error that ends the execution. Fields that are still pending are left to settle. */
function overflowOf(run: Run, pending: Pending | undefined): GraphQLError {
  for (const other of pending?.values ?? []) other.catch(() => undefined);
  run.overflow ??= run.limit.exceeded(run.bytes);
  return run.overflow;
}

/** Fields of one object that are still pending: their keys and values. */
interface Pending {
  readonly keys: string[];
  readonly values: Promise<unknown>[];
}

const withPending = (run: Run, results: Record<string, unknown>, { keys, values }: Pending): Promise<object> =>
  Promise.all(values).then((arrived) => {
    if (run.bytes > run.limit.maxBytes) throw overflowOf(run, undefined);
    for (const [index, key] of keys.entries()) results[key] = arrived[index];
    return results;
  });

function executeField(run: Run, field: FieldPlan, source: unknown, prev: Path | undefined): unknown {
  // A page has thousands of plain fields without errors. Their path is built only if one fails.
  const path = field.needsNoPath ? NO_PATH : pathTo(field, prev);
  let value: unknown;
  try {
    value = resolved(run, field, source, prev, path);
    if (isThenable(value)) return completeLater(run, field, value, prev, path);
  } catch (error) {
    return failedIn(run, field, prev, path, error);
  }
  return completed(run, field, value, prev, path);
}

// Separate functions: a function that contains closures allocates their context on every call, even if it creates none.
const completeLater = (
  run: Run,
  field: FieldPlan,
  value: PromiseLike<unknown>,
  prev: Path | undefined,
  path: Path,
): Promise<unknown> =>
  Promise.resolve(value).then(
    (late) => completed(run, field, late, prev, path),
    (error) => failedIn(run, field, prev, path, error),
  );

function completed(run: Run, field: FieldPlan, value: unknown, prev: Path | undefined, path: Path): unknown {
  try {
    // The most frequent case.
    if (field.leaf !== null && isPrimitive(value)) return field.leaf(run, value, path);
    const result = field.complete(run, value, path);
    return result instanceof Promise ? orFailLater(run, field, prev, path, result) : result;
  } catch (error) {
    return failedIn(run, field, prev, path, error);
  }
}

const orFailLater = (
  run: Run,
  field: FieldPlan,
  prev: Path | undefined,
  path: Path,
  result: Promise<unknown>,
): Promise<unknown> => result.catch((error) => failedIn(run, field, prev, path, error));

const failedIn = (run: Run, field: FieldPlan, prev: Path | undefined, path: Path, error: unknown): null =>
  failed(run, field, path === NO_PATH ? pathTo(field, prev) : path, error, field.isNullable);

const pathTo = (field: FieldPlan, prev: Path | undefined): Path => ({
  prev,
  key: field.key,
  typename: field.parent.name,
});

const isPrimitive = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function resolved(run: Run, field: FieldPlan, source: unknown, prev: Path | undefined, path: Path): unknown {
  const { definition, nodes, needsNoPath } = field;
  const [node] = nodes;
  const args = node === undefined ? {} : argumentValues(definition, node, run.info.variableValues);
  if (definition.resolve === undefined) return propertyOf(source, args, run, field, prev);
  const info = needsNoPath ? (undefined as never) : infoOf(field, run, path);
  return definition.resolve(source, args, run.context, info);
}

/** Null, with the error added to the result. Throws the error if the field is non-null, so that its parent becomes null. */
function failed(run: Run, { nodes }: FieldPlan, path: Path, error: unknown, isNullable: boolean): null {
  // Not an error of this field: it must not be caught on the way up.
  if (run.overflow !== undefined) throw run.overflow;
  const located = locatedError(error, nodes, pathOf(path));
  if (!isNullable) throw located;
  run.errors.add(located, path);
  return null;
}

function pathOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at !== undefined; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

/** The default resolver of graphql-js: reads a property, or calls it if it is a method. */
function propertyOf(source: unknown, args: Arguments, run: Run, field: FieldPlan, prev: Path | undefined): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  const value = (source as Readonly<Record<string, unknown>>)[field.definition.name];
  if (typeof value !== 'function') return value;
  return value.call(source, args, run.context, infoOf(field, run, pathTo(field, prev)));
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  (value instanceof Promise || typeof (value as { readonly then?: unknown }).then === 'function');

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

/** The object type that `resolveType` named. Throws the errors of graphql-js if it is none. */
function runtimeType(
  type: GraphQLAbstractType,
  name: unknown,
  value: unknown,
  { parent, definition, nodes }: Resolved,
  schema: GraphQLSchema,
): GraphQLObjectType {
  const field = `${parent.name}.${definition.name}`;
  if (name === null || name === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${field}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`,
      { nodes },
    );
  }
  if (isObjectType(name)) {
    throw new GraphQLError(
      'Support for returning GraphQLObjectType from resolveType was removed in graphql-js@16.0.0 please return type name instead.',
    );
  }
  if (typeof name !== 'string') {
    throw new GraphQLError(
      `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${field}" with value ${inspect(value)}, received "${inspect(name)}".`,
    );
  }
  const object = schema.getType(name);
  if (object === undefined) {
    throw new GraphQLError(
      `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`,
      { nodes },
    );
  }
  if (!isObjectType(object)) {
    throw new GraphQLError(`Abstract type "${type.name}" was resolved to a non-object type "${name}".`, { nodes });
  }
  if (!schema.isSubType(type, object)) {
    throw new GraphQLError(`Runtime Object type "${name}" is not a possible type for "${type.name}".`, { nodes });
  }
  return object;
}

/** The path of the field that contains a list item. */
function fieldPathOf(path: Path): Path {
  let at = path;
  while (typeof at.key === 'number' && at.prev !== undefined) at = at.prev;
  return at;
}

/** The part of `info` that is the same for all objects of a field. */
interface Resolved {
  readonly nodes: readonly FieldNode[];
  readonly parent: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
}

/** The part of `info` that is the same throughout an execution. */
interface Executed {
  readonly operation: OperationDefinitionNode;
  readonly info: Info;
  readonly rootValue: unknown;
}

/** The `info` argument of resolvers. Only the path differs between rows. */
class ResolveInfo {
  readonly path: Path;
  readonly #field: Resolved;
  readonly #run: Executed;
  constructor(field: Resolved, run: Executed, path: Path) {
    this.path = path;
    this.#field = field;
    this.#run = run;
  }
  get fieldName(): string {
    return this.#field.definition.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.#field.definition.type;
  }
  get parentType(): GraphQLObjectType {
    return this.#field.parent;
  }
  get schema(): GraphQLSchema {
    return this.#run.info.schema;
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.#run.info.fragments;
  }
  get rootValue(): unknown {
    return this.#run.rootValue;
  }
  get operation(): OperationDefinitionNode {
    return this.#run.operation;
  }
  get variableValues(): Record<string, unknown> {
    return this.#run.info.variableValues;
  }
}

/** Has the properties that `info` has in graphql-js 16. */
const infoOf = (field: Resolved, run: Executed, path: Path): GraphQLResolveInfo =>
  new ResolveInfo(field, run, path) as unknown as GraphQLResolveInfo;
