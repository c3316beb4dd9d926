import { createHash, timingSafeEqual } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../errors.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Where the gateway holds the key to an organization, callers present a token of the gateway instead. */
export function useGatewayToken(token: string | undefined): Plugin {
  if (token === undefined) return {};
  const expected = digest(`Bearer ${token}`);
  return {
    onRequest({ request, url, fetchAPI, endResponse }) {
      const isPage = request.method === 'GET' && request.headers.get('accept')?.includes('text/html') === true;
      const isPreflight = request.method === 'OPTIONS';
      if (url.pathname !== '/graphql' || isPreflight || (isPage && !url.searchParams.has('query'))) return;
      if (timingSafeEqual(digest(request.headers.get('authorization') ?? ''), expected)) return;
      const extensions = { code: 'UNAUTHENTICATED' satisfies ErrorCode };
      const message = "Present the gateway's token: `Authorization: Bearer …`.";
      endResponse(
        fetchAPI.Response.json(
          { errors: [{ message, extensions }] },
          { status: 401, headers: { 'www-authenticate': 'Bearer' } },
        ),
      );
    },
  };
}
