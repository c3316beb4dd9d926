import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';
import { type Guard, type Refusal, refuse } from './guard.ts';
import { GRAPHQL_ROUTE } from './route.ts';

/** Null if a body of this size may pass. A refusal closes the connection, so that the rest of the body is not read. */
export function bodySizeRefusal(bytes: number, limits: Limits): Refusal | null {
  if (bytes <= limits.LIMIT_BODY_BYTES) return null;
  const { message, extensions } = exceeded('LIMIT_BODY_BYTES', limits, bytes);
  return refuse('REQUEST_ENTITY_TOO_LARGE', message, { headers: { connection: 'close' }, extensions });
}

/**
 * Refuses a body by its declared length. Node reads no more than that. A body in chunks declares no length; the reader
 * counts its bytes with `bodySizeRefusal`.
 */
export function bodySizeGuard(limits: Limits): Guard {
  return {
    name: 'body-size',
    routes: GRAPHQL_ROUTE,
    check: ({ headers }) => bodySizeRefusal(Number(headers.get('content-length') ?? 0), limits),
  };
}
