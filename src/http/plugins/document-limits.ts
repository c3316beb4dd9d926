import type { DocumentNode, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { shapeProblems } from '../../admission/limits/document-limits.ts';
import { checkedOperation } from '../../admission/limits/operation-limits.ts';
import { checkTokens } from '../../admission/limits/tokens.ts';
import type { Limits } from '../../config/limits.ts';
import { variableErrorsOf } from '../../engine/operation.ts';

/**
 * Refuses what asks too much, each as soon as it can be told: the tokens before they are parsed, the shape before it is
 * validated, what depends on arguments before anything is executed.
 */
export function useDocumentLimits(limits: Limits): Plugin {
  /** Those of the documents that are held: they are the same each time. */
  const shapes = new WeakMap<DocumentNode, readonly GraphQLError[]>();
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        checkTokens(source, limits);
        return parseFn(source, options);
      });
    },
    onValidate({ params: { documentAST }, setResult }) {
      const problems = shapes.get(documentAST) ?? shapeProblems(documentAST, limits);
      shapes.set(documentAST, problems);
      if (problems.length > 0) setResult([...problems]);
    },
    onExecute({ args, setResultAndStopExecution }) {
      checkedOperation(args, limits);
      // The executor would coerce the variables again.
      const errors = variableErrorsOf(args);
      if (errors !== null) setResultAndStopExecution({ errors });
    },
  };
}
