import type { IncomingMessage, ServerResponse } from 'node:http';
import { CallerLimits } from '../admission/callers/caller-limits.ts';
import { exceeded } from '../admission/limits/exceeded.ts';
import type { CloseClient } from '../close/client.ts';
import { decimalOf } from '../close/wire/bounds.ts';
import { type Config, isLoopback } from '../config/config.ts';
import type { Manifest } from '../config/persisted-manifest.ts';
import type { SelectedOperation } from '../engine/operation.ts';
import type { ResultLimit } from '../engine/result-size.ts';
import { SharedExecution } from '../engine/shared-execution.ts';
import { withoutMutations as readOnlySchema } from '../graph/read-only.ts';
import type { Live } from '../live/live.ts';
import { createContext } from '../loaders/context.ts';
import { embeddedShape } from '../mapping/embedded-columns.ts';
import { badInput, isUnexpected, presentError } from '../mapping/errors.ts';
import { auditLog, type Change } from '../telemetry/audit.ts';
import type { Logger } from '../telemetry/log.ts';
import { TRACEPARENT, traceContext } from '../telemetry/trace-context.ts';
import { Callers } from './callers/callers.ts';
import { exemption } from './callers/exempt.ts';
import type { Tokens } from './callers/tokens.ts';
import { createCompression } from './compression.ts';
import { corsHeaders, originCheck, preflightHeaders } from './cors.ts';
import { createEdition, type Edition } from './edition.ts';
import type { Incoming } from './fast-path.ts';
import { wantsFresh } from './fresh.ts';
import { createGuards, firstRefusal, isMedia } from './guards/index.ts';
import { GRAPHQL_PATH, MCP_PATH } from './guards/route.ts';
import { routerCheck, type Secrets } from './guards/secret.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { CreateMcp } from './mcp/entrance.ts';
import type { Send } from './mcp/execute.ts';
import type { Links } from './media/links.ts';
import { Media } from './media/media.ts';
import { ObservedOperations } from './observed-operations.ts';
import { endWithReceiver } from './operation-lifetime.ts';
import type { ExampleVariables } from './pages/examples.ts';
import { ExplorerData } from './pages/explorer-data.ts';
import type { Page } from './pages/page.ts';
import { Pages } from './pages/pages.ts';
import { detailsCheck } from './plugins/health.ts';
import type { OperationContext } from './plugins/plugin.ts';
import type { ReadOnlyReason } from './plugins/read-only.ts';
import type { ChangingSchema } from './plugins/served-schema.ts';
import { RefusedOrigins } from './refused-origins.ts';
import { requestIdOf } from './request-id.ts';
import { headersOf } from './request-target.ts';
import { ResponseMemory } from './response-memory.ts';
import { Sockets } from './sockets/sockets.ts';
import { WEBHOOK_PATH, WebhookReceiver } from './webhooks/receiver.ts';

export interface EntrancesOptions {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly client: CloseClient;
  readonly live: Live;
  readonly links: Links;
  /** The core schema, or the schema with the custom fields of one organization. */
  readonly schema: ChangingSchema;
  /** The `Authorization` for Close. Null: each caller's own is passed through. */
  readonly authorization: string | null;
  /** Tokens of identity providers. Null: none are accepted. */
  readonly tokens: Tokens | null;
  /** Variables of the examples in GraphiQL. */
  readonly exampleVariables?: ExampleVariables;
  /** Pages for browsers. Those at the path of operations are served only with introspection. */
  readonly pages: readonly Page[];
  /** Trusted documents. Null without a manifest. */
  readonly manifest: Manifest | null;
  readonly lifecycle: Pick<Lifecycle, 'isReady' | 'watch'>;
  readonly log: Logger;
  /** Whether operations without a caller's trace begin one. */
  readonly isTracing: boolean;
  /** Whether the data is made up. */
  readonly isDemo: boolean;
  /** The name of the key's organization. Null if it is not known. */
  readonly organizationName: string | null;
  /** Creates the entrance of agents. Null if it is off. */
  readonly createMcp: CreateMcp | null;
  /** Sends a request of this process to the gateway. */
  readonly send: Send;
  /** Called with each unexpected error. */
  readonly report: (error: unknown) => void;
}

export interface Entrances {
  /** Responds to a request for this URL. */
  handle(request: IncomingMessage, response: ServerResponse, url: URL): void;
  /** The WebSockets, whose requests are not passed to `handle`. */
  readonly sockets: Sockets;
  /** Ends what it runs besides operations. */
  stop(): void;
}

