import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CloseClient } from './close/client.ts';
import { type Clock, SYSTEM_CLOCK } from './close/clock.ts';
import type { Config } from './config.ts';
import type { ExampleVariables } from './examples.ts';
import { createGateway } from './gateway.ts';

export interface ServerOptions {
  readonly config: Config;
  readonly closeUrl: string;
  /** The API key that goes to Close. Absent: each caller's own `Authorization` is passed through. */
  readonly apiKey?: string | undefined;
  readonly exampleVariables?: ExampleVariables;
  readonly report?: (error: unknown) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
}

export interface Server {
  /** Of GraphQL and of GraphiQL. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts listening; resolves once it does. Rejects if the address is taken. */
export async function startServer({ config, closeUrl, apiKey, ...options }: ServerOptions): Promise<Server> {
  const client = new CloseClient({
    url: closeUrl,
    requestTimeoutMs: config.REQUEST_SECONDS * 1000,
    connectTimeoutMs: config.CONNECT_SECONDS * 1000,
    connections: 128,
    requestsPerCredential: 32,
    credentials: 1000,
    largestAnswer: 10 * 1024 * 1024,
    clock: options.clock ?? SYSTEM_CLOCK,
    random: options.random ?? Math.random,
  });
  const gateway = createGateway({
    config,
    client,
    authorization: apiKey === undefined ? null : `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`,
    report: options.report ?? ((error) => console.error(error)),
    ...(options.exampleVariables === undefined ? {} : { exampleVariables: options.exampleVariables }),
  });
  const unanswered = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    unanswered.add(response);
    response.once('close', () => unanswered.delete(response));
    void gateway(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.PORT, config.HOST, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
  return {
    url: `http://${host}:${port}/graphql`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([...unanswered].map((response) => new Promise((resolve) => response.once('close', resolve))));
      // All that are left, for Node counts a connection on which nothing was asked yet as busy; browsers open such.
      server.closeAllConnections();
      await closed;
      await client.close();
    },
  };
}
