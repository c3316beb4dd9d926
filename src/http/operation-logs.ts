/** The log lines of operations that take the slow path, by request. */
import { type DocumentNode, type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Logger } from '../telemetry/log.ts';
import {
  firstCode,
  logOperation,
  logSubscription,
  nameAndType,
  type OperationStart,
  type StreamEnd,
} from './operation-log.ts';
import type { ServerContext } from './plugins/plugin.ts';
import { requestIdOf } from './request-id.ts';

/** A result, or a part of a response with `@defer`. */
type Part = ExecutionResult & { readonly incremental?: readonly Pick<ExecutionResult, 'errors'>[] };
type Result = Part | AsyncIterable<Part>;

interface Running extends OperationStart {
  readonly context: ServerContext;
}

export class OperationLogs {
  readonly #log: Logger;
  readonly #now: () => number;
  readonly #running = new WeakMap<Request, Running>();

  /** Takes the milliseconds on a monotonic clock. */
  constructor(log: Logger, now: () => number) {
    this.#log = log;
    this.#now = now;
  }

  /** The request has become an operation. */
  begin(request: Request, context: ServerContext): void {
    this.#running.set(request, { startedAt: this.#now(), context, name: null, type: null });
  }

  has(request: Request): boolean {
    return this.#running.has(request);
  }

  /** The document of the operation is valid. */
  name(request: Request, document: DocumentNode, operationName: string | null | undefined): void {
    const start = this.#running.get(request);
    const operation = getOperationAST(document, operationName);
    if (start !== undefined && operation != null) Object.assign(start, nameAndType(operation));
  }

  /** Logs the operation when its last result is read. Returns what to read instead of the result. */
  watch(request: Request, result: Result): Result {
    const start = this.#running.get(request);
    if (start === undefined) return result;
    if (!isAsyncIterable(result)) {
      this.#end(request, start, firstCode(result.errors ?? []));
      return result;
    }
    const isSubscription = start.type === OperationTypeNode.SUBSCRIPTION;
    if (isSubscription) logSubscription(this.#log, requestIdOf(request.headers), start);
    return watched(result, ({ code, ...stream }) => this.#end(request, start, code, isSubscription ? stream : null));
  }

  #end(request: Request, start: Running, code: unknown, stream: StreamEnd | null = null): void {
    const { res, isWebSocket } = start.context;
    const isCallerGone = res.destroyed && !res.writableFinished;
    logOperation(this.#log, requestIdOf(request.headers), start, {
      ...{ endedAt: this.#now(), code, isCallerGone },
      ...(isWebSocket ? { isWebSocket } : {}),
      ...(stream === null ? {} : { stream }),
    });
  }
}

interface WatchedEnd extends StreamEnd {
  /** Of the error that ended the stream, or else of its first error. */
  readonly code: unknown;
}

/**
 * Calls `end` after the last part, or when the caller disconnects. Written by hand, because `return` of an async generator
 * waits for its pending `next`, which may never come.
 */
function watched(parts: AsyncIterable<Part>, end: (how: WatchedEnd) => void): AsyncIterableIterator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  let code: unknown = null;
  let results = 0;
  let isFailed = false;
  let isOver = false;
  const over = (endedBy: StreamEnd['endedBy']) => {
    if (!isOver) end({ code, results, endedBy: isFailed ? 'error' : endedBy });
    isOver = true;
  };
  const note = (part: Part) => {
    results += 1;
    // An error without data is the last result of a subscription.
    isFailed = !('data' in part) && part.incremental === undefined && part.errors !== undefined;
    const own = codeOf(part);
    code = isFailed ? own : (code ?? own);
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const part = await iterator.next();
        if (part.done === true) over('gateway');
        else note(part.value);
        return part;
      } catch (error) {
        over('error');
        throw error;
      }
    },
    async return() {
      over('client');
      await iterator.return?.();
      return { done: true, value: undefined };
    },
  };
}

const codeOf = (part: Part): unknown =>
  firstCode([part, ...(part.incremental ?? [])].flatMap(({ errors = [] }) => errors));
