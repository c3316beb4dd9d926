/** Reports operations that take the slow path, by request. */
import {
  type DocumentNode,
  type ExecutionResult,
  getOperationAST,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Observers, OperationRecord, StreamEnd } from '../telemetry/records.ts';
import type { TraceContext } from '../telemetry/trace-context.ts';
import type { ServerContext } from './plugins/plugin.ts';
import { requestIdOf } from './request-id.ts';

/** A result, or a part of a response with `@defer`. */
type Part = ExecutionResult & { readonly incremental?: readonly Pick<ExecutionResult, 'errors'>[] };
type Result = Part | AsyncIterable<Part>;

interface Running {
  readonly startedAt: number;
  readonly context: ServerContext;
  /** Null until the document is valid. */
  operation: OperationDefinitionNode | null;
  /** Of the response, once it is known. */
  status: number | null;
  /** How an operation with one result has ended, until its response is sent. */
  end: Pick<OperationRecord, 'endedAt' | 'code'> | null;
}

export interface ObservedOperationsOptions {
  readonly observers: Observers;
  /** The trace of a request. */
  readonly traceOf: (headers: Pick<Headers, 'get'>) => TraceContext | null;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

export class ObservedOperations {
  readonly #options: ObservedOperationsOptions;
  readonly #running = new WeakMap<Request, Running>();

  constructor(options: ObservedOperationsOptions) {
    this.#options = options;
  }

  /** The request has become an operation. */
  begin(request: Request, context: ServerContext): void {
    this.#running.set(request, { startedAt: this.#options.now(), context, operation: null, status: null, end: null });
  }

  /** The document of the operation is valid. */
  name(request: Request, document: DocumentNode, operationName: string | null | undefined): void {
    const running = this.#running.get(request);
    if (running !== undefined) running.operation = getOperationAST(document, operationName) ?? null;
  }

  /** A response is sent: reports its operation, or of a POST that was refused before it became one. */
  responded(request: Request, status: number): void {
    const running = this.#running.get(request);
    if (running !== undefined) {
      running.status = status;
      if (running.end !== null) this.#report(request, running, running.end);
    } else if (request.method === 'POST' && status >= 400) {
      this.#options.observers.refusal?.({ entrance: 'http', id: requestIdOf(request.headers), status });
    }
  }

  /**
   * Reports the operation when its last result is read, or its only one is sent. Returns what to read instead of the result.
   */
  watch(request: Request, result: Result): Result {
    const running = this.#running.get(request);
    if (running === undefined) return result;
    const { now, observers } = this.#options;
    if (!isAsyncIterable(result)) {
      running.end = { code: firstCode(result.errors ?? []), endedAt: now() };
      if (running.context.isWebSocket) this.#report(request, running, running.end);
      return result;
    }
    const isSubscription = running.operation?.operation === OperationTypeNode.SUBSCRIPTION;
    if (!isSubscription) return watched(result, ({ code }) => this.#report(request, running, { code, endedAt: now() }));
    observers.subscription?.({ ...this.#startOf(request, running), endedAt: now() });
    const entrance = entranceOf(running);
    const onResult = observers.delivery && (() => observers.delivery?.({ entrance }));
    const end = ({ code, ...stream }: WatchedEnd) => this.#report(request, running, { code, endedAt: now() }, stream);
    return watched(result, end, onResult);
  }

  #startOf(request: Request, running: Running) {
    const { startedAt, operation, context } = running;
    const { work = null } = context;
    const trace = work === null ? this.#options.traceOf(request.headers) : work.origin.trace;
    return { entrance: entranceOf(running), id: requestIdOf(request.headers), trace, startedAt, operation, work };
  }

  #report(
    request: Request,
    running: Running,
    end: Pick<OperationRecord, 'endedAt' | 'code'>,
    stream: StreamEnd | null = null,
  ): void {
    const { observers } = this.#options;
    if (observers.operation === null) return;
    const { res, isWebSocket } = running.context;
    const isCallerGone = res.destroyed && !res.writableFinished;
    observers.operation({
      ...this.#startOf(request, running),
      ...end,
      method: isWebSocket ? null : request.method,
      status: isCallerGone ? null : running.status,
      isCallerGone,
      stream,
    });
  }
}

type Entrance = 'http' | 'webSocket';
const entranceOf = ({ context }: Running): Entrance => (context.isWebSocket ? 'webSocket' : 'http');

interface WatchedEnd extends StreamEnd {
  /** Of the error that ended the stream, or else of its first error. */
  readonly code: string | null;
}

/**
 * Calls `end` after the last part, or when the caller disconnects. Written by hand, because `return` of an async generator
 * waits for its pending `next`, which may never come.
 */
function watched(
  parts: AsyncIterable<Part>,
  end: (how: WatchedEnd) => void,
  onResult: (() => void) | null = null,
): AsyncIterableIterator<Part> {
  const iterator = parts[Symbol.asyncIterator]();
  let code: string | null = null;
  let results = 0;
  let isFailed = false;
  let isOver = false;
  const over = (endedBy: StreamEnd['endedBy']) => {
    if (!isOver) end({ code, results, endedBy: isFailed ? 'error' : endedBy });
    isOver = true;
  };
  const note = (part: Part) => {
    results += 1;
    onResult?.();
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

const codeOf = (part: Part): string | null =>
  firstCode([part, ...(part.incremental ?? [])].flatMap(({ errors = [] }) => errors));

/** The code of the first error; `UNKNOWN` if it has none; null if there is no error. */
export function firstCode(
  errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> }[],
): string | null {
  return errors.length === 0 ? null : String(errors[0]?.extensions?.code ?? 'UNKNOWN');
}
