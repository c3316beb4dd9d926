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
import { createEntrances, type EntrancesOptions } from '../../src/http/entrances.ts';
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

describe('a gateway with another schema', () => {
  let stop = async () => {};
  afterEach(() => stop());

  /** Serves a schema, and others later. */
  async function start(first: GraphQLSchema) {
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
    const reported: unknown[] = [];
    const options: EntrancesOptions = {
      config,
      secrets: config,
      client,
      live: createLive({ config, client, links, random: () => 0, onCleared: () => undefined }),
      schema: {
        watch: (listener) => {
          serve = listener;
          listener(first);
        },
      },
      links,
      authorization: null,
      tokens: null,
      manifest: null,
      pages: [],
      lifecycle: { isReady: true, watch: () => undefined },
      log: logs.log,
      isTracing: false,
      isDemo: false,
      organizationName: null,
      createMcp: null,
      send: () => Promise.reject(new Error('not used')),
      report: (error) => reported.push(error),
    };
    const gateway = createEntrances(options);
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
      return { status: response.status, headers: response.headers, body: (await response.json()) as object };
    };
    return { send, serve: (schema: GraphQLSchema) => serve(schema), logs, reported };
  }

  test('validates a document again that passed for the last one', async () => {
    const { send, serve, logs } = await start(buildSchema('type Query { a: Int }'));
    const [first, second] = [await send(), await send()];
    expect([first.body, second.body]).toEqual([{ data: { a: null } }, { data: { a: null } }]);
    expect(logs.lines.map(({ fast }) => fast)).toEqual([undefined, true]);
    serve(buildSchema('type Query { b: Int }'));
    expect((await send()).body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });

  test('masks an unexpected error of the fast path, and reports the operation once', async () => {
    const schema = buildSchema('scalar Odd type Query { a: Odd }');
    const field = schema.getQueryType()?.getFields().a;
    if (field === undefined) throw new Error('There is no such field.');
    const secret = 'canary of a value';
    let isOdd = false;
    const value = {
      toJSON: () => {
        if (isOdd) throw new Error(secret);
        return 1;
      },
    };
    field.resolve = () => value;
    const { send, logs, reported } = await start(schema);
    expect((await send()).body).toEqual({ data: { a: 1 } });
    isOdd = true;
    const { status, headers, body } = await send();
    expect(status).toBe(500);
    expect(headers.get('cache-control')).toContain('no-store');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
    expect(JSON.stringify(body)).not.toContain(secret);
    expect(reported).toHaveLength(1);
    expect(logs.lines.map(({ fast, code }) => [fast, code])).toEqual([
      [undefined, null],
      [true, 'INTERNAL'],
    ]);
  });
});
