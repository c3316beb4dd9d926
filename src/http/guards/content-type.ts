import { bodyTypeOf } from '../media-types.ts';
import { type Guard, refuse } from './guard.ts';
import { JSON_ROUTES } from './route.ts';

/** Content types that forms and scripts can send to any site without a preflight. */
const SENT_WITHOUT_PREFLIGHT = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Refuses a POST whose body is not JSON in UTF-8: 403 if a page could have sent it without a preflight, else 400 or 415.
 */
export const contentTypeGuard: Guard = {
  name: 'content-type',
  routes: JSON_ROUTES,
  check: ({ method, headers }) => {
    if (method !== 'POST') return null;
    const { type, isJson, isUtf8 } = bodyTypeOf(headers.get('content-type'));
    const message = 'Send the operation as JSON, with `content-type: application/json`.';
    if (SENT_WITHOUT_PREFLIGHT.has(type)) return refuse('FORBIDDEN', message);
    if (!isJson) {
      const isEmpty = headers.get('transfer-encoding') === null && Number(headers.get('content-length') ?? 0) === 0;
      return refuse('BAD_REQUEST', message, { status: isEmpty ? 400 : 415 });
    }
    if (!isUtf8) return refuse('BAD_REQUEST', 'Send the body in the charset UTF-8.', { status: 415 });
    if ((headers.get('content-encoding') ?? 'identity').toLowerCase() === 'identity') return null;
    return refuse('BAD_REQUEST', 'Send the body without a content encoding.', {
      status: 415,
      headers: { 'accept-encoding': 'identity' },
    });
  },
};
