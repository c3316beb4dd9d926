import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../guards/index.ts';

/** Responds to a request for a WebSocket as Yoga's plugin would to another request, and closes the connection. */
export function refuseUpgrade(socket: Duplex, { status, message, headers, extensions }: Refusal): void {
  const body = extensions === null ? message : JSON.stringify({ errors: [{ message, extensions }] });
  const fields = {
    ...headers,
    connection: 'close',
    'cache-control': 'private, no-store',
    'content-type': extensions === null ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
