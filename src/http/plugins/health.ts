import type { Plugin } from 'graphql-yoga';
import manifest from '../../../package.json' with { type: 'json' };
import type { BreakerState } from '../../close/traffic/breaker.ts';
import type { Lifecycle } from '../lifecycle.ts';

/** How Close's endpoint groups stand, as far as they were asked. */
export type Breakers = Readonly<Record<string, BreakerState>>;

export interface HealthOptions {
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly breakers: () => Breakers;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * `GET /health` for whoever looks after the gateway, `GET /ready` for whoever sends it operations. Readiness tells only
 * about this process: if Close fails, it fails for every copy, and taking them all out of service would help nobody.
 * They need no credential and hold nothing of any organization.
 */
export function useHealth({ lifecycle, breakers, now }: HealthOptions): Plugin {
  const began = now();
  const paths: Readonly<Record<string, () => { readonly status: number; readonly body: object }>> = {
    '/health': () => ({
      status: 200,
      body: {
        status: lifecycle.isReady ? 'ok' : 'stopping',
        version: manifest.version,
        uptime: Math.floor((now() - began) / 1000),
        breakers: breakers(),
      },
    }),
    '/ready': () =>
      lifecycle.isReady ? { status: 200, body: { status: 'ready' } } : { status: 503, body: { status: 'stopping' } },
  };
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const tell = Object.hasOwn(paths, url.pathname) ? paths[url.pathname] : undefined;
      if (tell === undefined) {
        if (!lifecycle.isReady) endResponse(new fetchAPI.Response('This gateway is stopping.', { status: 503 }));
      } else if (request.method !== 'GET' && request.method !== 'HEAD') {
        endResponse(new fetchAPI.Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }));
      } else {
        const { status, body } = tell();
        endResponse(fetchAPI.Response.json(body, { status }));
      }
    },
  };
}
