import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';

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

describe('at debug level', () => {
  test('a request to Close is one line with its parameter names and the id of its operation', async () => {
    const { execute } = await start('debug');
    await execute(
      `query Opportunities { opportunities(first: 2, filter: { leadId: { eq: "${lead?.id}" } }) { nodes { id } } }`,
    );
    expect(logs.of('request')).toMatchObject([
      {
        level: 'debug',
        method: 'GET',
        path: '/opportunity/',
        group: 'GET opportunity',
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

  test('a search and a write are one line each', async () => {
    const { execute } = await start('debug');
    const note = 'a note about a customer';
    await execute(`mutation { leadUpdate(id: "${lead?.id}", input: { description: "${note}" }) { lead { name } } }`);
    const users = Array.from({ length: 60 }, (_, index) => `user_${String(index).padStart(43, '0')}`);
    await execute('query Many($users: [ID!]) { opportunities(filter: { userId: { in: $users } }) { totalCount } }', {
      users,
    });
    expect(logs.of('request')).toMatchObject([
      { method: 'PUT', path: '/lead/{id}/', parameters: [] },
      { method: 'GET', path: '/opportunity/', parameters: expect.arrayContaining(['user_id__in']) },
    ]);
    expect(logs.text).not.toContain(note);
    expect(logs.text).not.toContain(users[0]);
  });

  test('a request without a response has its outcome', async () => {
    const { execute, emulator } = await start('debug');
    emulator.fail({ reset: 'before', times: 10 });
    await execute(`{ lead(id: "${lead?.id}") { name } }`);
    expect(logs.of('request')[0]).toMatchObject({ status: null, failure: 'network' });
    expect(logs.of('operation')[0]).toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});

describe('a catalogue refresh', () => {
  const ME = '{ organization { name } }';

  test('outlives its operation, and its line says so', async () => {
    const { log, lines, of, find } = collectLogs('debug');
    const held = await startControlledGateway({ log });
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

  test('that fails is one warning', async () => {
    const { execute, emulator, advance } = await start('warn');
    await execute(ME);
    advance(61_000);
    emulator.fail({ status: 500, body: {}, times: 10 });
    expect((await execute(ME)).errors).toBeUndefined();
    const line = await logs.find(() => true);
    expect(line).toMatchObject({ level: 'warn', msg: 'catalogue not refreshed', reason: 'GET /me/: server (500)' });
    expect(logs.lines).toHaveLength(1);
  });
});
