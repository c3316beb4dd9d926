import type { ServerResponse } from 'node:http';
import type { Refusal } from '../guards/index.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';

/** Sends a refusal in plain text. */
export function refuse(response: ServerResponse, { status, message, headers }: Refusal): void {
  if (response.destroyed || response.headersSent) return;
  const type = { 'content-type': 'text/plain; charset=utf-8', 'content-length': Buffer.byteLength(message) };
  response.writeHead(status, { ...type, ...PRIVATE_HEADERS, ...headers }).end(message);
}
