import type { Logger } from '../../telemetry/log.ts';
import type { OperationLogs } from '../operation-logs.ts';
import { requestIdOf } from '../request-id.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Logs one line per operation, one more when a subscription starts, and one per POST that is refused before it becomes an operation. */
export function useOperationLogs(logs: OperationLogs, log: Logger): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path calls logOperation.' },
    onParams: ({ request, context }) => logs.begin(request, context),
    onExecute: ({ args }) => logs.name(args.contextValue.request, args.document, args.operationName),
    onSubscribe: ({ args }) => logs.name(args.contextValue.request, args.document, args.operationName),
    // Runs for HTTP only; a WebSocket calls `watch` itself.
    onResultProcess({ request, result, setResult }) {
      if (!Array.isArray(result)) setResult(logs.watch(request, result));
    },
    onResponse({ request, response }) {
      if (request.method !== 'POST' || response.status < 400 || logs.has(request)) return;
      log.info({ id: requestIdOf(request.headers), status: response.status }, 'refused');
    },
  };
}
