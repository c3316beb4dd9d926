/** Executes the fields of one object by its plan: resolves and completes them, and collects their errors. */
import { type GraphQLError, locatedError } from 'graphql';
import { argumentValues } from './arguments.ts';
import type { Path } from './error-collector.ts';
import { infoOf } from './resolve-info.ts';
import { type FieldPlan, isThenable, type Plan, type Run } from './run.ts';

/** The path of a field that does not need one. */
const NO_PATH: Path = { prev: undefined, key: '', typename: undefined };

/** Executes root fields of a mutation one after the other. Synchronous if all of them are. */
export function executeSerially(run: Run, plan: Plan): unknown {
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

export function executePlan(run: Run, plan: Plan, source: unknown, path: Path | undefined): unknown {
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
    if (field.isRead && value !== null && value !== undefined) run.reads += 1;
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
export function failed(run: Run, { nodes }: FieldPlan, path: Path, error: unknown, isNullable: boolean): null {
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
function propertyOf(
  source: unknown,
  args: Readonly<Record<string, unknown>>,
  run: Run,
  field: FieldPlan,
  prev: Path | undefined,
): unknown {
  if (typeof source !== 'object' || source === null) return undefined;
  const value = (source as Readonly<Record<string, unknown>>)[field.definition.name];
  if (typeof value !== 'function') return value;
  return value.call(source, args, run.context, infoOf(field, run, pathTo(field, prev)));
}
