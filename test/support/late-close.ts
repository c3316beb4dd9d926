/** An emulator whose event log shows some events late, as Close's does. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type EmulatorCore, type EmulatorOptions } from '../../emulator/index.ts';

export interface LateClose {
  readonly core: EmulatorCore;
  readonly url: string;
  close(): Promise<void>;
}

interface LateOptions extends EmulatorOptions {
  readonly clock: () => number;
  /** How long after its date an event appears, in milliseconds. */
  readonly lateness: (event: { readonly id: string; readonly date_updated: string }) => number;
}

export async function startLateClose({ lateness, ...options }: LateOptions): Promise<LateClose> {
  const core = createEmulator(options);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = Buffer.concat(await request.toArray()).toString();
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const reply = core.handle({ method: request.method ?? '', url: request.url ?? '', headers, body });
    if (reply.reset) {
      response.destroy();
      return;
    }
    const isLog = reply.record.path === '/event/' && reply.status === 200;
    response.writeHead(reply.status, reply.headers).end(isLog ? visible(reply.body) : reply.body);
  };
  const visible = (body: string): string => {
    const page = JSON.parse(body) as { data: { id: string; date_updated: string }[] };
    const isVisible = (event: { id: string; date_updated: string }) =>
      Date.parse(`${event.date_updated}Z`) + lateness(event) <= options.clock();
    return JSON.stringify({ ...page, data: page.data.filter(isVisible) });
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    core,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
