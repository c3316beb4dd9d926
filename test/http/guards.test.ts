/** One list of guards protects both paths, and every plugin declares how it applies to the fast path. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import { SYSTEM_CLOCK } from '../../src/close/clock.ts';
import { readConfig } from '../../src/config/config.ts';
import { SharedExecution } from '../../src/engine/shared-execution.ts';
import { Callers } from '../../src/http/callers/callers.ts';
import { FastPath } from '../../src/http/fast-path.ts';
import { createGateway, type GatewayOptions } from '../../src/http/gateway.ts';
import {
  createGuards,
  firstRefusal,
  type Guard,
  type GuardedRequest,
  type Route,
  routeOf,
} from '../../src/http/guards/index.ts';
import { createLive } from '../../src/http/live.ts';
import { Links } from '../../src/http/media/links.ts';
import { createPlugins } from '../../src/http/plugins/index.ts';
import type { OnFastPath } from '../../src/http/plugins/plugin.ts';
import { ResponseMemory } from '../../src/http/response-memory.ts';
import { TestClock } from '../support/clock.ts';
import { collectLogs } from '../support/logs.ts';
import { pluginOptions } from '../support/plugin-options.ts';

const KEY = { CLOSE_API_KEY: 'api_x', CLOSE_API_URL: 'http://127.0.0.1:1' };
const BODY = { query: '{ a }' };

const requestOf = (
  headers: Readonly<Record<string, string>> = {},
  url = 'http://localhost/graphql',
): GuardedRequest => ({
  method: 'POST',
  url: new URL(url),
  headers: new Headers({ 'content-type': 'application/json', 'content-length': '100', ...headers }),
});

const NOW = 1_795_000_000_000;
const webhookOf = (headers: Readonly<Record<string, string>> = {}, method = 'POST'): GuardedRequest => ({
  method,
  url: new URL('http://localhost/webhooks/close'),
  headers: new Headers({
    'close-sig-hash': '0'.repeat(64),
    'close-sig-timestamp': String(NOW / 1000),
    'content-length': '999',
    ...headers,
  }),
});

/** A request that each guard refuses and that all others of its route let pass. */
const REFUSED: Readonly<
  Record<string, { readonly route?: Route; readonly request: GuardedRequest; readonly status: number }>
> = {
  'media-method': {
    route: 'media',
    request: { ...requestOf({}, 'http://localhost/media/abc'), method: 'PUT' },
    status: 405,
  },
  'webhook-method': { route: 'webhook', request: webhookOf({}, 'GET'), status: 405 },
  'webhook-size': { route: 'webhook', request: webhookOf({ 'content-length': '1001' }), status: 413 },
  'webhook-signature': { route: 'webhook', request: webhookOf({ 'close-sig-timestamp': '1' }), status: 401 },
  host: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef' }, 'http://evil.example/graphql'),
    status: 421,
  },
  origin: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', origin: 'https://evil.example' }),
    status: 403,
  },
  'content-type': {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', 'content-type': 'text/plain' }),
    status: 403,
  },
  accept: { request: requestOf({ authorization: 'Bearer 0123456789abcdef', accept: 'text/html' }), status: 406 },
  token: { request: requestOf(), status: 401 },
  path: {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef' }, 'http://localhost/x/graphql'),
    status: 404,
  },
  'body-size': {
    request: requestOf({ authorization: 'Bearer 0123456789abcdef', 'content-length': '1000' }),
    status: 413,
  },
  readiness: { request: requestOf({ authorization: 'Bearer 0123456789abcdef' }), status: 503 },
};
const CONFIG = readConfig({
  ...KEY,
  GATEWAY_TOKEN: '0123456789abcdef',
  LIMIT_BODY_BYTES: '999',
  LIMIT_WEBHOOK_BYTES: '1000',
});
const CALLERS = new Callers({
  config: CONFIG,
  secrets: CONFIG,
  ownCredential: null,
  credentials: { find: () => null },
  tokens: null,
});
const guardsOf = (isReady = true) => createGuards(CONFIG, { isReady }, CALLERS, () => NOW);

