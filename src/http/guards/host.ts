import { isLoopback } from '../../config/config.ts';
import { type Guard, refuseInText } from './guard.ts';
import { EVERY_ROUTE } from './route.ts';

/**
 * On loopback, refuses requests for any other host. Otherwise a web page could point its own domain at this machine and
 * read responses (DNS rebinding). A reverse proxy on the same machine must set `Host` to a loopback name.
 */
export function hostGuard(listeningHost: string): Guard {
  const isOpen = !isLoopback(listeningHost);
  return {
    name: 'host',
    routes: EVERY_ROUTE,
    check: ({ url }) =>
      isOpen || isLoopback(url.hostname.replace(/^\[|\]$/g, ''))
        ? null
        : refuseInText(421, 'This gateway accepts only loopback names in the Host header, for example localhost.'),
  };
}
