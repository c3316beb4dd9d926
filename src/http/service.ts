/** Everything that answers requests, without a listening socket: a server or an application passes requests on. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { type Clock, SYSTEM_CLOCK } from '../close/clock.ts';
import type { Config } from '../config/config.ts';
import { type Manifest, readManifest } from '../config/persisted-manifest.ts';
import { tokenIssuers } from '../config/token-issuers.ts';
import { CORE_SCHEMA } from '../graph/schema.ts';
import { type TypedSchema, typedSchema } from '../graph/typed-schema.ts';
import { clearCatalogues } from '../loaders/catalogues/cleared.ts';
import { openState } from '../state/open.ts';
import { createLogger, type Logger } from '../telemetry/log.ts';
import { Tokens } from './callers/tokens.ts';
import { authorizationOf, createCloseClient, REQUESTS_PER_CREDENTIAL } from './close-client.ts';
import { createEntrances } from './entrances.ts';
import { refuseInText } from './guards/index.ts';
import { InMemoryServer } from './in-memory-server.ts';
import { checkKey, type KnownOrganization } from './key-check.ts';
import { Lifecycle, type Listener } from './lifecycle.ts';
import { createCopies, createLive } from './live.ts';
import { Links } from './media/links.ts';
import type { ExampleVariables } from './pages/examples.ts';
import { EXPLORER, type Page } from './pages/page.ts';
import type { ChangingSchema } from './plugins/served-schema.ts';
import { identify, REQUEST_ID } from './request-id.ts';
import { asksForWebSocket, urlReader } from './request-target.ts';
import { CurrentSecrets } from './secrets.ts';
import { refuseUpgrade } from './sockets/refused-upgrade.ts';
import { startTelemetry } from './telemetry.ts';

export interface ServiceOptions {
  readonly config: Config;
  readonly closeUrl: string;
  /** The API key for Close. Absent: each caller's own `Authorization` is passed through. */
  readonly apiKey?: string | undefined;
  /** Whether the data is made up. Default: false. */
  readonly isDemo?: boolean;
  /** Whether to reject if Close refuses the key. Default: false. */
  readonly checksKey?: boolean;
  readonly exampleVariables?: ExampleVariables;
  /** Pages for browsers. Default: the explorer. */
  readonly pages?: readonly Page[];
  /** Default: JSON lines on stdout. */
  readonly log?: Logger;
  /** Called with each unexpected error. Default: the log. */
  readonly report?: (error: unknown) => void;
  readonly clock?: Clock;
  readonly random?: () => number;
}

export interface Service {
  /** The organization of the key. Null if it was not checked. */
  readonly organization: KnownOrganization | null;
  /** The schema that is served now. */
  readonly schema: GraphQLSchema;
  /** Calls a listener with the schema, now and each time it is replaced. */
  readonly watch: ChangingSchema['watch'];
  /** The trusted documents. Null without a manifest. */
  readonly manifest: Manifest | null;
  /** Sends requests of this process to it. */
  readonly memory: InMemoryServer;
  /** Responds to a request. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** Answers a request for a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Serves metrics, if they are on. Resolves to their URL. Rejects with `ConfigError` if the port is not free. */
  listenForMetrics(): Promise<string | null>;
  /** Waits for running operations up to `SHUTDOWN_SECONDS`, closes the listener, and stops. */
  stop(listener: Listener): Promise<void>;
}

const BAD_UPGRADE = refuseInText(400, 'The request is not a valid request for a WebSocket.');

