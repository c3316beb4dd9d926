import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../src/emulator/index.ts';
import { describeError } from '../src/log.ts';
import { startGateway, type TestGateway, type TestOptions } from './support/gateway.ts';
import { startHeldGateway } from './support/heldClose.ts';
import { type CollectedLogs, collectLogs } from './support/logs.ts';

const seed = demoSeed();
const lead = seed.leads[1];

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

describe('at info', () => {
  test('an operation is one line: its name, its duration, its requests, what memory saved, its code', async () => {
    const { execute } = await start('info');
    await execute('query Stages { organization { name } pipelines { name } }');
    await execute('query Stages { organization { name } pipelines { name } }');
    const line = {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      msg: 'operation',
      id: expect.stringMatching(/^[\w-]{36}$/),
      name: 'Stages',
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
    ['a credential that Close refuses', { status: 401, body: { error: 'text of Close' } }, 'UNAUTHENTICATED'],
    ['a failure of Close', { status: 500, body: { error: 'text of Close' } }, 'UPSTREAM_ERROR'],
    ['an answer that cannot be read', { status: 200, body: 'text of Close' }, 'UPSTREAM_MALFORMED'],
  ])('%s is a code in the line of the operation, and nobody is alarmed', async (_name, fault, code) => {
    const { execute, emulator } = await start('info');
    emulator.fail({ ...fault, times: 10 });
    await execute(`{ lead(id: "${lead?.id}") { name } }`);
    expect(logs.lines).toMatchObject([{ level: 'info', msg: 'operation', name: null, type: 'query', code }]);
    expect(logs.text).not.toContain('text of Close');
  });

  test.each([
    ['does not parse', 'query Secret {', 'GRAPHQL_PARSE_FAILED'],
    ['is not valid', 'query Secret { secret }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('of a document that %s nothing is shown but the code', async (_name, document, code) => {
    const { execute } = await start('info');
    await execute(document);
    expect(logs.lines).toMatchObject([{ msg: 'operation', name: null, type: null, requests: 0, code }]);
    expect(logs.text).not.toMatch(/secret/i);
  });

  test('a name that is claimed but stands in no document is not shown', async () => {
    const { url } = await start('info');
    const body = JSON.stringify({ query: 'query A { __typename } query B { __typename }', operationName: 'api_a.b' });
    await (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
    expect(logs.lines).toMatchObject([{ msg: 'operation', name: null }]);
    expect(logs.text).not.toContain('api_a');
  });

  test('a long name is cut', async () => {
    const { execute } = await start('info');
    await execute(`query ${'x'.repeat(5000)} { __typename }`);
    expect(logs.lines[0]?.name).toBe('x'.repeat(100));
  });

  test('what is refused before it is an operation is a line with its status', async () => {
    const { execute } = await start('info', { environment: { GATEWAY_TOKEN: 'correct-horse-battery' } });
    await execute('{ __typename }', {}, { authorization: 'Bearer something-else' });
    expect(logs.lines).toEqual([{ level: 'info', time: expect.any(String), msg: 'refused', status: 401 }]);
  });
});

describe('at debug', () => {
  test('a request to Close is one line with the names of its parameters, and goes with its operation', async () => {
    const { execute } = await start('debug');
    await execute(
      `query Deals { opportunities(first: 2, filter: { leadId: { eq: "${lead?.id}" } }) { nodes { id } } }`,
    );
    expect(logs.of('request')).toMatchObject([
      {
        level: 'debug',
        method: 'GET',
        path: '/opportunity/',
        status: 200,
        ms: expect.any(Number),
        outlives: false,
        failure: null,
        id: logs.of('operation')[0]?.id,
      },
    ]);
    expect(logs.of('request')[0]?.parameters).toEqual(expect.arrayContaining(['lead_id', '_fields', '_limit']));
    expect(logs.text).not.toContain(lead?.id);
  });

  test('so is one whose parameters travel in its body, and one that changes something', async () => {
    const { execute } = await start('debug');
    const note = 'a note about a customer';
    await execute(`mutation { leadUpdate(id: "${lead?.id}", input: { description: "${note}" }) { lead { name } } }`);
    const users = Array.from({ length: 60 }, (_, index) => `user_${String(index).padStart(43, '0')}`);
    await execute('query Many($users: [ID!]) { opportunities(filter: { userId: { in: $users } }) { totalCount } }', {
      users,
    });
    expect(logs.of('request')).toMatchObject([
      { method: 'PUT', path: `/lead/${lead?.id}/`, parameters: [] },
      { method: 'POST', path: '/opportunity/', parameters: expect.arrayContaining(['user_id__in']) },
    ]);
    expect(logs.text).not.toContain(note);
    expect(logs.text).not.toContain(users[0]);
  });

  test('a request without an answer tells what it came to', async () => {
    const { execute, emulator } = await start('debug');
    emulator.fail({ reset: 'before', times: 10 });
    await execute(`{ lead(id: "${lead?.id}") { name } }`);
    expect(logs.of('request')[0]).toMatchObject({ status: null, failure: 'network' });
    expect(logs.of('operation')[0]).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});

describe('a catalogue that is read again', () => {
  const ME = '{ organization { name } }';

  test('outlives the operation that caused it, and its line says so', async () => {
    const { log, lines, of, find } = collectLogs('debug');
    const held = await startHeldGateway({ log });
    const cold = held.execute(ME);
    (await held.close.next()).answer();
    await cold;
    held.advance(61_000);
    await held.execute(ME);
    const refresh = await held.close.next();
    expect(of('operation')).toMatchObject([{ requests: 1, cacheHits: 0 }, { cacheHits: 1 }]);
    expect(of('request')).toHaveLength(1);
    refresh.answer();
    await find(() => lines.length === 4);
    expect(lines.map(({ msg }) => msg)).toEqual(['request', 'operation', 'operation', 'request']);
    expect(lines[3]).toMatchObject({ outlives: true, id: lines[2]?.id });
    await held.stop();
  });

  test('and fails is a warning, for nobody else hears of it', async () => {
    const { execute, emulator, advance } = await start('warn');
    await execute(ME);
    advance(61_000);
    emulator.fail({ status: 500, body: {}, times: 10 });
    expect((await execute(ME)).errors).toBeUndefined();
    const line = await logs.find(({ msg }) => msg === 'catalogue not read');
    expect(line).toMatchObject({ level: 'warn', path: '/me/', status: 500, failure: 'server', outlives: true });
  });
});

describe('an error that nobody foresaw', () => {
  /** A clock that fails is nothing that anybody foresees. */
  const wallClock = () => {
    throw new Error('no clock; Authorization: Basic YXBpX2EuYjo=, api_key.secret');
  };
  const WON = `mutation Win($id: ID!) { won: opportunityMarkWon(id: $id) { opportunity { id } } }`;

  test('is a line at error with its stack and its place, and no credential in it', async () => {
    const { execute } = await start('error', { wallClock, report: null });
    const answer = await execute(WON, { id: seed.opportunities[0]?.id });
    expect(answer.errors).toMatchObject([{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }]);
    expect(logs.lines).toMatchObject([
      {
        level: 'error',
        msg: 'unforeseen',
        err: { type: 'Error', path: 'won', stack: expect.stringContaining('logs.test.ts') },
      },
    ]);
    expect(logs.text).toContain('no clock; Authorization: Basic [removed], [removed]');
    expect(logs.text).not.toMatch(/YXBp|secret/);
  });

  test('is told with its causes, and with none of its other properties', () => {
    const cause = Object.assign(new TypeError('the cause'), { body: 'held' });
    const error = Object.assign(new Error('the error', { cause }), { headers: { authorization: 'held' } });
    const described = describeError(error);
    expect(described).toEqual({
      type: 'Error',
      message: 'the error',
      stack: expect.any(String),
      cause: { type: 'TypeError', message: 'the cause', stack: expect.any(String) },
    });
    expect(JSON.stringify(described)).not.toContain('held');
    expect(JSON.stringify(describeError('a text with a value'))).not.toContain('value');
  });
});

test('at warn, what goes as expected is silent', async () => {
  const { execute } = await start('warn');
  await execute('{ organization { name } }');
  await execute('{ nothing }');
  expect(logs.lines).toEqual([]);
});
