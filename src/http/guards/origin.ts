import { corsHeaders } from '../cors.ts';
import { type Guard, refuse } from './guard.ts';
import { ORIGIN_ROUTES } from './route.ts';

/**
 * Refuses requests that a web page of another origin makes a browser send, unless the origin is allowed. Programs send
 * neither header and pass. It is the only protection: CORS does not apply to WebSockets, and preflights decide nothing.
 * The page may read why it is refused. docs/decisions/058
 */
export function originGuard(isAllowed: (origin: string) => boolean): Guard {
  return {
    name: 'origin',
    routes: ORIGIN_ROUTES,
    check: ({ headers, url }) => {
      const site = headers.get('sec-fetch-site');
      // Set by the browser; pages cannot change it. Preferred to Origin: behind a proxy, our host may differ from the page's.
      if (site === 'same-origin' || site === 'none') return null;
      const origin = headers.get('origin');
      if (origin === null) return site === 'cross-site' ? refuse('FORBIDDEN', WITHOUT_ORIGIN) : null;
      if (isAllowed(origin) || isSameHost(origin, url.host)) return null;
      return refuse('FORBIDDEN', origin === 'null' ? OPAQUE : notListed(origin), {
        headers: corsHeaders(origin),
        origin,
      });
    },
  };
}

/** Compares hosts without the scheme, because a proxy may terminate TLS. */
const isSameHost = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host;

const notListed = (origin: string) => `Pages of ${origin} may not call this gateway. Add the origin to CORS_ORIGINS.`;
const OPAQUE =
  'A page without an origin, such as a local file or a sandboxed frame, may not call this gateway. Serve it over HTTP, and add its origin to CORS_ORIGINS.';
const WITHOUT_ORIGIN = 'Pages of other sites can call this gateway only with `fetch`, from an origin in CORS_ORIGINS.';
