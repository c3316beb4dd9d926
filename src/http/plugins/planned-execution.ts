import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { operationOf } from '../../engine/operation.ts';
import type { SharedExecution } from '../../engine/shared-execution.ts';
import type { Context } from '../../loaders/context.ts';

/** Executes by plans. What plans cannot do is left to Yoga's executor: `@defer` and `@stream`. */
export function usePlannedExecution(execution: SharedExecution): Plugin<YogaInitialContext & Context> {
  return {
    onExecute({ args, setExecuteFn }) {
      const { document, operationName, variableValues, contextValue, rootValue } = args;
      const operation = operationOf(args);
      // Wrong variables are told by the executor too.
      if (operation === null || document === undefined || !execution.supports(document)) return;
      const asked = { document, operationName, variableValues };
      setExecuteFn(() => execution.execute(operation, asked, contextValue, rootValue));
    },
  };
}
