/**
 * The guards of every entrance. Yoga's plugin (`plugins/guards.ts`), the fast path, WebSockets (`sockets/`) and the receiver
 * of webhooks (`webhooks/`) run this one list; a new entrance must run it too.
 */
import type { Config } from '../../config/config.ts';
import type { Callers } from '../callers/callers.ts';
import { originCheck } from '../cors.ts';
import { acceptGuard } from './accept.ts';
import { bodySizeGuard, webhookSizeGuard } from './body-size.ts';
import { contentTypeGuard } from './content-type.ts';
import type { Guard, Refusal } from './guard.ts';
import { hostGuard } from './host.ts';
import { mediaMethodGuard } from './media.ts';
import { originGuard } from './origin.ts';
import { pageMethodGuard } from './page.ts';
import { pathGuard } from './path.ts';
import { readinessGuard } from './readiness.ts';
import type { GuardedRequest, Route } from './route.ts';
import { tokenGuard } from './token.ts';
import { webhookMethodGuard, webhookSignatureGuard } from './webhook.ts';

export { errorOf, type Guard, type Refusal, refuseInText } from './guard.ts';
export { type GuardedRequest, isMedia, type Route, routeOf } from './route.ts';
export { WRONG_SIGNATURE } from './webhook.ts';

/** In order: the first refusal is the response. `wall`: milliseconds since 1970. */
export const createGuards = (
  config: Config,
  lifecycle: { readonly isReady: boolean },
  callers: Pick<Callers, 'refusal'>,
  wall: () => number,
): readonly Guard[] => [
  hostGuard(config.HOST),
  readinessGuard(lifecycle),
  originGuard(originCheck(config)),
  pathGuard,
  contentTypeGuard,
  tokenGuard(callers),
  bodySizeGuard(config),
  mediaMethodGuard,
  pageMethodGuard,
  webhookMethodGuard,
  webhookSizeGuard(config),
  webhookSignatureGuard(config.WEBHOOK_MAX_AGE_SECONDS, wall),
  acceptGuard,
];

/** The first refusal of a request on this route. Null if all guards let it pass. */
export function firstRefusal(guards: readonly Guard[], request: GuardedRequest, route: Route): Refusal | null {
  for (const { routes, check } of guards) {
    const refusal = routes.has(route) ? check(request) : null;
    if (refusal !== null) return refusal;
  }
  return null;
}
