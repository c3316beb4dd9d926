/** Every plugin of Yoga declares how it applies to the fast path, and a document that passed them is known for its schema. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import { readConfig } from '../../src/config/config.ts';
import { createGateway, type GatewayOptions } from '../../src/http/gateway.ts';
import { createLive } from '../../src/http/live.ts';
import { Links } from '../../src/http/media/links.ts';
import { createPlugins } from '../../src/http/plugins/index.ts';
import type { OnFastPath } from '../../src/http/plugins/plugin.ts';
import { logObserver } from '../../src/telemetry/log-observer.ts';
import { observersOf } from '../../src/telemetry/observers.ts';
import { TestClock } from '../support/clock.ts';
import { fastPathWith, requestOf } from '../support/fast-path.ts';
import { collectLogs } from '../support/logs.ts';
import { pluginOptions } from '../support/plugin-options.ts';

const KEY = { CLOSE_API_KEY: 'api_x', CLOSE_API_URL: 'http://127.0.0.1:1' };
const BODY = { query: '{ a }' };

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
    expect(pluginsOf({})).toHaveLength(files.length - NOT_PLUGINS.length);
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
      observers: observersOf([logObserver({ log: logs.log, isReady: () => true, now: () => 0 })], () => undefined),
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
      live: createLive({ config, client, links, random: () => 0, onCleared: () => undefined }),
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
      isTracing: false,
      isDemo: false,
      organizationName: null,
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
