import type { Secrets } from '../guards/secret.ts';
import type { Caller } from './caller.ts';

const LOOPBACK = /^address (?:127\.|::1$)/;

/**
 * Whether the limits per caller do not apply, because many users may stand behind the caller: a federation router that sends
 * its secret, a server that sends the gateway's token, a program or a proxy on the same machine. They still take turns.
 */
export function exemption(
  secrets: Pick<Secrets, 'GATEWAY_TOKEN'>,
  isRouter: (headers: Pick<Headers, 'get'>) => boolean,
): (caller: Caller, headers: Pick<Headers, 'get'>) => boolean {
  return ({ key }, headers) => {
    // Without another sign of who they are, callers that the guards let pass have sent the token, if there is one.
    if (key.startsWith('address ') && (secrets.GATEWAY_TOKEN.length > 0 || LOOPBACK.test(key))) return true;
    return isRouter(headers);
  };
}
