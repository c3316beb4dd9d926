import manifest from '../../../package.json' with { type: 'json' };
import type { BreakerState } from '../../close/traffic/breaker.ts';
import { type Config, isLoopback } from '../../config/config.ts';
import type { SharedStatus } from '../../state/shared-state.ts';
import { type Secrets, tokenCheck } from '../guards/secret.ts';
import type { Lifecycle } from '../lifecycle.ts';
import type { WebhookCounts } from '../webhooks/receiver.ts';
import type { GatewayPlugin } from './plugin.ts';

/** The circuit breakers of the endpoint groups that were requested. */
export type Breakers = Readonly<Record<string, BreakerState>>;

/**
 * Who may see details. With `GATEWAY_TOKEN`: its callers. Without it, the gateway with an API key and no identity provider
 * listens on loopback only, so all of its callers may. Users of a provider and callers with their own credentials may not,
 * because breakers show the traffic of others.
 */
export function detailsCheck(
  { HOST }: Pick<Config, 'HOST'>,
  secrets: Pick<Secrets, 'GATEWAY_TOKEN'>,
  { holdsKey, hasIssuers }: { readonly holdsKey: boolean; readonly hasIssuers: boolean },
): (authorization: string | null) => boolean {
  if (secrets.GATEWAY_TOKEN.length > 0) return tokenCheck(secrets);
  return () => holdsKey && !hasIssuers && isLoopback(HOST);
}

export interface HealthOptions {
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly breakers: () => Breakers;
  /** Whether the store that copies share answers. */
  readonly shared: () => SharedStatus;
  /** Undefined if webhooks are not received. */
  readonly webhooks: () => WebhookCounts | undefined;
  /** Whether the data is made up. */
  readonly isDemo: boolean;
  /** The organization of the gateway's key. Null if it is not known. The name is null if the key was not checked. */
  readonly organization: () => { readonly id: string; readonly name: string | null } | null;
  /** Whether a caller with this `Authorization` header may see more than the status. */
  readonly showsDetails: (authorization: string | null) => boolean;
  /** Milliseconds on a monotonic clock. */
  readonly now: () => number;
}

interface HealthResponse {
  readonly status: number;
  readonly body: object;
}

/**
 * `GET /health` for operators and `GET /ready` for load balancers. Readiness covers only this process: when Close fails,
 * it fails for every copy, and removing all of them from service would help no caller. Neither needs a credential. Only
 * callers with the gateway's token see details in `/health`.
 */
export function useHealth({ lifecycle, now, isDemo: demo, showsDetails, ...parts }: HealthOptions): GatewayPlugin {
  const startedAt = now();
  const responses: ReadonlyMap<string, (authorization: string | null) => HealthResponse> = new Map([
    [
      '/health',
      (authorization: string | null) => {
        const status = lifecycle.isReady ? 'ok' : 'stopping';
        if (!showsDetails(authorization)) return { status: 200, body: { status, demo } };
        const uptime = Math.floor((now() - startedAt) / 1000);
        const details = {
          organization: parts.organization(),
          breakers: parts.breakers(),
          shared: parts.shared(),
          webhooks: parts.webhooks(),
        };
        return { status: 200, body: { status, demo, version: manifest.version, uptime, ...details } };
      },
    ],
    [
      '/ready',
      () =>
        lifecycle.isReady
          ? { status: 200, body: { status: 'ready', demo } }
          : { status: 503, body: { status: 'stopping', demo } },
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
      const { status, body } = respond(request.headers.get('authorization'));
      endResponse(fetchAPI.Response.json(body, { status }));
    },
  };
}
