import type { Plugin } from 'graphql-yoga';

/** Sends whoever opens the bare address to GraphiQL. */
export function useHomePage(): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== '/' || request.method !== 'GET') return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: '/graphql' } }));
    },
  };
}
