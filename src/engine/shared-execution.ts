/** Executes identical concurrent queries of one credential once. */
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  OperationTypeNode,
  visit,
} from 'graphql';
import { executePlanned } from './execute.ts';
import { jsonBytes } from './json-bytes.ts';
import type { ExecutionRequest, SelectedOperation } from './operation.ts';
import type { ReadCounter } from './reads.ts';
import { type ResultLimit, resultBytes, UNLIMITED } from './result-size.ts';
import { type SourceEvent, variablesBelow } from './source-event.ts';

/** What a context must provide so that executions can be shared. */
export interface SharingContext extends ReadCounter {
  /** Runs `work`, or joins the run with the same key that is already in flight for the same credential. */
  share<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Errors of the execution that are no error of one field. They are added to those of its result, without a path. */
  readonly faults?: readonly Error[];
  /** Is given the query that this context alone serves. */
  readonly begin?: (query: SelectedOperation) => void;
}

/** A result that Yoga serializes with `stringify`, and the fast path with `serialize`, which returns bytes if it is large. */
export interface SerializedResult extends ExecutionResult {
  readonly stringify?: (result: ExecutionResult) => string;
  readonly serialize?: (result: ExecutionResult) => string | Buffer;
}

/** Executes by plans. Identical queries (document, variables, credential, time offset) that run together execute once. */
export class SharedExecution {
  /** A number per document. Null for a document that plans cannot execute. */
  readonly #numbers = new WeakMap<DocumentNode, number | null>();
  /** A number per schema: the same document can have other results for a later one. */
  readonly #schemas = new WeakMap<GraphQLSchema, number>();
  #count = 0;
  readonly #limit: ResultLimit;

  constructor(limit: ResultLimit = UNLIMITED) {
    this.#limit = limit;
  }

  /** Whether plans can execute the document. They support neither `@defer` nor `@stream`. */
  supports(document: DocumentNode): boolean {
    return this.#numberOf(document) !== null;
  }

  async execute(
    operation: SelectedOperation,
    { document, operationName, variableValues }: Omit<ExecutionRequest, 'schema'>,
    context: SharingContext,
    rootValue?: unknown,
  ): Promise<ExecutionResult> {
    const execute = async (counter: ReadCounter) =>
      withFaults(await executePlanned(operation, rootValue, context, this.#limit, counter), context);
    const isQuery = operation.node.operation === OperationTypeNode.QUERY;
    if (isQuery) context.begin?.(operation);
    const variables = isQuery ? stringified(variableValues ?? {}) : null;
    if (variables === null) return execute(context);
    const key = `${this.#schemaNumberOf(operation.info.schema)} ${this.#numberOf(document)} ${operationName ?? ''} ${variables}`;
    // Those who share the result have the same reads.
    const { result, reads } = await context.share(key, async () => {
      let count = 0;
      const countReads = (of: number) => {
        count = of;
      };
      const executed = serializedOnce(await execute({ countReads }));
      return { result: executed, reads: count };
    });
    context.countReads?.(reads);
    return result;
  }

  /**
   * The result of a subscription for one event. Subscribers that get the same value and select the same execute once,
   * even if the arguments of their root fields differ.
   */
  executeEvent(
    operation: SelectedOperation,
    { document, operationName }: Omit<ExecutionRequest, 'schema'>,
    { value, context, key, results }: SourceEvent,
  ): Promise<ExecutionResult> {
    const { schema, variableValues } = operation.info;
    const variables = stringified(variablesBelow(operation).map((name) => variableValues[name] ?? null));
    const execute = async () => serializedOnce(await executePlanned(operation, value, context, this.#limit));
    if (variables === null) return execute();
    const of = `${this.#schemaNumberOf(schema)} ${this.#numberOf(document)} ${operationName ?? ''}`;
    const place = `${of} ${key} ${variables}`;
    const known = results.get(place) as Promise<ExecutionResult> | undefined;
    if (known !== undefined) return known;
    const result = execute();
    results.set(place, result);
    return result;
  }

  #schemaNumberOf(schema: GraphQLSchema): number {
    const known = this.#schemas.get(schema);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#schemas.set(schema, this.#count);
    return this.#count;
  }

  #numberOf(document: DocumentNode): number | null {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#count += 1;
    const number = isSupported(document) ? this.#count : null;
    this.#numbers.set(document, number);
    return number;
  }
}

/** Changes the result, whose size is remembered by its identity. */
function withFaults(result: ExecutionResult, { faults = [] }: SharingContext): ExecutionResult {
  if (faults.length === 0) return result;
  const errors = faults.map((originalError) => new GraphQLError(originalError.message, { originalError }));
  return Object.assign(result, { errors: [...(result.errors ?? []), ...errors] });
}

/** Null for a value that is nested too deep for `JSON.stringify`. */
function stringified(variables: unknown): string | null {
  try {
    return JSON.stringify(variables);
  } catch {
    return null;
  }
}

/** Makes all receivers of a shared result serialize it once. A result with errors or extensions is serialized each time. */
function serializedOnce(result: ExecutionResult): SerializedResult {
  let text: string | undefined;
  let bytes: Buffer | undefined;
  const isChanged = (shown: ExecutionResult) => shown.errors !== undefined || shown.extensions !== undefined;
  const stringify = (shown: ExecutionResult): string => {
    if (isChanged(shown)) return JSON.stringify(shown);
    text ??= JSON.stringify(shown);
    return text;
  };
  const serialize = (shown: ExecutionResult): string | Buffer => {
    if (resultBytes(result) === 0) return stringify(shown);
    if (isChanged(shown)) return jsonBytes(shown);
    bytes ??= jsonBytes(shown);
    return bytes;
  };
  return Object.assign(result, { stringify, serialize });
}

/** Whether the document has one result, and no response key that assignment would not create. */
function isSupported(document: DocumentNode): boolean {
  let isPlain = true;
  visit(document, {
    Directive: ({ name }) => {
      if (name.value === 'defer' || name.value === 'stream') isPlain = false;
    },
    Field: ({ alias }) => {
      if (alias?.value === '__proto__') isPlain = false;
    },
  });
  return isPlain;
}
