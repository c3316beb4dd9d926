import { type Guard, refuseInText } from './guard.ts';
import { PAGE_ROUTE } from './route.ts';

/** A request with HEAD is handled as one with GET. */
export const pageMethodGuard: Guard = {
  name: 'page-method',
  routes: PAGE_ROUTE,
  check: ({ method }) =>
    method === 'GET' ? null : { ...refuseInText(405, 'Pages are for GET and HEAD.'), headers: { allow: 'GET, HEAD' } },
};
