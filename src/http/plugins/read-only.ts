import { type DefinitionNode, type DocumentNode, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import { ERROR_CODES } from '../../mapping/error-codes.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Why an edition of the graph has no mutations. */
export type ReadOnlyReason = 'gateway' | 'caller';

const ERRORS: Readonly<Record<ReadOnlyReason, { readonly code: 'READ_ONLY' | 'FORBIDDEN'; readonly message: string }>> =
  {
    gateway: { code: 'READ_ONLY', message: 'This gateway is read-only. It runs no mutations.' },
    caller: { code: 'FORBIDDEN', message: 'The token has no permission to write.' },
  };

/** Says why a mutation does not run where the schema has none. Null: it has mutations. */
export function useReadOnly(reason: ReadOnlyReason | null): GatewayPlugin {
  if (reason === null) return { onFastPath: { notNeeded: 'The schema has mutations.' } };
  const { code, message } = ERRORS[reason];
  const extensions = { code, http: { status: ERROR_CODES[code].status } };
  return {
    onFastPath: { notNeeded: 'A document with a mutation does not pass.' },
    // Before the validation, whose errors would have the status 400.
    onParse() {
      return ({ result }) => {
        const mutation = result !== null && 'definitions' in result ? mutationIn(result) : undefined;
        if (mutation !== undefined) throw new GraphQLError(message, { nodes: mutation, extensions });
      };
    },
  };
}

const mutationIn = ({ definitions }: DocumentNode): DefinitionNode | undefined =>
  definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION);