describe('each guard', () => {
  const guards = guardsOf();

  test('has a case below', () => {
    expect(guards.map(({ name }) => name).sort()).toEqual(Object.keys(REFUSED).sort());
  });

  test.each(Object.entries(REFUSED))('%s is the only one that refuses its case', (name, refused) => {
    const { route = 'graphql', request, status } = refused;
    const all = guardsOf(name !== 'readiness');
    const refusing = all.filter(({ routes, check }) => routes.has(route) && check(request) !== null);
    expect(refusing.map((guard) => guard.name)).toEqual([name]);
    expect(firstRefusal(all, request, route)?.status).toBe(status);
    expect(fastPathWith({ guards: all }).takes(request)).toBe(false);
  });

  test('lets a request pass that none refuses, on both paths', () => {
    const request = requestOf({ authorization: 'Bearer 0123456789abcdef' });
    expect(firstRefusal(guards, request, 'graphql')).toBeNull();
    expect(fastPathWith({ guards }).takes(request)).toBe(true);
  });
});

describe('routes', () => {
  const at = (method: string, path: string, accept = '*/*'): GuardedRequest => ({
    method,
    url: new URL(path, 'http://localhost'),
    headers: new Headers({ accept }),
  });
  test.each<[string, GuardedRequest, boolean, string]>([
    ['GET /health', at('GET', '/health'), true, 'health'],
    ['POST /ready', at('POST', '/ready'), true, 'health'],
    ['GET /', at('GET', '/'), true, 'page'],
    ['POST /', at('POST', '/'), true, 'graphql'],
    ['GET / without pages', at('GET', '/'), false, 'graphql'],
    ['GET /graphql of a browser', at('GET', '/graphql', 'text/html'), true, 'page'],
    ['GET /graphql of a browser without pages', at('GET', '/graphql', 'text/html'), false, 'graphql'],
    ['GET /graphql of a program', at('GET', '/graphql'), true, 'graphql'],
    ['any other path', at('GET', '/any/health', 'text/html'), true, 'graphql'],
  ])('%s', (_name, request, hasPages, route) => {
    expect(routeOf(request, hasPages)).toBe(route);
  });

  test.each([
    ['health', ['host']],
    ['page', ['host', 'readiness']],
    ['webhook', ['host', 'readiness', 'origin', 'webhook-method', 'webhook-size', 'webhook-signature']],
    ['upgrade', ['host', 'readiness', 'origin', 'path']],
    ['connect', ['readiness', 'token']],
    ['graphql', ['host', 'readiness', 'origin', 'path', 'content-type', 'token', 'body-size', 'accept']],
  ] as const)('the guards of %s, in order', (route, names) => {
    const guards = guardsOf().filter(({ routes }) => routes.has(route));
    expect(guards.map(({ name }) => name)).toEqual(names);
  });
});

interface FastPathParts {
  readonly guards?: readonly Guard[];
  readonly plugins?: readonly { readonly onFastPath: OnFastPath }[];
}

/** A fast path, and whether it would read the body of a request. */
function fastPathWith({ guards = [], plugins = [] }: FastPathParts) {
  const unused = () => {
    throw new Error('Not called before the body is read.');
  };
  const fastPath = new FastPath({
    config: CONFIG,
    guards,
    callers: CALLERS,
    plugins,
    manifest: null,
    isRouter: () => false,
    bodies: new WeakMap(),
    documents: new Map(),
    execution: new SharedExecution(),
    memory: new ResponseMemory(1, SYSTEM_CLOCK),
    costs: { searchBatch: 1 },
    contextOf: unused,
    present: unused,
    log: collectLogs('silent').log,
    now: () => 0,
  });
  return {
    takes({ method, url, headers }: GuardedRequest): boolean {
      let isTaken = false;
      const request = {
        method,
        headers: Object.fromEntries(headers as Headers),
        on: () => {
          isTaken = true;
        },
      };
      fastPath.take(request as never, {} as never, new URL(`http://${url.host}${url.pathname}`), () => undefined);
      return isTaken;
    },
  };
}

