/** `Cache-Control: no-cache`: an operation that reads past what is cached and what is in flight. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { examples } from '../../src/http/pages/examples.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { openSocket } from '../support/web-socket.ts';

const FRESH = { 'cache-control': 'no-cache' };
const COST = { 'x-cost': '1' };
const SLOW = { 'x-upstream': '0' };

describe('an operation', () => {
  const seed = buildSeed({ leads: 3, contacts: 3, opportunities: 3 });
  const [lead] = seed.leads;
  let logs = collectLogs('info');
  let gateway: TestGateway;
  beforeAll(async () => {
    logs = collectLogs('info');
    gateway = await startGateway({ emulator: { seed }, environment: { SHOW_UPSTREAM: 'false' }, log: logs.log });
  });
  afterAll(() => gateway.close());

  /** The requests for the operation, and what its cost extension says of the cache. */
  const lines = async (query: string, headers: Record<string, string> = {}) => {
    const { errors } = await gateway.execute(query, {}, headers);
    expect(errors).toBeUndefined();
    return gateway.lines;
  };

  test.each([
    ['me and statuses', '{ me { id } pipelines { id } leadStatuses { id } }', ['GET /me/']],
    ['users', '{ users { nodes { name } } }', ['GET /user/']],
    ['definitions', '{ customFieldDefinitions(objectType: LEAD) { name } }', ['GET /custom_field_schema/lead/']],
    [
      'an object and a catalogue',
      `{ lead(id: "${lead?.id}") { name } users { nodes { name } } }`,
      ['GET /lead/X/', 'GET /user/'],
    ],
  ])('reads catalogues again, each once: %s', async (_name, query, expected) => {
    promise('fresh-reads');
    const exact = expected.map((line) => line.replace('X', lead?.id ?? ''));
    const cached = exact.filter((line) => line.startsWith('GET /lead/'));
    await lines(query);
    expect(await lines(query)).toEqual(cached);
    for (const headers of [FRESH, { ...FRESH, ...SLOW }])
      expect((await lines(query, headers)).toSorted()).toEqual(exact);
    expect(await lines(query)).toEqual(cached);
    expect(await lines(query, { 'cache-control': 'max-age=0, No-Cache' })).toHaveLength(exact.length);
    for (const other of ['max-age=0', 'no-store', 'no-cache="x"', ''])
      expect(await lines(query, { 'cache-control': other })).toEqual(cached);
  });

  test('takes both paths alike', async () => {
    const query = '{ me { first: firstName } }';
    for (const headers of [{}, FRESH, { ...FRESH, ...SLOW }]) await lines(query, headers);
    expect(logs.lines.slice(-2).map(({ fast }) => fast)).toEqual([true, undefined]);
  });

  test('replaces what is cached for others', async () => {
    const NAME = '{ organization { name } }';
    await lines(NAME);
    gateway.emulator.write(({ organization }) => {
      for (const row of organization.all()) organization.put({ ...row, name: 'Renamed' });
    });
    expect((await gateway.execute(NAME)).data.organization.name).not.toBe('Renamed');
    expect((await gateway.execute(NAME, {}, FRESH)).data.organization.name).toBe('Renamed');
    expect((await gateway.execute(NAME)).data.organization.name).toBe('Renamed');
    expect(gateway.lines).toEqual([]);
  });

  test('on a WebSocket is never fresh, because the header would apply to all of them', async () => {
    await lines('{ users { nodes { name } } }');
    await using socket = await openSocket(gateway.url, { headers: FRESH, params: FRESH });
    gateway.emulator.clearRequests();
    socket.subscribe('1', '{ users { nodes { name } } }');
    expect(await socket.next()).toMatchObject({ type: 'next' });
    expect(gateway.lines).toEqual([]);
  });
});

describe('work in flight', () => {
  let gateway: ControlledGateway;
  afterEach(() => gateway.stop());

  test('is not joined: neither the same operation, nor the same read, nor the read of a catalogue', async () => {
    gateway = await startControlledGateway();
    const { close, execute } = gateway;
    const NAME = '{ organization { name } contact(id: "cont_x") { name } }';
    const others = [execute(NAME), execute(NAME)];
    const old = [await close.next('GET /me/'), await close.next('GET /contact/cont_x/')];
    const fresh = execute(NAME, { headers: FRESH });
    const own = [await close.next('GET /me/'), await close.next('GET /contact/cont_x/')];
    expect(close.pending).toEqual([]);
    close.write(({ organization }) => {
      for (const row of organization.all()) organization.put({ ...row, name: 'Renamed' });
    });
    for (const request of own) request.answer();
    expect((await fresh).data.organization.name).toBe('Renamed');
    // The older response arrives later. It does not replace the newer one.
    close.write(({ organization }) => {
      for (const row of organization.all()) organization.put({ ...row, name: 'Older' });
    });
    for (const request of old) request.answer();
    for (const { data } of await Promise.all(others)) expect(data.organization.name).toBe('Older');
    expect((await execute('{ organization { name } }')).data.organization.name).toBe('Renamed');
  });
});

describe('every example', () => {
  const costOf = ({ extensions }: Answer) => {
    const { estimatedRequests, actualRequests, cacheHits } = (extensions as { cost: Record<string, number> }).cost;
    return { estimatedRequests, actualRequests, cacheHits };
  };
  /** The data, without the URLs that Close signs for each read. */
  const shown = ({ data }: Answer) => JSON.stringify(data).replace(/"downloadUrl":"[^"]*"/g, '');
  const seed = demoSeed();
  const all = examples(demoVariables(seed)).filter(({ query }) => /^query/m.test(query));
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ emulator: { seed }, wallClock: () => Date.parse('2026-12-01T12:00:00Z') });
  });
  afterAll(() => gateway.close());

  test('makes the requests that it makes with empty caches, at the same estimate, and has the same data', async () => {
    promise('fresh-reads');
    let count = 0;
    for (const { query, variables } of all) {
      const given = variables === '' ? {} : (JSON.parse(variables) as object);
      // No catalogue is kept for that long.
      gateway.advance(3_600_000);
      const first = await gateway.execute(query, given, COST);
      // An example whose object the demo does not have.
      if (first.errors !== undefined) continue;
      count += 1;
      const lines = gateway.lines.toSorted();
      await gateway.execute(query, given);
      const fresh = await gateway.execute(query, given, { ...COST, ...FRESH });
      expect([query, shown(fresh), fresh.errors]).toEqual([query, shown(first), undefined]);
      expect([query, gateway.lines.toSorted()]).toEqual([query, lines]);
      expect([query, costOf(fresh)]).toEqual([query, costOf(first)]);
    }
    expect(count).toBeGreaterThan(20);
  });
});
