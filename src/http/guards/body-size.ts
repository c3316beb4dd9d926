import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';
import { type Guard, type Refusal, refuse } from './guard.ts';
import { JSON_ROUTES, WEBHOOK_ROUTE } from './route.ts';

type BodyLimit = 'LIMIT_BODY_BYTES' | 'LIMIT_WEBHOOK_BYTES';

/** Null if a body of this size may pass. A refusal closes the connection, so that the rest of the body is not read. */
export function bodySizeRefusal(bytes: number, limits: Limits, limit: BodyLimit = 'LIMIT_BODY_BYTES'): Refusal | null {
  if (bytes <= limits[limit]) return null;
  const { message, extensions } = exceeded(limit, limits, bytes);
  return refuse('REQUEST_ENTITY_TOO_LARGE', message, { headers: { connection: 'close' }, extensions });
}

/**
 * Refuses a body by its declared length. Node reads no more than that. A body in chunks declares no length; the reader
 * counts its bytes with `bodySizeRefusal`.
 */
export const bodySizeGuard = (limits: Limits): Guard => guardOf('body-size', JSON_ROUTES, 'LIMIT_BODY_BYTES', limits);

/** The same for deliveries of webhooks. */
export const webhookSizeGuard = (limits: Limits): Guard =>
  guardOf('webhook-size', WEBHOOK_ROUTE, 'LIMIT_WEBHOOK_BYTES', limits);

const guardOf = (name: string, routes: Guard['routes'], limit: BodyLimit, limits: Limits): Guard => ({
  name,
  routes,
  check: ({ headers }) => bodySizeRefusal(Number(headers.get('content-length') ?? 0), limits, limit),
});
