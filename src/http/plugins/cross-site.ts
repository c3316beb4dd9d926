import type { CORSOptions, Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../mapping/error-codes.ts';

/** What forms and scripts can post to any site without asking first. */
const SENDABLE_BY_ANY_PAGE = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const JSON_TYPES = new Set(['application/json', 'application/graphql+json']);

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/**
 * Refuses what pages of other sites make a browser send. Browsers say where a request comes from; programs say nothing,
 * and need nothing. Plain GET queries, of a browser too, keep working. Pages and preflights, which hold nothing of any
 * organization, Yoga answers before it asks its plugins, and mutations by GET it refuses itself.
 */
export function useCrossSiteCheck(origins: readonly string[]): Plugin {
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const refusal = fromElsewhere(request.headers, url, origins) ?? wrongType(request);
      if (refusal === null) return;
      const { status, code, message } = refusal;
      endResponse(fetchAPI.Response.json({ errors: [{ message, extensions: { code } }] }, { status }));
    },
  };
}

/** Why what a page of another site makes a browser send is refused; null for all else. */
export function fromElsewhere(
  headers: Pick<Headers, 'get'>,
  url: Pick<URL, 'host'>,
  origins: readonly string[],
): Refusal | null {
  const site = headers.get('sec-fetch-site');
  // The browser's own word, which no page can change; behind a proxy the address that we see may not be the page's.
  if (site === 'same-origin' || site === 'none') return null;
  const origin = headers.get('origin');
  const isAllowed = origin === null ? site !== 'cross-site' : origins.includes(origin) || isOwn(origin, url);
  if (isAllowed) return null;
  return { status: 403, code: 'FORBIDDEN', message: 'Pages of this origin may not call: see CORS_ORIGINS.' };
}

function wrongType({ method, headers }: Request): Refusal | null {
  if (method !== 'POST') return null;
  const type = headers.get('content-type')?.split(/[;,]/, 1)[0]?.trim() ?? '';
  if (JSON_TYPES.has(type)) return null;
  const message = 'Send the operation as JSON, with `content-type: application/json`.';
  if (SENDABLE_BY_ANY_PAGE.has(type.toLowerCase())) return { status: 403, code: 'FORBIDDEN', message };
  const isEmpty = !headers.has('transfer-encoding') && Number(headers.get('content-length') ?? 0) === 0;
  return { status: isEmpty ? 400 : 415, code: 'BAD_REQUEST', message };
}

/** By the host alone: where a proxy ends TLS, we are asked by `http`. */
function isOwn(origin: string, { host }: Pick<URL, 'host'>): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Tells listed origins, and no others, that they may read. */
export function corsOptions(origins: readonly string[]): false | ((request: Request) => CORSOptions) {
  if (origins.length === 0) return false;
  return ({ headers }) => {
    const origin = headers.get('origin');
    return origin !== null && origins.includes(origin) ? { origin: [...origins], credentials: false } : false;
  };
}
