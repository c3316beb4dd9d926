import { operationOf } from '../../engine/operation.ts';
import type { SharedExecution } from '../../engine/shared-execution.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Executes with `engine/`. Documents that it does not support, with `@defer` or `@stream`, are left to Yoga's executor. */
export function usePlannedExecution(execution: SharedExecution): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path executes with the same SharedExecution.' },
    onExecute({ args, setExecuteFn }) {
      const { document, operationName, variableValues, contextValue, rootValue } = args;
      const operation = operationOf(args);
      // Null: Yoga's executor reports the missing operation.
      if (operation === null || document === undefined || !execution.supports(document)) return;
      const request = { document, operationName, variableValues };
      setExecuteFn(() => execution.execute(operation, request, contextValue, rootValue));
    },
  };
}
