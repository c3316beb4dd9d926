/** Executes operations by plans. Values and paths equal those of graphql-js, and so do errors, except those below a null. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { ErrorCollector } from './error-collector.ts';
import { executePlan, executeSerially } from './fields.ts';
import { once } from './memo.ts';
import type { SelectedOperation } from './operation.ts';
import { isOver, whenSettled } from './pending.ts';
import { planOf } from './plan.ts';
import type { ReadCounter } from './reads.ts';
import { type ResultLimit, SMALL_RESULT, UNLIMITED, withSize } from './result-size.ts';
import type { Plan, Run } from './run.ts';

const planOnce = once<Plan>('directives');

/** The result of a query or mutation with coerced variables. Supports neither `@defer` nor `@stream`. */
export function executePlanned(
  { node, info }: SelectedOperation,
  rootValue: unknown,
  context: unknown,
  limit: ResultLimit = UNLIMITED,
  counter: ReadCounter = {},
): ExecutionResult | Promise<ExecutionResult> {
  const run: Run = {
    ...{ operation: node, info, rootValue, context, limit, errors: new ErrorCollector() },
    ...{ bytes: 0, reads: 0, overflow: undefined },
    ...{ pending: 0, isNull: false, onSettled: undefined },
  };
  const finish = (data: object | null): ExecutionResult => {
    counter.countReads?.(run.reads);
    if (run.overflow !== undefined) return { errors: [run.overflow], data: null };
    const { errors } = run.errors;
    const whole = { data: run.isNull ? null : (data as Record<string, unknown> | null) };
    const result = errors.length === 0 ? whole : { errors, ...whole };
    return run.bytes < SMALL_RESULT ? result : withSize(result, run.bytes);
  };
  const data = dataOf(run);
  if (data instanceof Promise) return data.then(finish, (error) => finish(nulled(run, error)));
  return run.pending === 0 || isOver(run) ? finish(data) : whenSettled(run).then(() => finish(data));
}

/** The data of the result, in which late values are still missing. */
function dataOf(run: Run): object | null | Promise<object> {
  const { operation: node, info } = run;
  try {
    const root = info.schema.getRootType(node.operation);
    if (root === null || root === undefined)
      throw new GraphQLError(`Schema is not configured to execute ${node.operation} operation.`, { nodes: node });
    const plan = planOnce([node], info, root.name, () => planOf(root, [node], info));
    return node.operation === 'mutation'
      ? executeSerially(run, plan)
      : executePlan(run, plan, run.rootValue, undefined);
  } catch (error) {
    return nulled(run, error);
  }
}

/** An error has made the whole result null at once. As in graphql-js, the result waits for what is pending nevertheless. */
function nulled(run: Run, error: unknown): null {
  run.errors.add(error as GraphQLError, undefined);
  return null;
}
