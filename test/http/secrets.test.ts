import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Emulator, type Fault, startEmulator } from '../../emulator/index.ts';
import { CloseClient } from '../../src/close/client.ts';
import { type Clock, SYSTEM_CLOCK } from '../../src/close/clock.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { describeError } from '../../src/telemetry/log.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';

/** Every secret of this file contains this word, and an API key in Basic the start of its encoding. */
const CANARY = /canary|YXBpX2NhbmFy/i;
const KEYS = ['api_canaryOne.a', 'api_canaryTwo.b', 'api_canaryThree.c'];
const TOKEN = 'canary-token-of-the-gateway';
const basic = (key: string) => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

const seed = demoSeed();
const [lead, opportunity] = [seed.leads[1], seed.opportunities[0]];

/** A clock that advances on every read and on every wait, so that pauses before retries take no time. */
class HastyClock implements Clock {
  #at = 0;
  now = () => {
    this.#at += 10;
    return this.#at;
  };
  wall = () => Date.now();
  after(milliseconds: number, run: () => void): () => void {
    // Skips pauses, but not the timeouts of operations.
    if (milliseconds >= 10_000) return SYSTEM_CLOCK.after(milliseconds, run);
    const handle = setImmediate(() => {
      this.#at += milliseconds;
      run();
    });
    return () => clearImmediate(handle);
  }
}

/** Faults. A response of Close may repeat the request. */
const ECHO = `${KEYS[0]} ${basic(KEYS[0] ?? '')}`;
const FAULTS: readonly Fault[] = [
  { status: 401, body: { error: ECHO } },
  { status: 403, body: { error: ECHO } },
  { status: 429, body: { error: ECHO }, headers: { 'retry-after': '1' } },
  { status: 500, body: { error: ECHO, errors: [ECHO] } },
  { status: 504, body: `<html>${ECHO}</html>` },
  { status: 200, body: `{"data": "${ECHO}` },
  { status: 200, body: `<html>${ECHO}</html>`, headers: { 'content-encoding': 'gzip' } },
  { status: 302, body: ECHO, headers: { location: `https://elsewhere.example/${KEYS[0]}` } },
  { reset: 'before' },
  { reset: 'after' },
  { delayMs: 30_000 },
];

const OPERATIONS = [
  '{ me { id organization { name pipelines { name } } } }',
  `query One { lead(id: "${lead?.id}") { name opportunities { nodes { id status { label } } } } }`,
  '{ leads(first: 3, filter: { name: { phrase: "a" } }) { nodes { id } } users { totalCount } }',
  `{ opportunity(id: "${opportunity?.id}") { user { name } lead { url customFields { value } } } }`,
  `mutation { leadUpdate(id: "${lead?.id}", input: { description: "d" }) { lead { id } userErrors { code } } }`,
  '{ nothing }',
  '{ me {',
];

/** Keys of maps that contain a secret, except those of the emulator, which identifies tenants by key. */
const leakedKeys: string[] = [];
const { set } = Map.prototype;
beforeEach(() => {
  leakedKeys.length = 0;
  Map.prototype.set = function (this: Map<unknown, unknown>, key: unknown, value: unknown) {
    if (typeof key === 'string' && CANARY.test(key)) {
      const { stack = '' } = new Error();
      if (!stack.includes('/emulator/')) leakedKeys.push(`${key} ${stack}`);
    }
    return set.call(this, key, value);
  };
});
let emulator: Emulator;
let stop: (() => Promise<void>) | undefined;
afterEach(async () => {
  Map.prototype.set = set;
  await stop?.();
  await emulator.close();
});

/** How often each operation runs with each fault, and without. */
const TIMES = 2;

/** Everything that more than 300 operations with all outcomes leave behind. */
async function run(
  environment: Readonly<Record<string, string>>,
  apiKey: string | undefined,
  headersOf: (number: number) => Readonly<Record<string, string>>,
): Promise<{ logs: CollectedLogs; answers: string; outcomes: ReadonlySet<string>; count: number }> {
  const logs = collectLogs('debug');
  emulator = await startEmulator({ tenants: Object.fromEntries(KEYS.map((key) => [key, seed])) });
  let answers = '';
  let count = 0;
  const outcomes = new Set<string>();
  const ask = async (url: string, query: string) => {
    const headers = { 'content-type': 'application/json', ...headersOf(count++) };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const text = await response.text();
    answers += `${text} ${JSON.stringify([...response.headers])}\n`;
    const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    for (const { extensions } of errors) outcomes.add(extensions.code);
    if (errors.length === 0) outcomes.add('OK');
  };
  for (const fault of FAULTS) {
    const times = { REQUEST_SECONDS: fault.delayMs === undefined ? '20' : '0.2' };
    const config = readConfig({ PORT: '0', SHOW_UPSTREAM: '1', ...times, ...environment });
    // One gateway per fault, because an open breaker would hide the other faults.
    const server = await startServer({
      config,
      closeUrl: emulator.url,
      apiKey,
      log: logs.log,
      clock: new HastyClock(),
    });
    for (const each of [null, fault]) {
      emulator.reset();
      if (each !== null) emulator.fail({ ...each, times: Number.POSITIVE_INFINITY });
      await Promise.all(Array.from({ length: TIMES }, () => OPERATIONS.map((query) => ask(server.url, query))).flat());
    }
    await server.close();
  }
  return { logs, answers, outcomes, count };
}

