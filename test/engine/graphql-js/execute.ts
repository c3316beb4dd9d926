/** Our executor with the signature of graphql-js's. What is refused before execution is left to graphql-js. */
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { execute as theirs } from 'theirs';
import { executePlanned } from '../../../src/engine/execute.ts';
import { operationOf } from '../../../src/engine/operation.ts';

export function execute(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, variableValues, rootValue, contextValue, fieldResolver, typeResolver } = args;
  // Ours takes no default resolvers: the gateway has none.
  const isOurs =
    fieldResolver === undefined &&
    typeResolver === undefined &&
    document !== undefined &&
    typeof (variableValues ?? {}) === 'object';
  const operation = isOurs && schema !== undefined ? operationOf(args) : null;
  return operation === null ? theirs(args) : executePlanned(operation, rootValue, contextValue);
}

export function executeSync(args: ExecutionArgs): ExecutionResult {
  const result = execute(args);
  if (result instanceof Promise) throw new Error('GraphQL execution failed to complete synchronously.');
  return result;
}
