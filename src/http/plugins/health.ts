import manifest from '../../../package.json' with { type: 'json' };
import type { BreakerState } from '../../close/traffic/breaker.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { GatewayPlugin } from './plugin.ts';

/** The circuit breakers of the endpoint groups that were requested. */
export type Breakers = Readonly<Record<string, BreakerState>>;

export interface HealthOptions {
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly breakers: () => Breakers;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

interface HealthResponse {
  readonly status: number;
  readonly body: object;
}

/**
 * `GET /health` for operators and `GET /ready` for load balancers. Readiness covers only this process: when Close fails,
 * it fails for every copy, and removing all of them from service would help no caller. Neither needs a credential nor
 * contains data of an organization.
 */
export function useHealth({ lifecycle, breakers, now }: HealthOptions): GatewayPlugin {
  const startedAt = now();
  const responses: ReadonlyMap<string, () => HealthResponse> = new Map([
    [
      '/health',
      () => ({
        status: 200,
        body: {
          status: lifecycle.isReady ? 'ok' : 'stopping',
          version: manifest.version,
          uptime: Math.floor((now() - startedAt) / 1000),
          breakers: breakers(),
        },
      }),
    ],
    [
      '/ready',
      () =>
        lifecycle.isReady ? { status: 200, body: { status: 'ready' } } : { status: 503, body: { status: 'stopping' } },
    ],
  ]);
  return {
    onFastPath: { notNeeded: 'The fast path serves only POST /graphql.' },
    onRequest({ request, url, fetchAPI, endResponse }) {
      const respond = responses.get(url.pathname);
      if (respond === undefined) return;
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        endResponse(new fetchAPI.Response(null, { status: 405, headers: { allow: 'GET, HEAD' } }));
        return;
      }
      const { status, body } = respond();
      endResponse(fetchAPI.Response.json(body, { status }));
    },
  };
}
