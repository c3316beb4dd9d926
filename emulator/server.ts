import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createEmulator, type EmulatorCore } from './emulator.ts';
import type { EmulatorOptions } from './options.ts';
import { BASE } from './request.ts';

/** An emulator with an HTTP server. */
export interface Emulator extends Omit<EmulatorCore, 'finish'> {
  /** `http://127.0.0.1:PORT/api/v1` */
  readonly url: string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Null if the bytes are not UTF-8. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return isUtf8(body) ? body.toString() : null;
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** The beginning of an absolute request target, which proxies send. */
const ORIGIN = /^https?:\/\/[^/?#]*(?=\/)/i;

async function serve(core: EmulatorCore, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = 'GET' } = request;
  const url = (request.url ?? '/').replace(ORIGIN, '');
  const body = await bodyOf(request);
  const reply = core.handle({ method, url, headers: headersOf(request), body });
  reply.record.finished = 0;
  if (reply.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
  if (reply.reset) {
    request.socket.destroy();
    return;
  }
  core.finish(reply.record);
  response.writeHead(reply.status, reply.headers);
  response.end(reply.body);
}

/** Starts an emulator with an HTTP server, on a free loopback port unless `port` is given. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const core = createEmulator(options);
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    serve(core, request, response).catch((error: unknown) => {
      // A client that disconnects aborts its own request. Any other error is a bug of the emulator.
      if (!request.complete) return;
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, host, resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const { finish, ...emulator } = core;
  return {
    ...emulator,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${BASE}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
