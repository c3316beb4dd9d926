import { identified, requestIdOf } from '../request-id.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Adds the id of the request to each error. The server adds it to the headers of each response. */
export function useRequestIds(): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path calls `identified` too.' },
    // Runs for HTTP only; a WebSocket calls `identified` itself.
    onResultProcess({ request, result, setResult }) {
      if (!Array.isArray(result)) setResult(identified(result, requestIdOf(request.headers)));
    },
  };
}
