/**
 * Keeps web pages away from the control of an emulator. Any page can send requests to this machine, and can have a host name
 * that leads here, which makes the page same-origin.
 */
import type { EmulatorRequest } from '../request.ts';
import { ControlError } from './errors.ts';

/** Browsers say so of requests that a page has caused. An address that a person typed has none of them. */
const isFromPage = ({ headers = {} }: EmulatorRequest): boolean =>
  headers.origin !== undefined || !['none', undefined].includes(headers['sec-fetch-site']);

/** An address, or a name without dots, such as `localhost` or that of a container: no public name leads here. */
const SAFE_HOST = /^(?:\d+\.\d+\.\d+\.\d+|\[[\da-f:.]+\]|[\w-]+|[\w.-]+\.localhost)(?::\d+)?$/i;

/** Throws 403 for a request that may come from a web page, and for one to a host name that a page may have made up. */
export function guard(request: EmulatorRequest): void {
  const { host } = request.headers ?? {};
  if (isFromPage(request)) throw new ControlError(403, 'Web pages cannot control the emulator.');
  if (host !== undefined && !SAFE_HOST.test(host)) {
    throw new ControlError(403, 'The emulator is controlled by its address, localhost, or a host name without dots.');
  }
}
