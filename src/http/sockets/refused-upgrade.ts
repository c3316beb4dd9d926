import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorOf, type Refusal } from '../guards/index.ts';
import { REQUEST_ID } from '../request-id.ts';

/** Responds to a request for a WebSocket as Yoga's plugin would to another request, and closes the connection. */
export function refuseUpgrade(socket: Duplex, refusal: Refusal, requestId: string): void {
  const { status, message, headers } = refusal;
  const error = errorOf(refusal, requestId);
  const body = error === null ? message : JSON.stringify({ errors: [error] });
  const fields = {
    ...headers,
    [REQUEST_ID]: requestId,
    connection: 'close',
    'cache-control': 'private, no-store',
    'content-type': error === null ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  };
  // `close` follows.
  socket.on('error', () => undefined);
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
}
