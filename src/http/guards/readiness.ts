import { type Guard, refuseInText } from './guard.ts';
import type { Route } from './route.ts';

const ROUTES: ReadonlySet<Route> = new Set(['page', 'graphql', 'mcp', 'webhook', 'media', 'upgrade', 'connect']);

/** Refuses operations while the process shuts down. `/health` and `/ready` still respond. */
export function readinessGuard(lifecycle: { readonly isReady: boolean }): Guard {
  return {
    name: 'readiness',
    routes: ROUTES,
    check: () => (lifecycle.isReady ? null : refuseInText(503, 'This gateway is shutting down.')),
  };
}
