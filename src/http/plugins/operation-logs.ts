import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import type { Logger } from '../../telemetry/log.ts';
import { firstCode, logOperation, nameAndType, type OperationStart } from '../operation-log.ts';
import type { GatewayPlugin } from './plugin.ts';

/** A part of a response with `@defer`. */
type Part = ExecutionResult & { readonly incremental?: readonly Pick<ExecutionResult, 'errors'>[] };

/** What the hooks of executions and subscriptions have in common. */
interface NamedOperation {
  readonly contextValue: { readonly request: Request };
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
}

/** Logs one line per operation, and one per POST that is refused before it becomes an operation. */
export function useOperationLogs(log: Logger, now: () => number): GatewayPlugin {
  const operations = new WeakMap<Request, OperationStart>();
  const end = (request: Request, start: OperationStart, code: unknown) => {
    // Yoga's signal does not report `aborted` after another signal was derived from it; its reason is reliable.
    const isCallerGone = request.signal.reason !== undefined;
    logOperation(log, request, start, { endedAt: now(), code, isCallerGone });
  };
  const name = ({ contextValue, document, operationName }: NamedOperation) => {
    const start = operations.get(contextValue.request);
    const operation = getOperationAST(document, operationName);
    if (start !== undefined && operation != null) Object.assign(start, nameAndType(operation));
  };
  return {
    onFastPath: { builtIn: 'The fast path calls logOperation.' },
    onParams({ request, context }) {
      operations.set(request, { startedAt: now(), context, name: null, type: null });
    },
    onExecute: ({ args }) => name(args),
    onSubscribe: ({ args }) => name(args),
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

/**
 * Calls `end` after the last part, or when the caller disconnects. Written by hand, because `return` of an async generator
 * waits for its pending `next`, which may never come.
 */
function watched(parts: AsyncIterable<Part>, end: (code: unknown) => void): AsyncIterableIterator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  let code: unknown = null;
  let isOver = false;
  const over = () => {
    if (!isOver) end(code);
    isOver = true;
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const part = await iterator.next();
        if (part.done === true) over();
        else code ??= codeOf(part.value);
        return part;
      } catch (error) {
        over();
        throw error;
      }
    },
    async return() {
      over();
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}

const codeOf = (part: Part): unknown =>
  firstCode([part, ...(part.incremental ?? [])].flatMap(({ errors = [] }) => errors));
