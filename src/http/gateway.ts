import type { IncomingMessage, ServerResponse } from 'node:http';
import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import type { CostSettings } from '../admission/cost/estimator.ts';
import { exceeded } from '../admission/limits/exceeded.ts';
import type { CloseClient } from '../close/client.ts';
import { decimalOf } from '../close/wire/bounds.ts';
import type { Config } from '../config/config.ts';
import type { Manifest } from '../config/persisted-manifest.ts';
import { documentCache } from '../engine/document-cache.ts';
import type { ResultLimit } from '../engine/result-size.ts';
import { SharedExecution } from '../engine/shared-execution.ts';
import type { Live } from '../live/live.ts';
import { createContext } from '../loaders/context.ts';
import { badInput, isUnexpected, presentError } from '../mapping/errors.ts';
import type { Logger } from '../telemetry/log.ts';
import { Callers } from './callers/callers.ts';
import { corsOptions } from './cors.ts';
import { FastPath, type Incoming } from './fast-path.ts';
import type { ExampleVariables } from './graphiql-tabs.ts';
import { createGuards } from './guards/index.ts';
import { routerCheck, type Secrets } from './guards/secret.ts';
import type { Lifecycle } from './lifecycle.ts';
import { acceptedBy, acceptForYoga } from './media-types.ts';
import { endWithReceiver } from './operation-lifetime.ts';
import { sessionLogs } from './operation-log.ts';
import { OperationLogs } from './operation-logs.ts';
import { detailsCheck } from './plugins/health.ts';
import { createPlugins } from './plugins/index.ts';
import { ID_PARAMETERS } from './plugins/persisted-operations.ts';
import type { NodeContext, OperationContext } from './plugins/plugin.ts';
import type { ChangingSchema } from './plugins/served-schema.ts';
import { headersOf } from './request-target.ts';
import { ResponseMemory } from './response-memory.ts';
import { Sockets } from './sockets/sockets.ts';
import { WEBHOOK_PATH, WebhookReceiver } from './webhooks/receiver.ts';

export interface GatewayOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly client: CloseClient;
  readonly live: Live;
  /** The core schema, or the schema with the custom fields of one organization. */
  readonly schema: ChangingSchema;
  /** The `Authorization` for Close. Null: each caller's own is passed through. */
  readonly authorization: string | null;
  /** Variables of the examples in GraphiQL. */
  readonly exampleVariables?: ExampleVariables;
  /** Trusted documents. Null without a manifest. */
  readonly manifest: Manifest | null;
  readonly lifecycle: Pick<Lifecycle, 'isReady' | 'watch'>;
  readonly log: Logger;
  /** Called with each unexpected error. */
  readonly report: (error: unknown) => void;
}

/** Yoga's own health check runs before the guards and cannot be switched off. No URL ends with this path. */
const NO_PATH = ' ';

export interface Gateway {
  /** Responds to a request for this URL. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): void;
  /** The WebSockets, whose requests are not passed to `handle`. */
  readonly sockets: Sockets;
}

