/** Between the requests of Node and those of the Web, which the protocol's package takes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../../config/config.ts';
import { bodySizeRefusal } from '../guards/body-size.ts';
import type { Refusal } from '../guards/index.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';

/** The body, or the refusal of one that is too large. Rejects if the caller leaves. */
export async function bodyOf(request: IncomingMessage, config: Config): Promise<Buffer | Refusal> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    const tooLarge = bodySizeRefusal(bytes, config);
    if (tooLarge !== null) return tooLarge;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The request with a body that was read. Aborted when the caller disconnects. */
export function webRequest(request: IncomingMessage, response: ServerResponse, url: URL, body: Buffer): Request {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  const { method = 'GET' } = request;
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value));
  }
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers,
    signal: controller.signal,
    ...(hasBody ? { body: new Uint8Array(body) } : {}),
  });
}

/** Sends a response. Rejects if the caller leaves, and then cancels it. */
export async function write(response: ServerResponse, { status, headers, body }: Response): Promise<void> {
  // Without the header, nginx holds streams back.
  const all = { ...Object.fromEntries(headers), ...PRIVATE_HEADERS, 'x-accel-buffering': 'no' };
  response.writeHead(status, all);
  if (body === null) response.end();
  else await pipeline(Readable.from(body), response);
}

/** The code of errors of this server, by JSON-RPC. */
const SERVER_ERROR = -32_000;

/** A refusal that agents and people can read, as an error of the protocol. */
export function end(request: IncomingMessage, response: ServerResponse, refusal: Refusal, requestId: string): void {
  if (response.destroyed) return;
  const { status, message, headers, extensions } = refusal;
  const data = { ...extensions, requestId };
  const body = JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: SERVER_ERROR, message, data } });
  response.writeHead(status, {
    'content-type': 'application/json',
    ...PRIVATE_HEADERS,
    ...headers,
    // The rest of the body is not read.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(body);
}
