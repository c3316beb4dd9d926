/** The gateway as part of another application. */
// For the type of Symbol.asyncDispose in projects that compile for an older target.
/// <reference lib="esnext.disposable" preserve="true" />
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { ConfigError } from '../config/config.ts';
import type { ConfigOptions } from '../generated/options.ts';
import { startService } from '../http/service.ts';
import { type Operation, Operations } from './operations.ts';
import { namingOptions, readOptions } from './settings.ts';

export interface GatewayOptions extends ConfigOptions {
  /**
   * Whether your application has authenticated callers before it passes their requests on. Without it, a gateway with an API
   * key serves only requests to a loopback name, unless `gatewayToken` or `jwtIssuer` is set. Default: false.
   */
  readonly callersAreChecked?: boolean | undefined;
  /**
   * The path below which your application serves the gateway, if it passes whole URLs on: with `/crm`, the graph is at
   * `/crm/graphql`. Express and Hono remove the path of a mounted handler themselves. Default: none.
   */
  readonly basePath?: string | undefined;
  /** Receives log lines. Default: JSON lines on stdout, from level `warn`. */
  readonly log?: Logger | undefined;
}

/** A gateway that your application passes requests to. */
export interface Gateway {
  /** Responds to a request, of any framework that speaks Fetch. */
  fetch(request: Request): Promise<Response>;
  /** Responds to a request of `node:http`, whose body nothing has read. */
  node(request: IncomingMessage, response: ServerResponse): void;
  /** Serves WebSockets: `server.on('upgrade', gateway.upgrade)`. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Executes a query or mutation of the application itself. Errors are in the result. */
  execute<Data = Record<string, unknown>>(operation: Operation): Promise<ExecutionResult<Data>>;
  /** Subscribes on behalf of the application itself. Ending the iteration ends the subscription. Errors are in the results. */
  subscribe<Data = Record<string, unknown>>(
    operation: Operation,
  ): Promise<AsyncIterableIterator<ExecutionResult<Data>>>;
  /** The schema that is served now. With `typedCustomFields` it changes when definitions change. */
  readonly schema: GraphQLSchema;
  /** The organization of the key. Null if it was not checked. */
  readonly organization: { readonly id: string; readonly name: string } | null;
  /** The URL of the metrics. Null without `metricsPort`. */
  readonly metricsUrl: string | null;
  /** Refuses new operations, waits for running ones up to `shutdownSeconds`, and closes all connections. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Creates a gateway. It reads no environment variables. Rejects with `ConfigError` if an option is invalid, or if Close refuses
 * the key.
 */
export async function createGateway(options: GatewayOptions): Promise<Gateway> {
  const { callersAreChecked = false, basePath = '', log, ...rest } = options;
  const below = pathBelow(basePath);
  const { service, server, metricsUrl, token } = await start(rest, callersAreChecked, log).catch((error: unknown) => {
    throw namingOptions(error);
  });
  const operations = new Operations(
    (request) => server.fetch(request),
    token === undefined ? {} : { authorization: `Bearer ${token}` },
  );
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= service.stop(server);
    return closing;
  };
  return {
    fetch: (request) => server.fetch(request, { targetOf: below }),
    node: (request, response) => {
      request.url = below(request.url ?? '/');
      // Express keeps the path that it removed from `url` here, and Yoga would read it.
      if ('originalUrl' in request) request.originalUrl = request.url;
      if (request.readableEnded) refuseReadBody(response);
      else service.handle(request, response);
    },
    upgrade: (request, socket, head) => {
      request.url = below(request.url ?? '/');
      service.upgrade(request, socket, head);
    },
    execute: (operation) => operations.execute(operation),
    subscribe: (operation) => operations.subscribe(operation),
    get schema() {
      return service.schema;
    },
    organization: service.organization,
    metricsUrl,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function start(options: ConfigOptions, callersAreChecked: boolean, log: Logger | undefined) {
  const config = readOptions(options, callersAreChecked);
  const { CLOSE_API_URL, CLOSE_API_KEY: apiKey, STARTUP_CHECK: checksKey } = config;
  const closeUrl = CLOSE_API_URL ?? '';
  const service = await startService({ config, closeUrl, apiKey, checksKey, ...(log === undefined ? {} : { log }) });
  const server = service.memory;
  const metricsUrl = await service.listenForMetrics().catch(async (error: unknown) => {
    await service.stop(server);
    throw error;
  });
  return { service, server, metricsUrl, token: config.GATEWAY_TOKEN[0] };
}

/** A target without the base path. Frameworks may have removed it. */
function pathBelow(basePath: string): (target: string) => string {
  const prefix = basePath.replace(/\/+$/, '');
  if (prefix !== '' && !prefix.startsWith('/')) throw new ConfigError('basePath: It must begin with "/".');
  return (target) => (prefix !== '' && target.startsWith(`${prefix}/`) ? target.slice(prefix.length) : target);
}

const READ_BODY =
  'A middleware has read the body of this request. Pass requests to the gateway before body parsers such as express.json().';

function refuseReadBody(response: ServerResponse): void {
  response.writeHead(500, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message: READ_BODY, extensions: { code: 'INTERNAL' } }] }));
}
