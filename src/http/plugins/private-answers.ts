import type { Plugin } from 'graphql-yoga';

const ALLOWED = 'access-control-allow-origin';

/** What every answer to an operation says. */
export const PRIVATE_HEADERS = { 'cache-control': 'private, no-store', vary: 'Authorization' };

/** What one caller may see is for nobody else's cache, and for no page that is not listed. */
export function usePrivateAnswers(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('cache-control', PRIVATE_HEADERS['cache-control']);
      response.headers.append('vary', PRIVATE_HEADERS.vary);
      // What Yoga tells origins that are not listed. But `null` is what a sandboxed frame on any page calls itself.
      if (response.headers.get(ALLOWED) === 'null') response.headers.delete(ALLOWED);
    },
  };
}
