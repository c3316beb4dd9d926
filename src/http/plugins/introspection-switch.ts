import { type ASTVisitor, GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface IntrospectionOptions {
  readonly isOn: boolean;
  /** Whether the request comes from the router that this is a subgraph of: it may read the SDL. */
  readonly isRouter: (request: Request) => boolean;
}

/** Off, nobody is told the schema: by no introspection, no SDL, and no suggestion in an error. */
export function useIntrospectionSwitch({ isOn, isRouter }: IntrospectionOptions): Plugin {
  if (isOn) return {};
  return {
    onValidate({ context, addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      if (!isRouter(context.request)) addValidationRule(NoSdlRule);
    },
    onExecutionResult({ result, setResult }) {
      if (result === undefined || !('errors' in result) || result.errors === undefined) return;
      setResult({ ...result, errors: result.errors.map(withoutSuggestion) });
    },
  };
}

function NoSdlRule(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      if (node.name.value !== '_service') return;
      const message = 'Introspection is off, and so is the field "_service".';
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}

/** What graphql-js says of a document or its variables may end in names that the caller did not know. */
function withoutSuggestion(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean .*\?$/s, '');
  if (message === error.message || error.path !== undefined) return error;
  const { nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions,
  });
}
