import { type Guard, refuse } from './guard.ts';
import { GRAPHQL_ROUTE } from './route.ts';

/** Content types that forms and scripts can send to any site without a preflight. */
const SENT_WITHOUT_PREFLIGHT = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);
const JSON_TYPES = new Set(['application/json', 'application/graphql+json']);

/** Refuses a POST whose body is not JSON: 403 if a page could have sent it without a preflight, else 400 or 415. */
export const contentTypeGuard: Guard = {
  name: 'content-type',
  routes: GRAPHQL_ROUTE,
  check: ({ method, headers }) => {
    if (method !== 'POST') return null;
    const type = headers.get('content-type')?.split(/[;,]/, 1)[0]?.trim() ?? '';
    if (JSON_TYPES.has(type)) return null;
    const message = 'Send the operation as JSON, with `content-type: application/json`.';
    if (SENT_WITHOUT_PREFLIGHT.has(type.toLowerCase())) return refuse('FORBIDDEN', message);
    const isEmpty = headers.get('transfer-encoding') === null && Number(headers.get('content-length') ?? 0) === 0;
    return refuse('BAD_REQUEST', message, { status: isEmpty ? 400 : 415 });
  },
};
