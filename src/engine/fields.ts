/** Executes the fields of one object by its plan: resolves and completes them, and collects their errors. */
import { argumentValues } from './arguments.ts';
import { checkSize, failed, isOver, later, notNull, whenSettled } from './pending.ts';
import { infoOf } from './resolve-info.ts';
import { type Complete, type Container, type FieldPlan, isThenable, type Plan, Position, type Run } from './run.ts';

/** Executes root fields of a mutation one after the other. Synchronous if all of them are. */
export function executeSerially(run: Run, plan: Plan): object | Promise<object> {
  const results: Container = {};
  const from = (start: number): object | Promise<object> => {
    for (const [offset, field] of plan.slice(start).entries()) {
      results[field.key] = executeField(run, field, run.rootValue, undefined, results);
      if (run.pending > 0) return whenSettled(run).then(() => (isOver(run) ? results : from(start + offset + 1)));
    }
    return results;
  };
  return from(0);
}

/** The object, in which late values are still undefined. */
export function executePlan(run: Run, plan: Plan, source: unknown, position: Position | undefined): object {
  const results: Container = {};
  for (const field of plan) {
    run.bytes += field.key.length + 4;
    // Also for a late value: the keys have the order of the selection.
    results[field.key] = executeField(run, field, source, position, results);
  }
  checkSize(run);
  return results;
}

function executeField(
  run: Run,
  field: FieldPlan,
  source: unknown,
  prev: Position | undefined,
  results: Container,
): unknown {
  const position = Position.ofField(field, prev, results);
  try {
    const value = resolved(run, field, source, position);
    return isThenable(value) ? later(run, position, value, completed) : completed(run, value, position);
  } catch (error) {
    return failed(run, position, error);
  }
}

const completed: Complete = (run, value, position) => {
  const { field } = position;
  // The most frequent case.
  if (field.leaf !== null && isPrimitive(value)) return field.leaf(run, value, position);
  if (field.isRead && value !== null && value !== undefined) run.reads += 1;
  return notNull(field.complete(run, value, position), field.isNullable, field);
};

const isPrimitive = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function resolved(run: Run, field: FieldPlan, source: unknown, position: Position): unknown {
  const { definition, nodes } = field;
  const [node] = nodes;
  const args = node === undefined ? {} : argumentValues(definition, node, run.info.variableValues);
  if (definition.resolve !== undefined)
    return definition.resolve(source, args, run.context, infoOf(field, run, position));
  // The default resolver of graphql-js: reads a property, or calls it if it is a method.
  if (typeof source !== 'object' || source === null) return undefined;
  const value = (source as Readonly<Record<string, unknown>>)[definition.name];
  return typeof value === 'function' ? value.call(source, args, run.context, infoOf(field, run, position)) : value;
}
