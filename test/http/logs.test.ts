import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { describeError } from '../../src/telemetry/log.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';

const seed = demoSeed();
const [lead, opportunity] = [seed.leads[1], seed.opportunities[0]];

let gateway: TestGateway | undefined;
let logs: CollectedLogs;
async function start(level: Parameters<typeof collectLogs>[0], options: TestOptions = {}): Promise<TestGateway> {
  logs = collectLogs(level);
  const started = await startGateway({ ...options, log: logs.log });
  gateway = started;
  return started;
}
afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

describe('at info level', () => {
  test('an operation is one line: name, duration, requests, cache hits, code', async () => {
    const { execute } = await start('info');
    await execute('query Pipelines { organization { name } pipelines { name } }');
    await execute('query Pipelines { organization { name } pipelines { name } }');
    const line = {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      msg: 'operation',
      id: expect.stringMatching(/^[\w-]{36}$/),
      name: 'Pipelines',
      type: 'query',
      code: null,
      ms: expect.any(Number),
    };
    expect(logs.lines).toEqual([
      { ...line, requests: 1, cacheHits: 0 },
      { ...line, requests: 0, cacheHits: 1 },
    ]);
    expect(logs.lines[0]?.id).not.toBe(logs.lines[1]?.id);
  });

  test.each([
    ['a rejected credential', { status: 401, body: { error: 'text of Close' } }, 'UNAUTHENTICATED'],
    ['a failure of Close', { status: 500, body: { error: 'text of Close' } }, 'UPSTREAM_ERROR'],
    ['an unreadable response', { status: 200, body: 'text of Close' }, 'UPSTREAM_MALFORMED'],
  ])('%s is a code in the line of the operation, not a warning', async (_name, fault, code) => {
    const { execute, emulator } = await start('info');
    emulator.fail({ ...fault, times: 10 });
    await execute(`{ lead(id: "${lead?.id}") { name } }`);
    expect(logs.lines).toMatchObject([{ level: 'info', msg: 'operation', name: null, type: 'query', code }]);
    expect(logs.text).not.toContain('text of Close');
  });

  test.each([
    ['has a syntax error', 'query Secret {', 'GRAPHQL_PARSE_FAILED'],
    ['is invalid', 'query Secret { secret }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('a document that %s is logged by its code only', async (_name, document, code) => {
    const { execute } = await start('info');
    await execute(document);
    expect(logs.lines).toMatchObject([{ msg: 'operation', name: null, type: null, requests: 0, code }]);
    expect(logs.text).not.toMatch(/secret/i);
  });

  test('an operationName that no document has is not logged', async () => {
    const { url } = await start('info');
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }', operationName: 'api_a.b' });
    await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
    expect(logs.lines).toMatchObject([{ msg: 'operation', name: null }]);
    expect(logs.text).not.toContain('api_a');
  });

  test('an invalid variable is logged with the code that the caller receives', async () => {
    const { execute } = await start('info');
    const { errors } = await execute('query Lead($id: ID!) { lead(id: $id) { name } }', { id: { secret: 1 } });
    expect(logs.lines).toMatchObject([{ msg: 'operation', code: errors?.[0]?.extensions?.code }]);
    expect(logs.lines[0]?.code).toBe('BAD_USER_INPUT');
    expect(logs.text).not.toContain('secret');
  });

  test('the line says if the caller disconnected', async () => {
    const { log, find } = collectLogs('info');
    const held = await startControlledGateway({ log });
    const caller = new AbortController();
    const left = held.execute('query Left { organization { name } }', { signal: caller.signal }).catch(() => 'left');
    await held.close.next();
    caller.abort();
    expect(await left).toBe('left');
    expect(await find(() => true)).toMatchObject({ name: 'Left', callerGone: true });
    await held.stop();
  });

  test('a deferred response is one line at its end', async () => {
    const { url, emulator } = await start('info');
    emulator.fail({ path: /^\/lead\//, status: 403, body: {}, times: 10 });
    const query = `query Slow { opportunity(id: "${opportunity?.id}") { id ... @defer { lead { url } } } }`;
    const headers = { accept: 'multipart/mixed', 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(await response.text()).toContain('FORBIDDEN');
    expect(logs.lines).toMatchObject([{ msg: 'operation', name: 'Slow', requests: 2, code: 'FORBIDDEN' }]);
  });

  test('a long name is truncated', async () => {
    const { execute } = await start('info');
    await execute(`query ${'x'.repeat(5000)} { __typename }`);
    expect(logs.lines[0]?.name).toBe('x'.repeat(100));
  });

  test('a refused request is a line with its status', async () => {
    const { execute } = await start('info', { environment: { GATEWAY_TOKEN: 'correct-horse-battery' } });
    await execute('{ __typename }', {}, { authorization: 'Bearer something-else' });
    expect(logs.lines).toEqual([
      { level: 'info', time: expect.any(String), msg: 'refused', id: expect.any(String), status: 401 },
    ]);
  });
});

describe('an unexpected error', () => {
  /** A failing clock causes an unexpected error. */
  const wallClock = () => {
    throw new Error('no clock; Authorization: Basic YXBpX2EuYjo=, api_key.secret');
  };
  const WON = `mutation Win($id: ID!) { won: opportunityMarkWon(id: $id) { opportunity { id } } }`;

  test('is a line at error level with stack and path, without credentials', async () => {
    const { execute } = await start('error', { wallClock, report: null });
    const answer = await execute(WON, { id: seed.opportunities[0]?.id });
    expect(answer.errors).toMatchObject([{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }]);
    expect(logs.lines).toMatchObject([
      {
        level: 'error',
        msg: 'unexpected error',
        err: { type: 'Error', path: 'won', stack: expect.stringContaining('logs.test.ts') },
      },
    ]);
    expect(logs.text).toContain('no clock; Authorization: Basic [removed], [removed]');
    expect(logs.text).not.toMatch(/YXBp|secret/);
  });

  test('is described with its causes, but none of its other properties', () => {
    const cause = Object.assign(new Error('the cause'), { body: 'held' });
    const error = Object.assign(new Error('the error', { cause }), { headers: { authorization: 'held' } });
    const described = describeError(error);
    expect(described).toEqual({
      type: 'Error',
      message: 'the error',
      stack: expect.any(String),
      cause: { type: 'Error', message: 'the cause', stack: expect.any(String) },
    });
    expect(JSON.stringify(described)).not.toContain('held');
    expect(JSON.stringify(describeError('a text with a value'))).not.toContain('value');
  });
});

test('at warn level, successful operations are not logged', async () => {
  const { execute } = await start('warn');
  await execute('{ organization { name } }');
  await execute('{ nothing }');
  expect(logs.lines).toEqual([]);
});

test('a line logged just before exit is written', () => {
  const log = join(import.meta.dirname, '../../src/telemetry/log.ts');
  const last = `import { createLogger } from ${JSON.stringify(log)};
    createLogger('info').info('last');
    process.exit(3);`;
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', last], { encoding: 'utf8' });
  expect({ status, line: JSON.parse(stdout) }).toMatchObject({ status: 3, line: { level: 'info', msg: 'last' } });
});
