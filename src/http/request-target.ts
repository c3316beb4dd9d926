import type { IncomingMessage } from 'node:http';

/** A host name or address with an optional port. */
const HOST = /^[\w.:[\]-]+$/;
/** The characters that a request target may contain. Node reads other bytes as Latin-1, which would change text. */
const TARGET = /^[\x21-\x7e]+$/;
const ABSOLUTE = /^https?:\/\/([^/?#]+)(.*)$/i;

/** Returns the URL of a request. Null for an invalid one, for which Yoga would expose a stack trace. */
export function urlReader(): (request: IncomingMessage) => URL | null {
  /** Almost all requests have the same URL, so the last one is cached. */
  let last: { readonly host: string; readonly target: string; readonly url: URL | null } | undefined;
  return (request) => {
    makeRelative(request);
    if (hasSeveralHosts(request)) return null;
    const { headers, url: target = '' } = request;
    const { host = 'localhost' } = headers;
    if (last?.host !== host || last.target !== target) last = { host, target, url: urlOf(host, target) };
    return last.url;
  };
}

/**
 * Replaces an absolute request target by its path, and `Host` by the target's host, which takes precedence (RFC 9112,
 * section 3.2.2).
 */
function makeRelative(request: IncomingMessage): void {
  const { url = '', headers } = request;
  if (url.startsWith('/')) return;
  const [, host, path = ''] = ABSOLUTE.exec(url) ?? [];
  if (host === undefined) return;
  headers.host = host;
  request.url = path.startsWith('/') ? path : `/${path}`;
}

/** Null unless the target is a path that URL normalization would not change: rules of a proxy apply to the path as sent. */
function urlOf(host: string, target: string): URL | null {
  if (!HOST.test(host) || !TARGET.test(target)) return null;
  const url = URL.parse(`http://${host}${target}`);
  return url !== null && url.pathname === target.split('?', 1)[0] ? url : null;
}

/** The headers of a request as guards read them. */
export function headersOf({ headers }: IncomingMessage): Pick<Headers, 'get'> {
  return {
    get: (name) => {
      const value = headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}

/** Whether a request asks for a WebSocket. Other upgrades, such as Java's to HTTP/2, are answered as plain requests. */
export const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.trim().toLowerCase() === 'websocket';

/** Node keeps the first of several `Host` headers. A proxy may have checked another one. */
function hasSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts > 1;
}
