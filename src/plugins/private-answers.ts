import type { Plugin } from 'graphql-yoga';

const ALLOWED = 'access-control-allow-origin';

/** What one caller may see is for nobody else's cache, and for no page that is not listed. */
export function usePrivateAnswers(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('cache-control', 'private, no-store');
      response.headers.append('vary', 'Authorization');
      // What Yoga tells origins that are not listed. But `null` is what a sandboxed frame on any page calls itself.
      if (response.headers.get(ALLOWED) === 'null') response.headers.delete(ALLOWED);
    },
  };
}
