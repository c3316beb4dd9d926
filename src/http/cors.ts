/** Which origins' pages may call the gateway, and the headers that tell browsers. docs/decisions/058 */
import type { IncomingMessage } from 'node:http';
import type { Config } from '../config/config.ts';
import { PRIVATE_HEADERS } from './plugins/private-responses.ts';
import { REQUEST_ID } from './request-id.ts';

const LOCAL = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/;

/** Whether pages of an origin may call the gateway: those of CORS_ORIGINS and, in the demo, those of this machine. */
export function originCheck({
  CORS_ORIGINS,
  CLOSE_API_URL,
}: Pick<Config, 'CORS_ORIGINS' | 'CLOSE_API_URL'>): (origin: string) => boolean {
  const listed = new Set(CORS_ORIGINS);
  const isDemo = CLOSE_API_URL === null;
  return (origin) => listed.has(origin) || (isDemo && LOCAL.test(origin));
}

/** Lets pages of an origin read a response, without cookies. `PRIVATE_HEADERS` has the `Vary` for it. */
export const corsHeaders = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-expose-headers': `${REQUEST_ID}, ratelimit, ratelimit-policy, retry-after, www-authenticate`,
});

/** Browsers limit this themselves, Chrome to two hours. */
const MAX_AGE_SECONDS = 86_400;

/** The headers of the response to a preflight. Null for any other request. */
export function preflightHeaders({ method, headers }: IncomingMessage): Readonly<Record<string, string>> | null {
  const { origin } = headers;
  const asked = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || origin === undefined || typeof asked !== 'string') return null;
  const names = headers['access-control-request-headers'];
  return {
    ...PRIVATE_HEADERS,
    ...corsHeaders(origin),
    'access-control-allow-methods': asked,
    ...(typeof names === 'string' ? { 'access-control-allow-headers': names } : {}),
    'access-control-max-age': String(MAX_AGE_SECONDS),
  };
}
