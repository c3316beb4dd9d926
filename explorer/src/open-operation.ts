/** Opens an operation in the editor. */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

export interface Opened {
  readonly query: string;
  readonly variables: string;
}

const nameIn = (query: string): string | null => /^(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null;

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

/** Returns a function that shows an operation in its tab, in an empty one, or in a new one, and runs it if asked. */
export function useOpenOperation(): (operation: Opened, isRun?: boolean) => void {
  const { addTab, changeTab, updateActiveTabValues, setOperationFacts, run, stop } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => state);
  return ({ query, variables }, isRun = false) => {
    stop();
    const name = nameIn(query);
    const open = tabs.findIndex(({ operationName, title }) => name !== null && (operationName ?? title) === name);
    if (open >= 0 && open !== activeTabIndex) changeTab(open);
    else if (open < 0 && (queryEditor?.getValue().trim() ?? '') !== '') addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    if (open < 0) responseEditor?.setValue('');
    const documentAST = parsed(query);
    const operations = documentAST?.definitions.filter(
      (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
    );
    // The editor reads them a moment later. A run before that would be one of the previous operation.
    setOperationFacts({
      ...(documentAST === undefined ? {} : { documentAST }),
      ...(operations === undefined ? {} : { operations }),
      ...(name === null ? {} : { operationName: name }),
    });
    updateActiveTabValues({ query, variables, operationName: name });
    if (isRun) run();
  };
}
