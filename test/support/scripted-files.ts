/** A server of files that answers as a test says, alone or before an emulator. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Emulator } from '../../emulator/index.ts';

export interface ScriptedFiles {
  readonly origin: string;
  /** The requests for files. */
  readonly requests: { readonly url: string; readonly headers: IncomingHttpHeaders }[];
  answer: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Passes requests for the API on to the emulator. Returns the base URL of both. */
  before(emulator: Emulator): string;
  close(): Promise<void>;
}

export async function startScriptedFiles(): Promise<ScriptedFiles> {
  let api: URL | null = null;
  const server = createServer((incoming, response) => {
    const { url = '', method, headers } = incoming;
    if (api === null || !url.startsWith(api.pathname)) {
      files.requests.push({ url, headers });
      files.answer(incoming, response);
      return;
    }
    const forwarded = request(new URL(url, api), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const files: ScriptedFiles = {
    origin,
    requests: [],
    answer: (_request, response) => response.end(),
    before: (emulator) => {
      api = new URL(emulator.url);
      return `${origin}${api.pathname}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return files;
}
