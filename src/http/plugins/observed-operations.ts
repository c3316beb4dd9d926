import type { ObservedOperations } from '../observed-operations.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Reports to observers each operation, of the start of each subscription, and of each POST that is refused before it becomes an operation. */
export function useObservedOperations(operations: ObservedOperations): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path reports its operations.' },
    onParams: ({ request, context }) => operations.begin(request, context),
    onExecute: ({ args }) => operations.name(args.contextValue.request, args.document, args.operationName),
    onSubscribe: ({ args }) => operations.name(args.contextValue.request, args.document, args.operationName),
    // Runs for HTTP only; a WebSocket calls `watch` itself.
    onResultProcess({ request, result, setResult }) {
      if (!Array.isArray(result)) setResult(operations.watch(request, result));
    },
    onResponse: ({ request, response }) => operations.responded(request, response.status),
  };
}
