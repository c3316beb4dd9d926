import { type DocumentNode, type ExecutionResult, OperationTypeNode, visit } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { executePlanned } from '../execution.ts';
import { operationOf } from '../lookahead.ts';

/**
 * Executes by plans, and what is asked the same by one credential at the same time (document, variables, time offset)
 * once. What plans cannot do is left to Yoga's executor: `@defer` and `@stream`.
 */
export function usePlannedExecution(): Plugin<YogaInitialContext & Context> {
  /** Numbers tell documents apart, equal texts being one; null for one that plans cannot execute. */
  const documents = new WeakMap<DocumentNode, number | null>();
  let count = 0;
  const numberOf = (document: DocumentNode): number | null => {
    const known = documents.get(document);
    if (known !== undefined) return known;
    count += 1;
    const number = isPlain(document) ? count : null;
    documents.set(document, number);
    return number;
  };
  return {
    onExecute({ args, setExecuteFn }) {
      const operation = operationOf(args);
      const number = args.document === undefined ? null : numberOf(args.document);
      // Wrong variables are told by the executor too.
      if (operation === null || number === null) return;
      const { rootValue, contextValue, operationName = '', variableValues = {} } = args;
      const execute = () => executePlanned(operation, rootValue, contextValue);
      setExecuteFn(() => {
        const given = operation.node.operation === OperationTypeNode.QUERY ? written(variableValues) : null;
        if (given === null) return execute();
        const what = `${number} ${operationName} ${given}`;
        return contextValue.share(what, async () => writtenOnce(await execute()));
      });
    },
  };
}

/** Null for what nests deeper than can be written. */
function written(variables: unknown): string | null {
  try {
    return JSON.stringify(variables);
  } catch {
    return null;
  }
}

/** Yoga writes an answer as its `stringify` does: one that several get is written once, unless something is added to it. */
function writtenOnce(result: ExecutionResult): ExecutionResult {
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
