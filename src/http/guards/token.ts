import type { Callers } from '../callers/callers.ts';
import type { Guard } from './guard.ts';
import { GRAPHQL_OR_CONNECT } from './route.ts';

/** Requires a token on every path except those for operators and pages. */
export const tokenGuard = (callers: Pick<Callers, 'refusal'>): Guard => ({
  name: 'token',
  routes: GRAPHQL_OR_CONNECT,
  check: ({ headers }) => callers.refusal(headers),
});