const EXPECTED = [
  ...['OK', 'UNAUTHENTICATED', 'FORBIDDEN', 'UPSTREAM_ERROR', 'UPSTREAM_MALFORMED', 'UPSTREAM_UNAVAILABLE', 'TIMEOUT'],
  ...['UNKNOWN_OUTCOME', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED'],
];

test("callers' own credentials are in no log line, response or map key, for any outcome of their operations", async () => {
  promise('no-credential-leaks');
  const { logs, answers, outcomes, count } = await run({}, undefined, (number) => ({
    authorization: [...KEYS.map(basic), `Bearer ${KEYS[1]}`, 'Bearer canary', `canary ${number}`][number % 6] ?? '',
    cookie: `session=canary${number}`,
    'x-router-secret': 'canary',
  }));
  expect(count).toBeGreaterThan(300);
  expect([...outcomes]).toEqual(expect.arrayContaining(EXPECTED));
  expect(logs.of('operation')).toHaveLength(count);
  expect(logs.of('operation').filter(({ code }) => code === null).length).toBeGreaterThan(50);
  expect(logs.of('request').length).toBeGreaterThan(count / 2);
  expect(logs.lines.filter(({ level }) => level === 'error')).toEqual([]);
  expect(logs.text).not.toMatch(CANARY);
  expect(answers).not.toMatch(CANARY);
  expect(leakedKeys).toEqual([]);
}, 120_000);

test("neither are the gateway's key and token, nor what its callers send instead", async () => {
  const environment = { GATEWAY_TOKEN: TOKEN, ROUTER_SECRET: 'canary-secret-of-the-router' };
  const { logs, answers, outcomes, count } = await run(environment, KEYS[0], (number) => ({
    authorization: number % 5 === 0 ? `Bearer canary${number}` : `Bearer ${TOKEN}`,
    'x-router-secret': number % 2 === 0 ? environment.ROUTER_SECRET : 'canary',
  }));
  expect(count).toBeGreaterThan(300);
  expect([...outcomes]).toEqual(expect.arrayContaining(EXPECTED));
  expect(logs.of('refused').length + logs.of('operation').length).toBe(count);
  expect(logs.text).not.toMatch(CANARY);
  expect(answers).not.toMatch(CANARY);
  expect(leakedKeys).toEqual([]);
}, 120_000);

describe('errors of the REST client', () => {
  const DEEP = { depth: Number.POSITIVE_INFINITY, showHidden: true } as const;

  const silent = FAULTS.map(({ body, ...fault }) => ({ ...fault, ...(body === undefined ? {} : { body: 'no echo' }) }));

  test.each(silent.filter(({ status }) => status !== 429))(
    'contain no credential, even printed in full: %j',
    async (fault) => {
      emulator = await startEmulator({ tenants: { [KEYS[1] ?? '']: seed } });
      emulator.fail({ ...fault, times: 10 });
      const client = new CloseClient({
        url: emulator.url,
        requestTimeoutMs: 100,
        connectTimeoutMs: 1000,
        connections: 20,
        requestsPerCredential: 2,
        credentials: 2,
        maxResponseBytes: 1_000_000,
        clock: new HastyClock(),
        random: () => 0,
      });
      stop = () => client.close();
      const session = client.session(basic(KEYS[1] ?? ''), { tzOffset: 0 });
      const read = await session.get('/me/').catch((error: unknown) => error);
      const written = await session.write('PUT', '/lead/lead_a/', {}).catch((error: unknown) => error);
      for (const error of [read, written]) {
        expect(error).toBeInstanceOf(Error);
        expect(inspect(error, DEEP)).not.toMatch(CANARY);
        expect(JSON.stringify([error, describeError(error)])).not.toMatch(CANARY);
      }
      expect(inspect(client, DEEP)).not.toMatch(CANARY);
      expect(inspect(session, { ...DEEP, getters: false })).not.toMatch(CANARY);
    },
  );
});
