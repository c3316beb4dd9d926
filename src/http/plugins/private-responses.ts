import type { GatewayPlugin } from './plugin.ts';

/** Headers of every response. */
export const PRIVATE_HEADERS = { 'cache-control': 'private, no-store', vary: 'Authorization, Origin, Accept-Encoding' };

/** Forbids caches to store responses, which depend on the caller's credential and origin. */
export function usePrivateResponses(): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path sends the same headers.' },
    onResponse({ response }) {
      for (const [name, value] of Object.entries(PRIVATE_HEADERS)) response.headers.set(name, value);
      // Yoga sets it for streams, even if the client asked to close. Node chooses the right one.
      if (response.headers.get('connection') === 'keep-alive') response.headers.delete('connection');
    },
  };
}
