import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { KnownOrganization } from './key-check.ts';
import { asksForWebSocket } from './request-target.ts';
import { type ServiceOptions, startService } from './service.ts';

export interface Server {
  /** The URL of GraphQL and GraphiQL. */
  readonly url: string;
  /** The URL of the metrics. Null without `METRICS_PORT`. */
  readonly metricsUrl: string | null;
  /** The organization of the key. Null if it was not checked. */
  readonly organization: KnownOrganization | null;
  /** Stops listening, and waits for running operations up to `SHUTDOWN_SECONDS`. */
  close(): Promise<void>;
}

/** Resolves when the gateway listens. Rejects if the port is in use, and with `ConfigError` if the manifest or the key is invalid. */
export async function startServer(options: ServiceOptions): Promise<Server> {
  const { config } = options;
  const service = await startService(options);
  const server = createServer({ shouldUpgradeCallback: asksForWebSocket }, service.handle);
  server.on('upgrade', service.upgrade);
  server.keepAliveTimeout = config.KEEP_ALIVE_SECONDS * 1000;
  const close = () => service.stop(server);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.PORT, config.HOST, resolve);
    });
    const metricsUrl = await service.listenForMetrics();
    const { port } = server.address() as AddressInfo;
    const host = config.HOST.includes(':') ? `[${config.HOST}]` : config.HOST;
    return { url: `http://${host}:${port}/graphql`, metricsUrl, organization: service.organization, close };
  } catch (error) {
    await close();
    throw error;
  }
}
