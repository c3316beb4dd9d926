import { GraphQLError, getOperationAST, type OperationDefinitionNode } from 'graphql';
import type { ExecutionRequest } from '../../engine/operation.ts';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import type { Permissions } from '../callers/caller.ts';
import type { GatewayPlugin, OperationContext } from './plugin.ts';

/** Whether a caller may run an operation of this name. */
export const mayRun = ({ operations }: Permissions, { name }: OperationDefinitionNode): boolean =>
  operations === null || (name !== undefined && operations.has(name.value));

interface OperationHook {
  readonly args: ExecutionRequest & { readonly contextValue: OperationContext };
}

/** Refuses operations that are not in the list of the caller's token, with `FORBIDDEN`. */
export function useAllowedOperations(): GatewayPlugin {
  function check({ args: { document, operationName, contextValue } }: OperationHook): void {
    const operation = getOperationAST(document, operationName);
    if (operation == null || mayRun(contextValue.caller.permissions, operation)) return;
    const { name } = operation;
    const what = name === undefined ? 'an operation without a name' : `the operation ${name.value}`;
    const extensions = { code: 'FORBIDDEN' satisfies ErrorCode };
    throw new GraphQLError(`The token does not permit ${what}.`, { nodes: operation, extensions });
  }
  return {
    onFastPath: { builtIn: 'The fast path calls `mayRun`.' },
    onExecute: check,
    onSubscribe: check,
  };
}
