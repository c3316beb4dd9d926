import { type Guard, refuseInText } from './guard.ts';
import { MEDIA_ROUTE } from './route.ts';

const METHODS = new Set(['GET', 'HEAD']);

export const mediaMethodGuard: Guard = {
  name: 'media-method',
  routes: MEDIA_ROUTE,
  check: ({ method }) =>
    METHODS.has(method)
      ? null
      : { ...refuseInText(405, 'Links are for GET and HEAD.'), headers: { allow: 'GET, HEAD' } },
};
