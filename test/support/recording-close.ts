/** An emulator that records each request as it was sent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorOptions } from '../../emulator/index.ts';

export interface RawRequest {
  readonly method: string;
  /** Path and query, not decoded. */
  readonly url: string;
  /** Header names as sent, each followed by its value. */
  readonly rawHeaders: readonly string[];
  readonly body: string;
}

export interface RecordingClose {
  /** The base URL of the API, as the gateway expects it. */
  readonly url: string;
  readonly apiKey: string;
  /** Returns the requests since the last call. */
  take(): readonly RawRequest[];
  close(): Promise<void>;
}

export async function startRecordingClose(options: EmulatorOptions = {}): Promise<RecordingClose> {
  const emulator = createEmulator(options);
  const requests: RawRequest[] = [];
  const server = createServer(async (request, response) => {
    const { method = '', url = '', rawHeaders } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    requests.push({ method, url, rawHeaders, body });
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const answer = emulator.handle({ method, url, headers, body });
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    apiKey: emulator.apiKey,
    take: () => requests.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
