import { acceptedBy } from '../media-types.ts';

/** The parts of an HTTP request that guards read. */
export interface GuardedRequest {
  readonly method: string;
  readonly url: Pick<URL, 'host' | 'hostname' | 'pathname'>;
  readonly headers: Pick<Headers, 'get'>;
}

/** The endpoints for operators: `/health` and `/ready`. The pages for browsers: `/` and GraphiQL. Everything else. */
export type Route = 'health' | 'page' | 'graphql';

export const EVERY_ROUTE: ReadonlySet<Route> = new Set(['health', 'page', 'graphql']);
export const GRAPHQL_ROUTE: ReadonlySet<Route> = new Set(['graphql']);

/** The only path of operations and of GraphiQL. */
export const GRAPHQL_PATH = '/graphql';

const HEALTH_PATHS = new Set(['/health', '/ready']);

export const isHome = ({ method, url }: GuardedRequest): boolean => method === 'GET' && url.pathname === '/';

/** Whether a browser requests GraphiQL. */
export const isGraphiQL = ({ method, url, headers }: GuardedRequest): boolean =>
  method === 'GET' && url.pathname === GRAPHQL_PATH && acceptedBy(headers.get('accept')).prefersHtml;

/** The route of a request. `hasPages` is false if GraphiQL is off. */
export function routeOf(request: GuardedRequest, hasPages: boolean): Route {
  if (HEALTH_PATHS.has(request.url.pathname)) return 'health';
  return hasPages && (isHome(request) || isGraphiQL(request)) ? 'page' : 'graphql';
}
