import { acceptedBy } from '../media-types.ts';

/** The parts of an HTTP request that guards read. */
export interface GuardedRequest {
  readonly method: string;
  readonly url: Pick<URL, 'host' | 'hostname' | 'pathname'>;
  readonly headers: Pick<Headers, 'get'>;
}

/**
 * `health`: `/health` and `/ready`, for operators. `page`: `/`, and pages with their files, for browsers.
 * `webhook`: the receiver of webhooks, if it is on. `mcp`: tools for agents. `media`: links to files of Close. `upgrade`: requests
 * for a WebSocket. `connect`: the first message on it, as the same request with the headers in the message. `preflight`: the
 * requests by which browsers ask whether pages may send others. `graphql`: everything else.
 */
export type Route = 'health' | 'page' | 'graphql' | 'mcp' | 'webhook' | 'media' | 'upgrade' | 'connect' | 'preflight';

/** The first message on a WebSocket comes after its request has passed. */
export const EVERY_ROUTE: ReadonlySet<Route> = new Set([
  'health',
  'page',
  'graphql',
  'mcp',
  'webhook',
  'media',
  'upgrade',
  'preflight',
]);
export const GRAPHQL_ROUTE: ReadonlySet<Route> = new Set(['graphql']);
/** The routes with a JSON body of a program. */
export const JSON_ROUTES: ReadonlySet<Route> = new Set(['graphql', 'mcp']);
export const WEBHOOK_ROUTE: ReadonlySet<Route> = new Set(['webhook']);
export const MEDIA_ROUTE: ReadonlySet<Route> = new Set(['media']);
export const GRAPHQL_OR_UPGRADE: ReadonlySet<Route> = new Set(['graphql', 'upgrade']);
export const PAGE_ROUTE: ReadonlySet<Route> = new Set(['page']);
/** The routes that can change something. */
export const ORIGIN_ROUTES: ReadonlySet<Route> = new Set(['graphql', 'mcp', 'webhook', 'upgrade']);
/** Browsers cannot add headers to the request for a WebSocket, so credentials are checked with the first message. */
export const CREDENTIAL_ROUTES: ReadonlySet<Route> = new Set(['graphql', 'mcp', 'connect']);

/** The only path of operations and of the explorer. */
export const GRAPHQL_PATH = '/graphql';

/** The path of the tools for agents. */
export const MCP_PATH = '/mcp';

/** The beginning of links to files of Close. The rest is a token. */
export const MEDIA_PATH = '/media/';

const MEDIA = /^\/media\/[\w-]+$/;

export const isMedia = ({ pathname }: Pick<URL, 'pathname'>): boolean => MEDIA.test(pathname);

const HEALTH_PATHS = new Set(['/health', '/ready']);

export const isHome = ({ method, url }: GuardedRequest): boolean => method === 'GET' && url.pathname === '/';

/** Whether a browser requests the explorer. */
export const isExplorer = ({ method, url, headers }: GuardedRequest): boolean =>
  method === 'GET' && url.pathname === GRAPHQL_PATH && acceptedBy(headers.get('accept')).prefersHtml;

/**
 * The route of a request that no other entrance has taken. `hasHome` is false if the explorer is off. A request for the explorer
 * arrives here only if it is off or has no files; then it is an operation as any other.
 */
export function routeOf(request: GuardedRequest, hasHome: boolean): Route {
  if (HEALTH_PATHS.has(request.url.pathname)) return 'health';
  return hasHome && isHome(request) ? 'page' : 'graphql';
}