/** Combines schema, context and plugins: the fast path, Yoga for everything else, and WebSockets. Does no I/O. */
export function createGateway({ config, secrets, client, lifecycle, log, ...options }: GatewayOptions): Gateway {
  const { authorization, manifest, report, live, schema, exampleVariables } = options;
  const { settings } = live;
  const now = () => client.clock.now();
  // Looked up once, not per operation.
  const ownCredential = authorization === null ? null : client.credentials.trust(authorization);
  const callers = new Callers({ config, secrets, ownCredential, credentials: client.credentials });
  const present = (error: unknown) => {
    if (isUnexpected(error) && !isDisconnect(error)) report(error);
    return presentError(error);
  };
  const contextOf = ({ request, headers, receiver, caller }: Incoming): OperationContext => {
    const session = client.session(caller.credential, {
      tzOffset: tzOffsetOf(headers, config.TZ_OFFSET),
      maxRequests: config.LIMIT_COST,
      timeoutMs: config.OPERATION_SECONDS * 1000,
      caller: caller.key,
      ...sessionLogs(log, request, lifecycle),
    });
    endWithReceiver(session, receiver);
    return Object.assign(createContext(session, settings, live), { caller });
  };
  const documents = documentCache();
  const costs: CostSettings = { searchBatch: settings.searchBatch };
  const resultLimit: ResultLimit = {
    maxBytes: config.LIMIT_RESPONSE_BYTES,
    exceeded: (bytes) => exceeded('LIMIT_RESPONSE_BYTES', config, bytes),
  };
  const shared = {
    config,
    callers,
    secrets,
    guards: createGuards(config, lifecycle, callers, () => client.clock.wall()),
    manifest,
    bodies: new WeakMap<IncomingMessage, () => object>(),
    isRouter: routerCheck(secrets),
    execution: new SharedExecution(resultLimit),
    memory: new ResponseMemory(config.LIMIT_RESPONSE_BYTES, client.clock),
    costs,
    present,
    log,
    logs: new OperationLogs(log, now),
    now,
  };
  const webhooks =
    secrets.CLOSE_WEBHOOK_KEYS.length === 0
      ? null
      : new WebhookReceiver({ ...shared, clock: client.clock, wake: (organizationId) => live.wake(organizationId) });
  const breakers = () => client.dispatcher.breakers;
  const showsDetails = detailsCheck(config, secrets, authorization !== null);
  const plugins = createPlugins({
    ...shared,
    resultLimit,
    schema,
    exampleVariables,
    lifecycle,
    breakers,
    webhooks: () => webhooks?.counts,
    showsDetails,
  });
  const fastPath = new FastPath({ ...shared, plugins, documents: documents.documentCache, contextOf });
  const yoga = createYoga<NodeContext, OperationContext>({
    context: ({ request, req, res }: YogaInitialContext & NodeContext) => {
      const { headers } = request;
      return contextOf({ request, headers, receiver: res, caller: callers.callerOf(headers, req) });
    },
    plugins: [...plugins, fastPath.plugin],
    maskedErrors: { maskError: present },
    cors: corsOptions(config.CORS_ORIGINS),
    // Served by a plugin, after the guards.
    graphiql: false,
    landingPage: false,
    extraParamNames: manifest === null ? [] : [...ID_PARAMETERS],
    healthCheckEndpoint: NO_PATH,
    logging: false,
    multipart: false,
    // Checked by a guard, which also closes the connection.
    maxRequestBodySize: false,
    parserAndValidationCache: documents,
  });
  const execute = yoga.getResultForParams;
  const serve = (request: IncomingMessage, response: ServerResponse, url: URL) =>
    fastPath.take(request, response, url, () => {
      const { headers } = request;
      headers.accept = acceptForYoga(acceptedBy(headers.accept ?? null)) ?? headers.accept;
      void yoga(request, response);
    });
  return {
    handle: (request, response, url) => {
      if (webhooks !== null && url.pathname === WEBHOOK_PATH) {
        webhooks.receive(request, response, url);
        return;
      }
      const pending = callers.prepare(headersOf(request), request);
      if (pending === null) serve(request, response, url);
      else void pending.then(() => serve(request, response, url));
    },
    sockets: new Sockets({ ...shared, lifecycle, clock: client.clock, execute }),
  };
}

/** Whether a caller disconnected before its body arrived. Node's request fails with this error. */
const isDisconnect = (error: unknown): boolean =>
  error instanceof Error && error.message === 'aborted' && 'code' in error && error.code === 'ECONNRESET';

/** The caller's offset from UTC in hours, east positive. Throws `BAD_USER_INPUT` if the header is invalid. */
function tzOffsetOf(headers: Pick<Headers, 'get'>, fallback: number): number {
  const header = headers.get('x-tz-offset');
  if (header === null) return fallback;
  const hours = decimalOf(header) ?? Number.NaN;
  if (hours >= -12 && hours <= 14) return hours;
  throw badInput('The header x-tz-offset must be a number of hours east of UTC, from -12 to 14.');
}
