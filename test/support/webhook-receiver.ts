/** A receiver of webhooks that checks nothing, and answers as the test says. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Item } from './emulator-client.ts';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly event: Item;
  readonly subscription_id: string;
}

export interface WebhookReceiver {
  readonly url: string;
  /** All requests since the start or `take`. */
  readonly received: readonly Received[];
  /** Removes and returns the received requests. */
  take(): readonly Received[];
  /** The status of the next responses. Null for none at all. Default: 200. */
  status: number | null;
  /** The status of responses by path, which counts before `status`. */
  readonly statuses: Map<string, number>;
  close(): Promise<void>;
}

export async function startReceiver(): Promise<WebhookReceiver> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const raw = Buffer.concat(await request.toArray()).toString();
    received.push({ headers: request.headers, raw, ...JSON.parse(raw) });
    const status = receiver.statuses.get(request.url ?? '') ?? receiver.status;
    if (status !== null) response.writeHead(status, { location: receiver.url }).end('ignored');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    take: () => received.splice(0),
    status: 200,
    statuses: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
