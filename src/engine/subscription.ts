/** Executes subscriptions: one result for each event of a source. */
import { createSourceEventStream, type ExecutionResult, GraphQLError } from 'graphql';
import type { ExecutionRequest, SelectedOperation } from './operation.ts';
import type { SharedExecution } from './shared-execution.ts';
import type { Source, SourceEvent } from './source-event.ts';

/** The results of a subscription, or the errors for which it cannot start. */
export async function subscribe(
  execution: SharedExecution,
  operation: SelectedOperation,
  request: ExecutionRequest & { readonly contextValue: unknown },
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const { schema, document, operationName = null, variableValues = null, contextValue } = request;
  const source = await createSourceEventStream({ schema, document, operationName, variableValues, contextValue });
  if (!isAsyncIterable(source)) return source as ExecutionResult;
  return new ResultStream(source[Symbol.asyncIterator](), (event) => execution.executeEvent(operation, request, event));
}

const isAsyncIterable = (
  value: AsyncIterable<unknown> | ExecutionResult,
): value is { [Symbol.asyncIterator](): Source } => Symbol.asyncIterator in value;

const DONE: IteratorResult<ExecutionResult> = { done: true, value: undefined };

/**
 * An error of the source is its last result. Written by hand, because `return` of an async generator waits for its pending
 * `next`, which may never come.
 */
class ResultStream implements AsyncIterableIterator<ExecutionResult> {
  readonly #source: Source;
  readonly #execute: (event: SourceEvent) => Promise<ExecutionResult>;
  #isDone = false;
  /** The results that were prepared last. */
  #prepared: SourceEvent['results'] | null = null;

  constructor(source: Source, execute: (event: SourceEvent) => Promise<ExecutionResult>) {
    this.#source = source;
    this.#execute = execute;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<ExecutionResult>> {
    if (this.#isDone) return DONE;
    try {
      const { done, value } = await this.#source.next();
      if (done !== true) return { done: false, value: await this.#result(value) };
      this.#isDone = true;
      return DONE;
    } catch (error) {
      this.#isDone = true;
      return { done: false, value: { errors: [asGraphQLError(error)] } };
    }
  }

  /** Starts with the results of events that wait, so that one batch reads the objects of all. They are kept for later. */
  #result(event: SourceEvent): Promise<ExecutionResult> {
    const result = this.#execute(event);
    if (event.results === this.#prepared) return result;
    this.#prepared = event.results;
    for (const other of this.#source.upcoming?.() ?? []) this.#execute(other).catch(() => undefined);
    return result;
  }

  async return(): Promise<IteratorResult<ExecutionResult>> {
    this.#isDone = true;
    await this.#source.return?.();
    return DONE;
  }
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const originalError = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(originalError.message, { originalError });
}