describe('every plugin', () => {
  const pluginsOf = (environment: Readonly<Record<string, string>>) => createPlugins(pluginOptions(environment));

  test.each([
    ['by default', {}],
    ['without introspection', { ...KEY, INTROSPECTION: 'false' }],
    ['with trusted documents only', { ...KEY, PERSISTED_ONLY: 'true', ROUTER_SECRET: '0123456789abcdef' }],
  ])('declares how it applies to the fast path, %s', (_name, environment) => {
    const plugins = pluginsOf(environment);
    expect(plugins.length).toBeGreaterThan(12);
    for (const { onFastPath } of plugins) {
      expect(onFastPath).toSatisfy((declared: OnFastPath) => {
        if ('slowPathIf' in declared) return typeof declared.slowPathIf === 'function';
        return /\w/.test('builtIn' in declared ? declared.builtIn : declared.notNeeded);
      });
    }
  });

  test('of the folder is in the list', () => {
    const NOT_PLUGINS = ['index.ts', 'plugin.ts'];
    const files = readdirSync(join(import.meta.dirname, '../../src/http/plugins'));
    // One plugin comes from a library: deferred streams.
    expect(pluginsOf({})).toHaveLength(files.length - NOT_PLUGINS.length + 1);
  });

  test.each([
    ['x-upstream', {}, true],
    ['x-cost', {}, true],
    ['x-router-secret', {}, false],
    ['x-tz-offset', {}, false],
  ])('that needs the header %s sends its requests to the slow path', (name, environment, isSlow) => {
    const plugins = pluginsOf({ SHOW_UPSTREAM: 'false', ...environment });
    const fastPath = fastPathWith({ plugins });
    expect(fastPath.takes(requestOf())).toBe(true);
    expect(fastPath.takes(requestOf({ [name]: '1' }))).toBe(!isSlow);
  });
});

describe('a document that passed for another schema', () => {
  let stop = async () => {};
  afterEach(() => stop());

  test('is validated again', async () => {
    let serve: (schema: GraphQLSchema) => void = () => undefined;
    const logs = collectLogs('info');
    const config = readConfig({ ...KEY, SHOW_UPSTREAM: 'false' });
    const client = new CloseClient({
      url: 'http://127.0.0.1:1',
      requestTimeoutMs: 1000,
      connectTimeoutMs: 1000,
      connections: 128,
      requestsPerCredential: 4,
      credentials: 1,
      maxResponseBytes: 1000,
      clock: new TestClock(),
      random: () => 0,
    });
    const links = new Links({
      apiOrigin: 'http://127.0.0.1:1',
      secrets: () => [],
      seconds: 1,
      publicUrl: '',
      ownAuthorization: null,
      wall: () => 0,
    });
    const options: GatewayOptions = {
      config,
      secrets: config,
      client,
      live: createLive({
        config,
        client,
        links,
        lifecycle: { isReady: true },
        log: logs.log,
        random: () => 0,
      }),
      schema: {
        watch: (listener) => {
          serve = listener;
          listener(buildSchema('type Query { a: Int }'));
        },
      },
      links,
      authorization: null,
      tokens: null,
      manifest: null,
      lifecycle: { isReady: true, watch: () => undefined },
      log: logs.log,
      report: () => undefined,
    };
    const gateway = createGateway(options);
    const server = createServer((request, response) =>
      gateway.handle(request, response, new URL(`http://localhost${request.url}`)),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    stop = async () => {
      server.close();
      await client.close();
    };
    const send = async () => {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', connection: 'close' },
        body: JSON.stringify(BODY),
      });
      return (await response.json()) as object;
    };
    expect([await send(), await send()]).toEqual([{ data: { a: null } }, { data: { a: null } }]);
    expect(logs.lines.map(({ fast }) => fast)).toEqual([undefined, true]);
    serve(buildSchema('type Query { b: Int }'));
    expect(await send()).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});
