import type { Callers } from '../callers/callers.ts';
import type { Guard } from './guard.ts';
import { CREDENTIAL_ROUTES } from './route.ts';

/** Requires a token on every path except those for operators and pages. */
export const tokenGuard = (callers: Pick<Callers, 'refusal'>): Guard => ({
  name: 'token',
  routes: CREDENTIAL_ROUTES,
  check: ({ headers }) => callers.refusal(headers),
});
