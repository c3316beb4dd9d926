import type { Plugin } from 'graphql-yoga';
import type { ErrorCode } from '../../mapping/error-codes.ts';
import { secretCheck } from '../secret.ts';

/** Tells of an `Authorization` whether it presents the token; of every one where there is no token. */
export function tokenCheck(token: string | undefined): (authorization: string | null) => boolean {
  return token === undefined ? () => true : secretCheck(`Bearer ${token}`);
}

/**
 * Where the gateway holds the key to an organization, callers present a token of the gateway instead: whatever they ask
 * and by whatever path, for Yoga answers more paths than `/graphql`. What needs no token, which is GraphiQL's page and a
 * preflight, Yoga answers before it asks its plugins.
 */
export function useGatewayToken(token: string | undefined): Plugin {
  if (token === undefined) return {};
  const isRight = tokenCheck(token);
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (isRight(request.headers.get('authorization'))) return;
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
