import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** What proxies write around an address: brackets of IPv6, and a port. */
const FORWARDED = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/;
/** IPv4 on a socket that listens on IPv6. */
const MAPPED = /^::ffff:(?=\d+\.)/i;

/**
 * The address of a client. Each proxy appends the address it was called from to `X-Forwarded-For`, so that behind n trusted
 * proxies the n-th from the right is the client's; what stands further left the client may have made up. A request that
 * has fewer has not passed the proxies, and counts by its socket.
 */
export function addressOf({ headers, socket }: IncomingMessage, trustedProxies: number): string {
  const header = headers['x-forwarded-for'];
  const forwarded =
    trustedProxies > 0 && typeof header === 'string' ? header.split(',').at(-trustedProxies) : undefined;
  return (ipOf(forwarded) ?? ipOf(socket.remoteAddress) ?? 'unknown').replace(MAPPED, '');
}

function ipOf(text: string | undefined): string | null {
  const address = text?.trim().toLowerCase() ?? '';
  if (isIP(address) > 0) return address;
  const [, bracketed, plain = ''] = FORWARDED.exec(address) ?? [];
  const bare = bracketed ?? plain;
  return isIP(bare) > 0 ? bare : null;
}