/** Combines schema, context and plugins: editions of the graph, and WebSockets. Does no I/O. */
export function createEntrances({ config, secrets, client, lifecycle, log, ...options }: EntrancesOptions): Entrances {
  const {
    authorization,
    tokens,
    manifest,
    report,
    live,
    links,
    schema,
    exampleVariables,
    isTracing,
    isDemo,
    organizationName,
    createMcp,
    send,
  } = options;
  const { settings } = live;
  const now = () => client.clock.now();
  // Looked up once, not per operation.
  const ownCredential = authorization === null ? null : client.credentials.trust(authorization);
  const callers = new Callers({ config, secrets, ownCredential, credentials: client.credentials, tokens });
  const isRouter = routerCheck(secrets);
  const isExempt = exemption(secrets, isRouter);
  const callerLimits = new CallerLimits(config, now);
  const present = (error: unknown) => {
    if (isUnexpected(error) && !isDisconnect(error)) report(error);
    return presentError(error);
  };
  const writeAudit = config.AUDIT_LOG ? auditLog(log) : null;
  const { observers } = client;
  const traceOf = (headers: Pick<Headers, 'get'>) => traceContext(headers.get(TRACEPARENT), isTracing);
  const contextOf = ({ entrance, headers, receiver, caller }: Incoming): OperationContext => {
    const session = client.session(caller.credential, {
      tzOffset: tzOffsetOf(headers, config.TZ_OFFSET),
      maxRequests: config.LIMIT_COST,
      timeoutMs: config.OPERATION_SECONDS * 1000,
      caller: caller.key,
      isFresh: wantsFresh(headers),
      origin: { entrance, id: requestIdOf(headers), trace: traceOf(headers) },
    });
    const place = isExempt(caller, headers) ? null : callerLimits.placeOf(caller.key);
    endWithReceiver(session, receiver, place);
    const audit = writeAudit && ((change: Change) => writeAudit(requestIdOf(headers), caller, change));
    const begin = (query: SelectedOperation) => session.project(embeddedShape(query));
    // Not `Object.assign`: V8 would make it a dictionary, which each resolver would search.
    return { ...createContext(session, settings, live, audit), caller, place, work: session, begin };
  };
  const resultLimit: ResultLimit = {
    maxBytes: config.LIMIT_RESPONSE_BYTES,
    exceeded: (bytes) => exceeded('LIMIT_RESPONSE_BYTES', config, bytes),
  };
  const guards = createGuards(config, lifecycle, callers, () => client.clock.wall());
  const basis = {
    config,
    clock: client.clock,
    callers,
    secrets,
    guards,
    memory: new ResponseMemory(config.LIMIT_RESPONSE_BYTES, client.clock),
    present,
    log,
    observers,
    traceOf,
    operations: new ObservedOperations({ observers, traceOf, now }),
    refusedOrigins: new RefusedOrigins(log, client.clock),
    lifecycle,
    now,
    compression: createCompression(config.COMPRESSION),
  };
  const webhooks =
    secrets.CLOSE_WEBHOOK_KEYS.length === 0
      ? null
      : new WebhookReceiver({ ...basis, wake: (organizationId) => live.wake(organizationId) });
  // Visitors of other machines start no build.
  const shown = options.pages.filter(({ path }) => config.INTROSPECTION || path !== GRAPHQL_PATH);
  const pages = new Pages({ pages: shown, guards, mayBuild: isLoopback(config.HOST), report });
  const mcp = createMcp?.({ ...basis, schema, manifest, send, report }) ?? null;
  const media = new Media({ ...basis, client, links, ownCredential, report });
  const shared = {
    ...basis,
    manifest,
    bodies: new WeakMap<IncomingMessage, () => object>(),
    isRouter,
    execution: new SharedExecution(resultLimit),
    resultLimit,
    costs: { searchBatch: settings.searchBatch },
    breakers: () => client.dispatcher.breakers,
    shared: () => client.state.status,
    webhooks: () => webhooks?.counts,
    isDemo,
    organization: () => {
      const id = ownCredential?.traffic.organizationId ?? null;
      return id === null ? null : { id, name: organizationName };
    },
    showsDetails: detailsCheck(config, secrets, { holdsKey: authorization !== null, hasIssuers: tokens !== null }),
    contextOf,
  };
  const readOnly = (reason: ReadOnlyReason) =>
    createEdition({ ...shared, readOnly: reason, schema: withoutMutations(schema) });
  const main = config.READ_ONLY ? readOnly('gateway') : createEdition({ ...shared, readOnly: null, schema });
  // Created for the first caller who may only read.
  let limited: Edition | undefined;
  const editionOf = (request: IncomingMessage): Edition => {
    if (config.READ_ONLY || callers.permissionsOf(request).mayWrite) return main;
    limited ??= readOnly('caller');
    return limited;
  };
  const explorerData = new ExplorerData({
    guards,
    callers,
    variables: exampleVariables,
    isDemo,
    isReadOnly: config.READ_ONLY,
    isPassThrough: authorization === null,
    organization: shared.organization,
    showsDetails: shared.showsDetails,
  });
  const isAllowed = originCheck(config);
  return {
    handle: (request, response, url) => {
      if (webhooks !== null && url.pathname === WEBHOOK_PATH) {
        webhooks.receive(request, response, url);
        return;
      }
      const headers = headersOf(request);
      const { method = '' } = request;
      const preflight = preflightHeaders(request);
      if (preflight !== null && firstRefusal(guards, { method, url, headers }, 'preflight') === null) {
        response.writeHead(204, preflight).end();
        return;
      }
      const origin = headers.get('origin');
      if (origin !== null && isAllowed(origin)) {
        for (const [name, value] of Object.entries(corsHeaders(origin))) response.setHeader(name, value);
      }
      if (isMedia(url)) {
        void media.serve(request, response, url);
        return;
      }
      if (mcp !== null && url.pathname === MCP_PATH) {
        void mcp.serve(request, response, url);
        return;
      }
      // Node sends no body in the response to a HEAD.
      if (request.method === 'HEAD') request.method = 'GET';
      const serve = () => {
        if (config.INTROSPECTION && explorerData.take(request, response, url)) return;
        if (!pages.take(request, response, url)) editionOf(request).serve(request, response, url);
      };
      const pending = callers.prepare(headers, request);
      if (pending === null) serve();
      else void pending.then(serve);
    },
    stop: () => pages.stop(),
    sockets: new Sockets({
      ...basis,
      execute: (operation, context) => editionOf(context.req).execute(operation, context),
    }),
  };
}

/** The same schema without mutations, whenever it is replaced. */
const withoutMutations = (schema: ChangingSchema): ChangingSchema => ({
  watch: (listener) => schema.watch((current) => listener(readOnlySchema(current))),
});

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
