import { type DocumentNode, type ExecutionResult, OperationTypeNode, visit } from 'graphql';
import type { Context } from '../loaders/context.ts';
import { executePlanned } from './execution.ts';
import type { Execution, Operation } from './selection.ts';

/** What is executed, as it came. */
export type Asked = Omit<Execution, 'schema'>;

/**
 * Executes by plans, and what is asked the same by one credential at the same time (document, variables, time offset)
 * once. Only documents that it takes.
 */
export class SharedExecution {
  /** Numbers tell documents apart, equal texts being one; null for one that plans cannot execute. */
  readonly #numbers = new WeakMap<DocumentNode, number | null>();
  #count = 0;

  /** Whether plans can execute the document: without `@defer` and `@stream`. */
  takes(document: DocumentNode): boolean {
    return this.#numberOf(document) !== null;
  }

  async execute(operation: Operation, asked: Asked, context: Context, rootValue?: unknown): Promise<ExecutionResult> {
    const { document, operationName, variableValues } = asked;
    const execute = () => executePlanned(operation, rootValue, context);
    const given = operation.node.operation === OperationTypeNode.QUERY ? written(variableValues ?? {}) : null;
    if (given === null) return execute();
    const what = `${this.#numberOf(document)} ${operationName ?? ''} ${given}`;
    return context.share(what, async () => writtenOnce(await execute()));
  }

  #numberOf(document: DocumentNode): number | null {
    const known = this.#numbers.get(document);
    if (known !== undefined) return known;
    this.#count += 1;
    const number = isPlain(document) ? this.#count : null;
    this.#numbers.set(document, number);
    return number;
  }
}

/** Null for what nests deeper than can be written. */
function written(variables: unknown): string | null {
  try {
    return JSON.stringify(variables);
  } catch {
    return null;
  }
}

/** An answer that may be written by others than who executed it. */
export interface WrittenOnce extends ExecutionResult {
  readonly stringify?: (shown: ExecutionResult) => string;
}

/** Yoga writes an answer as its `stringify` does: one that several get is written once, unless something is added to it. */
function writtenOnce(result: ExecutionResult): WrittenOnce {
  let text: string | undefined;
  const stringify = (shown: ExecutionResult) => {
    if (shown.errors !== undefined || shown.extensions !== undefined) return JSON.stringify(shown);
    text ??= JSON.stringify(shown);
    return text;
  };
  return Object.assign(result, { stringify });
}

/** Whether the document comes at once, under names that any object can have. */
function isPlain(document: DocumentNode): boolean {
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
