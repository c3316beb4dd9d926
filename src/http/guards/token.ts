import { type Guard, refuse } from './guard.ts';
import { GRAPHQL_OR_CONNECT } from './route.ts';
import { secretCheck } from './secret.ts';

/** Whether an `Authorization` header has the token. Accepts every header if no token is configured. */
export const tokenCheck = (token: string | undefined): ((authorization: string | null) => boolean) =>
  token === undefined ? () => true : secretCheck(`Bearer ${token}`);

/** Requires `Authorization: Bearer <token>` on every path except those for operators and pages. */
export function tokenGuard(token: string | undefined): Guard {
  const isRight = tokenCheck(token);
  return {
    name: 'token',
    routes: GRAPHQL_OR_CONNECT,
    check: ({ headers }) =>
      isRight(headers.get('authorization'))
        ? null
        : refuse('UNAUTHENTICATED', "Send the gateway's token in the header `Authorization: Bearer <token>`.", {
            headers: { 'www-authenticate': 'Bearer' },
          }),
  };
}
