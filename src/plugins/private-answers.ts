import type { Plugin } from 'graphql-yoga';

/** What one caller may see is for nobody else's cache. */
export function usePrivateAnswers(): Plugin {
  return {
    onResponse({ response }) {
      response.headers.set('cache-control', 'private, no-store');
      response.headers.append('vary', 'Authorization');
    },
  };
}
