import type { Plugin } from 'graphql-yoga';
import { isLoopback } from '../../config/config.ts';

/** Whether the gateway that listens at `host` answers to the name in this address. */
export function answersTo(url: Pick<URL, 'hostname'>, host: string): boolean {
  return !isLoopback(host) || isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
}

/**
 * On loopback, refuses requests that name another host: a web page that made its own name point at this machine would
 * otherwise read what it holds (DNS rebinding). A reverse proxy on the same machine must set `Host` accordingly.
 */
export function useHostCheck(host: string): Plugin {
  if (!isLoopback(host)) return {};
  return {
    onRequest({ url, fetchAPI, endResponse }) {
      if (answersTo(url, host)) return;
      endResponse(new fetchAPI.Response('This gateway answers only by the names of this machine.', { status: 421 }));
    },
  };
}
