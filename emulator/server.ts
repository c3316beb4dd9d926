// For the type of Symbol.asyncDispose in projects that compile for an older target.
/// <reference lib="esnext.disposable" preserve="true" />
import { isUtf8 } from 'node:buffer';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createEmulator, type EmulatorCore } from './emulator.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { limitsOf } from './options.ts';
import { BASE } from './request.ts';
import { readStateFile, StateFile } from './state-file.ts';
import { Deliverer } from './webhooks/deliverer.ts';

/** An emulator with an HTTP server. */
export interface Emulator extends Omit<EmulatorCore, 'finish' | 'deliveries' | 'now' | 'revision'> {
  /** `http://127.0.0.1:PORT/api/v1` */
  readonly url: string;
  /**
   * Sends what is due to webhooks, and resolves when nothing is. They are sent without it too: at once after a request,
   * and within a second after the clock jumped.
   */
  deliver(): Promise<void>;
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

async function serve(
  core: EmulatorCore,
  deliverer: Deliverer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  const url = (request.url ?? '/').replace(ORIGIN, '');
  const body = await bodyOf(request);
  const reply = core.handle({ method, url, headers: headersOf(request), body });
  deliverer.wake();
  reply.record.finished = 0;
  if (reply.delivers) await deliverer.deliver();
  if (reply.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, reply.delayMs));
  if (reply.reset) {
    request.socket.destroy();
    return;
  }
  core.finish(reply.record);
  response.writeHead(reply.status, reply.headers);
  response.end(reply.bytes ?? reply.body);
}

/** Starts an emulator with an HTTP server, on a free loopback port unless `port` is given. */
export async function startEmulator(given: EmulatorOptions = {}): Promise<Emulator> {
  const { stateFile } = given;
  const state = given.state ?? (stateFile === undefined ? null : readStateFile(stateFile));
  const options = state === null ? given : { ...given, state };
  const core = createEmulator(options);
  const deliverer = new Deliverer({
    source: core.deliveries,
    clock: core.now,
    hosts: options.webhookHosts ?? [],
    timeoutMs: limitsOf(options.limits).webhookTimeoutMs,
  });
  const host = options.host ?? '127.0.0.1';
  const server = createServer((request, response) => {
    serve(core, deliverer, request, response).catch((error: unknown) => {
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
  const stopListening = () =>
    new Promise<void>((resolve) => {
      deliverer.close();
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const saved =
    stateFile === undefined
      ? null
      : await StateFile.open(stateFile, core).catch(async (error: unknown) => {
          await stopListening();
          throw error;
        });
  const close = async () => {
    await stopListening();
    await saved?.close();
  };
  const { finish, deliveries, now, revision, ...emulator } = core;
  return {
    ...emulator,
    // Another state has other keys.
    get apiKey() {
      return core.apiKey;
    },
    deliver: () => deliverer.deliver(),
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}${BASE}`,
    close,
    [Symbol.asyncDispose]: close,
  };
}