/** Rejects with `ConfigError` if the manifest or the key is invalid. */
export async function startService({ config, closeUrl, apiKey, ...options }: ServiceOptions): Promise<Service> {
  const log = options.log ?? createLogger(config.LOG_LEVEL);
  const manifest = config.PERSISTED_OPERATIONS === undefined ? null : readManifest(config.PERSISTED_OPERATIONS);
  const clock = options.clock ?? SYSTEM_CLOCK;
  const secrets = new CurrentSecrets(config, clock, log);
  const lifecycle = new Lifecycle(clock);
  const random = options.random ?? Math.random;
  const report = options.report ?? ((error: unknown) => log.error({ err: error }, 'unexpected error'));
  const telemetry = await startTelemetry({ config, manifest, log, clock, lifecycle, closeUrl, report });
  const { observers } = telemetry;
  const state = await openState(config, { log, requestsPerCredential: REQUESTS_PER_CREDENTIAL, closeUrl });
  const client = createCloseClient(config, closeUrl, { clock, random, state, observers });
  const authorization = apiKey === undefined ? null : authorizationOf(apiKey);
  const links = new Links({
    apiOrigin: new URL(closeUrl).origin,
    secrets: () => secrets.SHARED_SECRET,
    seconds: config.MEDIA_SECONDS,
    publicUrl: config.PUBLIC_URL,
    ownAuthorization: authorization,
    wall: () => clock.wall(),
  });
  // Other copies may write before it exists.
  let typed: TypedSchema | null = null;
  const copies = createCopies(config, client, (catalogues) => typed?.written(catalogues));
  const live = createLive({
    ...{ config, client, links, random, copies },
    onCleared: (cleared) => {
      clearCatalogues(client.credentials, cleared);
      copies?.cleared(cleared);
      typed?.written(cleared.catalogues);
    },
  });
  const { settings } = live;
  const isChecked = options.checksKey === true && authorization !== null;
  const release = async () => {
    secrets.stop();
    copies?.stop();
    await Promise.all([client.close(), state.close(), telemetry.stop()]);
  };
  const organization = isChecked
    ? await checkKey({ client, settings, authorization, log }).catch(async (error: unknown) => {
        await release();
        throw error;
      })
    : null;
  const issuers = tokenIssuers(config);
  const tokens = issuers.length === 0 ? null : new Tokens({ issuers, settings: config, clock: client.clock, log });
  tokens?.start();
  typed = typedSchema({ config, client, settings, authorization, log });
  await typed?.start();
  const served: ChangingSchema = typed ?? { watch: (listener) => listener(CORE_SCHEMA) };
  let schema = CORE_SCHEMA;
  served.watch((current) => {
    schema = current;
  });
  const entrances = createEntrances({
    config,
    secrets,
    client,
    live,
    links,
    schema: served,
    authorization,
    tokens,
    manifest,
    lifecycle,
    log,
    isTracing: telemetry.isTracing,
    isDemo: options.isDemo ?? false,
    organizationName: organization?.name ?? null,
    report,
    pages: options.pages ?? [EXPLORER],
    // The protocol's package is loaded only where tools are served.
    createMcp: config.MCP ? (await import('./mcp/entrance.ts')).createMcp : null,
    send: (request, remoteAddress) => memory.fetch(request, { remoteAddress }),
    ...(options.exampleVariables === undefined ? {} : { exampleVariables: options.exampleVariables }),
  });
  const urlOf = urlReader();
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader(REQUEST_ID, identify(request));
    const url = urlOf(request);
    if (url === null) {
      response.writeHead(400, { connection: 'close' }).end();
      return;
    }
    lifecycle.watch(response);
    entrances.handle(request, response, url);
  };
  const memory = new InMemoryServer(handle);
  return {
    organization,
    get schema() {
      return schema;
    },
    watch: (listener) => served.watch(listener),
    manifest,
    handle,
    memory,
    upgrade: (request, socket, head) => {
      const requestId = identify(request);
      const url = urlOf(request);
      if (url === null || !asksForWebSocket(request)) refuseUpgrade(socket, BAD_UPGRADE, requestId);
      else entrances.sockets.upgrade(request, socket, head, url);
    },
    listenForMetrics: () => telemetry.listen(client, authorization),
    stop: async (listener) => {
      typed?.stop();
      tokens?.stop();
      const graceMs = config.SHUTDOWN_SECONDS * 1000;
      const unfinished = await lifecycle.stop(listener, graceMs, {
        begin: () => {
          entrances.stop();
          void live.stop(graceMs);
          entrances.sockets.drain();
        },
        expire: () => client.expireOperations(),
        cutOff: () => entrances.sockets.terminate(),
        finish: release,
      });
      if (unfinished > 0) log.warn({ cutOff: unfinished }, 'stopped with unfinished responses');
    },
  };
}
