import { isHome } from '../guards/route.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Redirects `GET /` to the explorer, below the path at which an application mounts the gateway. */
export function useHomePage(): GatewayPlugin {
  return {
    onFastPath: { notNeeded: 'The fast path serves only POST /graphql.' },
    onRequest({ request, url, fetchAPI, endResponse }) {
      if (!isHome({ method: request.method, url, headers: request.headers })) return;
      endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: 'graphql' } }));
    },
  };
}
