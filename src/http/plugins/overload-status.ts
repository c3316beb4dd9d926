import { GraphQLError } from 'graphql';
import { overloadRefusal } from '../overload.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Responds with 503 and `Retry-After` if the gateway is too busy for the whole operation. */
export function useOverloadStatus(): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path calls `overloadRefusal` too.' },
    onExecutionResult({ result, setResult }) {
      if (result === undefined || !('errors' in result) || result.errors === undefined) return;
      const refusal = overloadRefusal(result);
      if (refusal === null) return;
      const { error, status, headers } = refusal;
      const extensions = { ...error.extensions, http: { status, headers } };
      setResult({ errors: [new GraphQLError(error.message, { extensions })] });
    },
  };
}
