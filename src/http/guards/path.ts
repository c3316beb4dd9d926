import { type Guard, refuseInText } from './guard.ts';
import { GRAPHQL_OR_UPGRADE, GRAPHQL_PATH } from './route.ts';

/** Refuses every other path. Yoga would serve each path that ends with its own, past the rules of a proxy in front. */
export const pathGuard: Guard = {
  name: 'path',
  routes: GRAPHQL_OR_UPGRADE,
  check: ({ url }) =>
    url.pathname === GRAPHQL_PATH ? null : refuseInText(404, `This gateway serves GraphQL at ${GRAPHQL_PATH} only.`),
};
