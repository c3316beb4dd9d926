import type { IncomingMessage, ServerResponse } from 'node:http';
import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import { createYoga, type YogaInitialContext } from 'graphql-yoga';
import type { CostSettings } from '../admission/cost/walk.ts';
import { exceeded } from '../admission/limits/exceeded.ts';
import type { CloseClient } from '../close/client.ts';
import type { Config } from '../config/config.ts';
import type { Manifest } from '../config/persisted-manifest.ts';
import { documentCache } from '../engine/document-cache.ts';
import { SharedExecution } from '../engine/shared-execution.ts';
import { createSchema } from '../graph/schema.ts';
import { type Context, createContext } from '../loaders/context.ts';
import type { LoaderSettings } from '../loaders/index.ts';
import { PageSizes } from '../loaders/lists/page-sizes.ts';
import { badInput, isUnforeseen, presentError } from '../mapping/errors.ts';
import type { Logger } from '../telemetry/log.ts';
import { type Caller, FastPath, type NodeContext } from './fast-path.ts';
import { graphiqlOptions, renderGraphiQL } from './graphiql.ts';
import type { ExampleVariables } from './graphiql-tabs.ts';
import type { Lifecycle } from './lifecycle.ts';
import { endWithResponse } from './operation-lifetime.ts';
import { useBodyLimit } from './plugins/body-limit.ts';
import { useCost } from './plugins/cost.ts';
import { corsOptions, useCrossSiteCheck } from './plugins/cross-site.ts';
import { useDeferredErrors } from './plugins/deferred-errors.ts';
import { useDocumentLimits } from './plugins/document-limits.ts';
import { tokenCheck, useGatewayToken } from './plugins/gateway-token.ts';
import { useGraphiQLPage } from './plugins/graphiql-page.ts';
import { useHealth } from './plugins/health.ts';
import { useHomePage } from './plugins/home-page.ts';
import { useHostCheck } from './plugins/host-check.ts';
import { useIntrospectionSwitch } from './plugins/introspection-switch.ts';
import { sessionLogs, useLogs } from './plugins/logs.ts';
import { usePersistedOperations } from './plugins/persisted-operations.ts';
import { usePlannedExecution } from './plugins/planned-execution.ts';
import { usePrivateAnswers } from './plugins/private-answers.ts';
import { useRequestErrors } from './plugins/request-errors.ts';
import { type ChangingSchema, useServedSchema } from './plugins/served-schema.ts';
import { useUpstreamExtension } from './plugins/upstream-extension.ts';
import { secretCheck } from './secret.ts';

export interface GatewayOptions {
  readonly config: Config;
  readonly client: CloseClient;
  readonly settings: LoaderSettings;
  /** The core schema, or what becomes of it with the custom fields of one organization. */
  readonly schema: ChangingSchema;
  /** Sent to Close in place of the callers' own. Null passes theirs through. */
  readonly authorization: string | null;
  /** What the examples in GraphiQL are run with. */
  readonly exampleVariables?: ExampleVariables;
  /** Documents that run by their ids. */
  readonly manifest: Manifest | null;
  readonly lifecycle: Pick<Lifecycle, 'isReady'>;
  readonly log: Logger;
  /** Hears of errors that nobody foresaw. */
  readonly report: (error: unknown) => void;
}

const STALE_MS = 300_000;

/** Yoga's own answer to `/health` comes before every check and cannot be switched off; no URL ends like this. */
const NO_PATH = ' ';

/** The same for every gateway of a process, and not cheap to make. */
export const CORE_SCHEMA = createSchema();

/** What the loaders of all operations share. */
export function loaderSettings(config: Config, client: CloseClient): LoaderSettings {
  const now = () => client.clock.now();
  return {
    sizes: new PageSizes(),
    searchBatch: config.SEARCH_BATCH,
    life: { freshMs: config.CATALOGUE_SECONDS * 1000, staleMs: STALE_MS, now },
  };
}

