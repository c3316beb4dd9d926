import { type ASTVisitor, GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationContext } from 'graphql';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface IntrospectionOptions {
  readonly isOn: boolean;
  /** Whether the request has the router's secret. A router may read the SDL. */
  readonly isRouter: (headers: Pick<Headers, 'get'>) => boolean;
}

/**
 * With introspection off, callers can neither read nor guess the schema: introspection and SDL are refused, and errors
 * about a document or its variables contain no names of the schema.
 */
export function useIntrospectionSwitch({ isOn, isRouter }: IntrospectionOptions): GatewayPlugin {
  if (isOn) return { onFastPath: { notNeeded: 'Introspection is on.' } };
  return {
    onFastPath: { builtIn: 'The fast path serves a document that passed for a router only to routers.' },
    onValidate({ context, addValidationRule }) {
      addValidationRule(NoSchemaIntrospectionCustomRule);
      if (!isRouter(context.request.headers)) addValidationRule(NoSdlRule);
    },
    onExecutionResult({ request, result, setResult }) {
      if (result === undefined || !('errors' in result) || result.errors === undefined || 'data' in result) return;
      if (!isRouter(request.headers)) setResult({ ...result, errors: result.errors.map(withoutNames) });
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

const INVALID_DOCUMENT = 'The document is not valid against the schema.';
const INVALID_VARIABLES = 'The variables are not valid for this operation.';

/** Replaces messages of graphql-js, which name types and fields. The gateway's own errors, which have a code, stay. */
function withoutNames(error: GraphQLError): GraphQLError {
  const { nodes, source, positions, extensions } = error;
  const isDocument = extensions.code === ('GRAPHQL_VALIDATION_FAILED' satisfies ErrorCode);
  if (!isDocument && extensions.code !== undefined) return error;
  return new GraphQLError(isDocument ? INVALID_DOCUMENT : INVALID_VARIABLES, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions,
  });
}
