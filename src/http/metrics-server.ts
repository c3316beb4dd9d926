/** Serves metrics on a listener their own, so that reading them needs no token and no place among the callers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MetricSources, MetricsService } from '../telemetry/metrics/service.ts';

export interface MetricsServer {
  readonly url: string;
  close(): void;
}

/** Resolves when it listens. Rejects if the port is in use. */
export async function serveMetrics(
  metrics: Pick<MetricsService, 'text' | 'contentType'>,
  { port, host }: { readonly port: number; readonly host: string },
  sources: MetricSources,
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(isRead ? 404 : 405, { allow: 'GET, HEAD' }).end();
      return;
    }
    metrics.text(sources).then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: actual, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${actual}/metrics`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
