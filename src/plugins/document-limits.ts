import { type DocumentNode, type FragmentDefinitionNode, getOperationAST, getVariableValues, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { checkAsked } from '../limits/asked.ts';
import { shapeProblems } from '../limits/shape.ts';
import type { Limits } from '../limits/table.ts';
import { checkTokens } from '../limits/tokens.ts';

/**
 * Refuses what asks too much, each as soon as it can be told: the tokens before they are parsed, the shape before it is
 * validated, what depends on arguments before anything is executed.
 */
export function useDocumentLimits(limits: Limits): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      setParseFn((source, options) => {
        checkTokens(source, limits);
        return parseFn(source, options);
      });
    },
    onValidate({ params: { documentAST }, setResult }) {
      const problems = shapeProblems(documentAST, limits);
      if (problems.length > 0) setResult([...problems]);
    },
    onExecute({ args: { schema, document, operationName, variableValues } }) {
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return;
      const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {});
      // What is wrong with variables is told by the executor.
      if (coerced === undefined) return;
      checkAsked(operation, { schema, fragments: fragmentsOf(document), variableValues: coerced }, limits);
    },
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments[node.name.value] = node;
  return fragments;
}
