/** Operations that Close's rate limit refused are sent again when it allows. Mutations are not: the user decides. */
import { type Client, type CombinedError, type Exchange, mapExchange, type Operation } from 'urql';
import { report } from './connection.ts';

const waiting = new Map<number, Operation>();
let timer: ReturnType<typeof setTimeout> | undefined;

const LIMITED = new Set(['RATE_LIMITED', 'OVERLOADED', 'UPSTREAM_UNAVAILABLE']);

/** Seconds to wait. Null if another error occurred. */
function pauseOf(error: CombinedError): number | null {
  const limited = error.graphQLErrors.find(({ extensions }) => LIMITED.has(String(extensions.code)));
  if (limited === undefined) return null;
  const { retryAfter } = limited.extensions;
  return typeof retryAfter === 'number' ? Math.max(1, retryAfter) : 5;
}

export const limitExchange = (client: () => Client): Exchange =>
  mapExchange({
    onError(error, operation) {
      if (error.graphQLErrors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED'))
        report({ needsToken: true });
      const seconds = pauseOf(error);
      if (seconds === null || operation.kind !== 'query') return;
      waiting.set(operation.key, operation);
      const until = Date.now() + seconds * 1000;
      report({ limitedUntil: until });
      clearTimeout(timer);
      timer = setTimeout(() => {
        report({ limitedUntil: null });
        const again = [...waiting.values()];
        waiting.clear();
        for (const each of again) {
          client().reexecuteOperation(
            client().createRequestOperation('query', each, { ...each.context, requestPolicy: 'network-only' }),
          );
        }
      }, seconds * 1000);
    },
  });
