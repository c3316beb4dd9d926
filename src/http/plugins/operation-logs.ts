import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import type { Logger } from '../../telemetry/log.ts';
import { firstCode, logOperation, nameAndType, type OperationStart } from '../operation-log.ts';
import type { GatewayPlugin } from './plugin.ts';

/** A part of a response with `@defer`. */
type Part = ExecutionResult & { readonly incremental?: readonly Pick<ExecutionResult, 'errors'>[] };

/** Logs one line per operation, and one per POST that is refused before it becomes an operation. */
export function useOperationLogs(log: Logger, now: () => number): GatewayPlugin {
  const operations = new WeakMap<Request, OperationStart>();
  const end = (request: Request, start: OperationStart, code: unknown) => {
    // Yoga's signal does not report `aborted` after another signal was derived from it; its reason is reliable.
    const isCallerGone = request.signal.reason !== undefined;
    logOperation(log, request, start, { endedAt: now(), code, isCallerGone });
  };
  return {
    onFastPath: { builtIn: 'The fast path calls logOperation.' },
    onParams({ request, context }) {
      operations.set(request, { startedAt: now(), context, name: null, type: null });
    },
    onExecute({ args }) {
      const start = operations.get(args.contextValue.request);
      const operation = getOperationAST(args.document as DocumentNode, args.operationName);
      if (start !== undefined && operation != null) Object.assign(start, nameAndType(operation));
    },
    onResultProcess({ request, result, setResult }) {
      const start = operations.get(request);
      if (start === undefined) return;
      if (Symbol.asyncIterator in result) setResult(watched(result, (code) => end(request, start, code)));
      else end(request, start, 'errors' in result ? firstCode(result.errors ?? []) : null);
    },
    onResponse({ request, response }) {
      if (request.method !== 'POST' || response.status < 400 || operations.has(request)) return;
      log.info({ status: response.status }, 'refused');
    },
  };
}

/** Calls `end` after the last part, or when the caller disconnects. */
async function* watched(parts: AsyncIterable<Part>, end: (code: unknown) => void): AsyncGenerator<Part> {
  let code: unknown = null;
  try {
    for await (const part of parts) {
      code ??= firstCode([part, ...(part.incremental ?? [])].flatMap(({ errors = [] }) => errors));
      yield part;
    }
  } finally {
    end(code);
  }
}
