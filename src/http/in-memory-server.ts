/**
 * HTTP without a socket: a server that does not listen, and requests to it from this process. An application's own requests
 * thus pass the same parser, guards and limits as all others.
 */
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Duplex, duplexPair, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Listener } from './lifecycle.ts';

/** Statuses whose responses have no body. */
const WITHOUT_BODY = new Set([204, 205, 304]);

interface FetchOptions {
  /** The target of the request, from the path and query of its URL. */
  readonly targetOf?: (target: string) => string;
  /** The address of the client on whose behalf it is sent. Default: this machine. */
  readonly remoteAddress?: string | undefined;
}

export class InMemoryServer implements Listener {
  readonly #server;

  constructor(handle: (request: IncomingMessage, response: ServerResponse) => void) {
    this.#server = createServer(handle);
  }

  /** Resolves when the headers of the response are there. Rejects if the request is aborted, or the server has closed. */
  async fetch(
    request: Request,
    { targetOf = same, remoteAddress = OWN_ADDRESS }: FetchOptions = {},
  ): Promise<Response> {
    const { method, url, headers, body, signal } = request;
    signal.throwIfAborted();
    const { host, pathname, search } = new URL(url);
    const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
    const outgoing = httpRequest({
      method,
      path: targetOf(pathname + search),
      headers: { ...Object.fromEntries(headers), host },
      signal,
      createConnection: () => this.#connect(remoteAddress),
    });
    outgoing.once('response', resolve).once('error', reject);
    if (body === null) outgoing.end();
    // A gateway that refuses a body by its size does not read the rest. The response says so.
    else pipeline(Readable.from(body), outgoing).catch(reject);
    return responseOf(await promise, method);
  }

  /** There is no socket to close. */
  close(done: () => void): void {
    done();
  }

  closeIdleConnections(): void {
    this.#server.closeIdleConnections();
  }

  closeAllConnections(): void {
    this.#server.closeAllConnections();
  }

  #connect(remoteAddress: string): Duplex {
    const [client, server] = duplexPair();
    // As with a socket, each side notices when the other is gone.
    client.once('close', () => server.destroy());
    server.once('close', () => client.destroy());
    this.#server.emit('connection', Object.assign(server, { ...AS_SOCKET, remoteAddress }));
    return client;
  }
}

/**
 * What Node and the gateway use of a socket. Callers of this process count as those on the same machine. A response that
 * is not read has no timeout, because it only uses memory of this process.
 */
const AS_SOCKET = { setTimeout: () => undefined };
const OWN_ADDRESS = '127.0.0.1';

const same = (target: string): string => target;

function responseOf(message: IncomingMessage, method: string): Response {
  const { statusCode: status = 0, statusMessage: statusText = '', rawHeaders } = message;
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  }
  for (const name of ['connection', 'keep-alive', 'transfer-encoding']) headers.delete(name);
  if (method === 'HEAD' || WITHOUT_BODY.has(status)) {
    message.resume();
    return new Response(null, { status, statusText, headers });
  }
  return new Response(streamOf(message), { status, statusText, headers });
}

/** Cancelling it disconnects, as a caller that leaves does. */
function streamOf(message: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = message[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => void message.destroy(),
  });
}
