import { type Guard, refuse } from './guard.ts';
import { ORIGIN_ROUTES } from './route.ts';

/**
 * Refuses requests that a web page of another origin makes a browser send, unless the origin is listed. Programs send
 * neither header and pass. It is the only protection of WebSockets, to which CORS does not apply.
 */
export function originGuard(allowedOrigins: readonly string[]): Guard {
  return {
    name: 'origin',
    routes: ORIGIN_ROUTES,
    check: ({ headers, url }) => {
      const site = headers.get('sec-fetch-site');
      // Set by the browser; pages cannot change it. Preferred to Origin: behind a proxy, our host may differ from the page's.
      if (site === 'same-origin' || site === 'none') return null;
      const origin = headers.get('origin');
      const isAllowed =
        origin === null ? site !== 'cross-site' : allowedOrigins.includes(origin) || isSameHost(origin, url.host);
      return isAllowed ? null : refuse('FORBIDDEN', 'This origin is not listed in CORS_ORIGINS.');
    },
  };
}

/** Compares hosts without the scheme, because a proxy may terminate TLS. */
const isSameHost = (origin: string, host: string): boolean => URL.canParse(origin) && new URL(origin).host === host;