/** Answers a request to this address. */
export type Gateway = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** Schema, context and plugins as one Yoga, and the short way past it. Does no I/O of its own. */
export function createGateway({ config, client, lifecycle, log, ...options }: GatewayOptions): Gateway {
  const { authorization, manifest, report } = options;
  const now = () => client.clock.now();
  const { settings, schema } = options;
  // One for all operations: it is not looked up for each.
  const own = authorization === null ? null : client.credential(authorization);
  const isRouterSecret = config.ROUTER_SECRET === undefined ? () => false : secretCheck(config.ROUTER_SECRET);
  const isRouter = (request: Request) => isRouterSecret(request.headers.get('x-router-secret'));
  const present = (error: unknown) => {
    if (isUnforeseen(error)) report(error);
    return presentError(error);
  };
  const contextOf = ({ request, headers, response }: Caller): Context => {
    const session = client.session(own ?? headers.get('authorization'), {
      tzOffset: tzOffsetOf(headers, config.TZ_OFFSET),
      maxRequests: config.LIMIT_COST,
      timeoutMs: config.OPERATION_SECONDS * 1000,
      ...sessionLogs(log, request, lifecycle),
    });
    endWithResponse(session, response);
    return createContext(session, settings);
  };
  const documents = documentCache();
  const execution = new SharedExecution({
    maxBytes: config.LIMIT_RESPONSE_BYTES,
    exceeded: (bytes) => exceeded('LIMIT_RESPONSE_BYTES', config, bytes),
  });
  const costs: CostSettings = { searchBatch: settings.searchBatch, pageSize: (path) => settings.sizes.of(path) };
  const known = { documents: documents.documentCache, execution, costs };
  const fastPath = new FastPath({ config, ...known, contextOf, present, lifecycle, log, now });
  const graphiqlPage = {
    render: () => renderGraphiQL(graphiqlOptions(options.exampleVariables)),
    isAuthorized: tokenCheck(config.GATEWAY_TOKEN),
  };
  const yoga = createYoga<NodeContext, Context>({
    context: ({ request, res }: YogaInitialContext & NodeContext) =>
      contextOf({ request, headers: request.headers, response: res }),
    plugins: [
      useServedSchema(schema),
      useLogs(log, now),
      useHostCheck(config.HOST),
      useHealth({ lifecycle, now, breakers: () => client.dispatcher.breakers }),
      ...(config.INTROSPECTION ? [useHomePage(), useGraphiQLPage(graphiqlPage)] : []),
      useBodyLimit(config),
      useCrossSiteCheck(config.CORS_ORIGINS),
      useGatewayToken(config.GATEWAY_TOKEN),
      usePrivateAnswers(),
      usePersistedOperations({ manifest, isOnly: config.PERSISTED_ONLY, isRouter }),
      useIntrospectionSwitch({ isOn: config.INTROSPECTION, isRouter }),
      usePlannedExecution(execution),
      useDeferStream(),
      useDeferredErrors(present),
      useDocumentLimits(config),
      useCost(config, config.SHOW_COST, costs),
      useRequestErrors(),
      useUpstreamExtension(config.SHOW_UPSTREAM),
      fastPath.plugin,
    ],
    maskedErrors: { maskError: present },
    cors: corsOptions(config.CORS_ORIGINS),
    // Ours is served after the host check.
    graphiql: false,
    landingPage: false,
    extraParamNames: manifest === null ? [] : ['documentId'],
    healthCheckEndpoint: NO_PATH,
    logging: false,
    multipart: false,
    // Ours closes the connection too.
    maxRequestBodySize: false,
    parserAndValidationCache: documents,
  });
  return (request, response, url) => fastPath.take(request, response, url, () => void yoga(request, response));
}

/** The caller's hours east of UTC. Throws `BAD_USER_INPUT` if they are none. */
function tzOffsetOf(headers: Pick<Headers, 'get'>, fallback: number): number {
  const header = headers.get('x-tz-offset');
  if (header === null) return fallback;
  const hours = header.trim() === '' ? Number.NaN : Number(header);
  if (hours >= -12 && hours <= 14) return hours;
  throw badInput('x-tz-offset must be hours east of UTC, from -12 to 14.');
}
