import type { DocumentNode, ExecutionResult, GraphQLError } from 'graphql';
import { documentErrors } from '../../admission/limits/document-limits.ts';
import { checkedOperation } from '../../admission/limits/operation-limits.ts';
import { checkTokens } from '../../admission/limits/tokens.ts';
import type { Limits } from '../../config/limits.ts';
import { type ExecutionRequest, variableErrorsOf } from '../../engine/operation.ts';
import type { GatewayPlugin } from './plugin.ts';

/** What the hooks of executions and subscriptions have in common. */
interface OperationHook {
  readonly args: ExecutionRequest;
  readonly setResultAndStopExecution: (result: ExecutionResult) => void;
}

/** Checks each limit as early as possible: tokens before parsing, shape before validation, arguments before execution. */
export function useDocumentLimits(limits: Limits): GatewayPlugin {
  /** The shape problems of cached documents. */
  const shapes = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  function check({ args, setResultAndStopExecution }: OperationHook): void {
    checkedOperation(args, limits);
    // Stops here because the executor would coerce the variables again.
    const errors = variableErrorsOf(args);
    if (errors !== null) setResultAndStopExecution({ errors });
  }
  return {
    onFastPath: { builtIn: 'A known document has passed tokens and shape; the fast path calls checkedOperation.' },
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        checkTokens(source, limits);
        return parseFn(source, options);
      });
    },
    onValidate({ params: { documentAST }, setResult }) {
      const problems = shapes.get(documentAST) ?? documentErrors(documentAST, limits);
      shapes.set(documentAST, problems);
      if (problems.length > 0) setResult([...problems]);
    },
    onExecute: check,
    onSubscribe: check,
  };
}
