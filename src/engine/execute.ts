/** Executes operations by plans. Values, errors and paths equal those of graphql-js. */
import { type ExecutionResult, GraphQLError } from 'graphql';
import { ErrorCollector } from './error-collector.ts';
import { executePlan, executeSerially } from './fields.ts';
import { once } from './memo.ts';
import type { SelectedOperation } from './operation.ts';
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
  const collected = new ErrorCollector();
  const run: Run = {
    ...{ operation: node, info, rootValue, context, errors: collected },
    ...{ limit, bytes: 0, reads: 0, overflow: undefined },
  };
  const finish = (value: unknown): ExecutionResult => {
    counter.countReads?.(run.reads);
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
