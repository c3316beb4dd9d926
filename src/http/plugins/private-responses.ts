import type { GatewayPlugin } from './plugin.ts';

const ALLOWED_ORIGIN = 'access-control-allow-origin';

/** Headers of every response. */
export const PRIVATE_HEADERS = { 'cache-control': 'private, no-store', vary: 'Authorization' };

/** Forbids caches to store responses, which depend on the caller's credential. */
export function usePrivateResponses(): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path sends the same headers.' },
    onResponse({ response }) {
      response.headers.set('cache-control', PRIVATE_HEADERS['cache-control']);
      response.headers.append('vary', PRIVATE_HEADERS.vary);
      // Yoga sets it for streams, even if the client asked to close. Node chooses the right one.
      if (response.headers.get('connection') === 'keep-alive') response.headers.delete('connection');
      // Yoga sends `null` to origins that are not listed, but `null` is also the origin of any sandboxed frame.
      if (response.headers.get(ALLOWED_ORIGIN) === 'null') response.headers.delete(ALLOWED_ORIGIN);
    },
  };
}
