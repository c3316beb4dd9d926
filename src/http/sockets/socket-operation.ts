import { EventEmitter } from 'node:events';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import { withExtensions } from '../error-extensions.ts';
import type { Receiver } from '../receiver.ts';

export type Result = ExecutionResult | AsyncIterable<ExecutionResult>;

/** The errors for which an operation was not executed. */
export class RefusedOperation extends Error {
  override readonly name = 'RefusedOperation';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('The operation was refused.');
    this.errors = errors;
  }
}

const DONE: IteratorResult<ExecutionResult> = { done: true, value: undefined };

/**
 * One operation on a WebSocket: the results for it, and what receives them. Each result is taken once the one before was
 * sent. A query is a stream of one result, so that the client can cancel it too.
 */
export class SocketOperation
  extends EventEmitter<{ close: [] }>
  implements AsyncIterableIterator<ExecutionResult>, Receiver
{
  destroyed = false;
  writableFinished = false;
  /** Whether it sends a result that has its own time limit. */
  isLarge = false;
  readonly #start: (receiver: Receiver) => Promise<Result>;
  readonly #disconnect: () => void;
  #results: Promise<AsyncIterator<ExecutionResult>> | null = null;

  constructor(start: (receiver: Receiver) => Promise<Result>, disconnect: () => void) {
    super();
    this.#start = start;
    this.#disconnect = disconnect;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Rejects with `RefusedOperation`. */
  async next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.destroyed) return DONE;
    this.#results ??= this.#begin();
    try {
      const result = await (await this.#results).next();
      if (this.destroyed) return DONE;
      if (result.done !== true) return { done: false, value: shown(result.value) };
      this.#close(true);
      return DONE;
    } catch (error) {
      this.#close(true);
      throw error;
    }
  }

  /** The client has cancelled it, or has left. */
  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.#close(false);
    this.#results?.then(
      (results) => results.return?.(),
      () => undefined,
    );
    return DONE;
  }

  /** The socket's heartbeat notices a client that reads nothing. */
  setTimeout(): void {
    this.isLarge = true;
  }

  destroy(): void {
    this.#disconnect();
  }

  async #begin(): Promise<AsyncIterator<ExecutionResult>> {
    const result = await this.#start(this);
    if (isAsyncIterable(result)) return result[Symbol.asyncIterator]();
    if (result.data === undefined && result.errors !== undefined) throw new RefusedOperation(result.errors);
    return onlyResult(result);
  }

  #close(isFinished: boolean): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.writableFinished = isFinished;
    this.emit('close');
  }
}

const shown = (result: ExecutionResult): ExecutionResult =>
  result.errors === undefined ? result : { ...result, errors: result.errors.map(withoutHttp) };

/** The error without the HTTP status, which is for responses only. */
export function withoutHttp(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  return http === undefined ? error : withExtensions(error, extensions);
}

function onlyResult(result: ExecutionResult): AsyncIterator<ExecutionResult> {
  let isRead = false;
  return {
    async next() {
      if (isRead) return DONE;
      isRead = true;
      return { done: false, value: result };
    },
  };
}
