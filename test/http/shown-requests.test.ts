/** What `extensions.upstream` and `extensions.cost` show, over the socket. */
import { afterEach, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
afterEach(() => gateway.close());

const ASKED = { 'x-upstream': '1', 'x-cost': '1' };
const QUERY = '{ opportunities(first: 3) { nodes { id lead { name url } user { firstName } } } }';

interface Shown {
  readonly upstream: readonly Readonly<Record<string, unknown>>[];
  readonly cost: Readonly<Record<string, unknown>>;
}

async function shown(query: string, headers: Readonly<Record<string, string>> = ASKED): Promise<Shown> {
  const { extensions } = await gateway.execute(query, {}, headers);
  return extensions as unknown as Shown;
}

test('times, sizes and groups of the requests', async () => {
  gateway = await startGateway({ environment: { SHOW_UPSTREAM: '0' } });
  const { upstream, cost } = await shown(QUERY);
  expect(upstream.map(({ path, group, status, resends }) => [path, group, status, resends])).toEqual([
    ['/opportunity/', 'GET opportunity', 200, 0],
    ...upstream.slice(1).map(({ path, group }) => [path, group, 200, 0]),
  ]);
  for (const { startMs, queuedMs, ms, bytes } of upstream) {
    for (const figure of [startMs, queuedMs, ms]) expect(figure).toEqual(expect.any(Number));
    expect(bytes).toBeGreaterThan(2);
  }
  // A later round trip is not sent before the first one began.
  const [first, ...later] = upstream;
  for (const { startMs } of later) expect(startMs).toBeGreaterThanOrEqual(Number(first?.startMs));
  expect(cost).toMatchObject({ actualRequests: upstream.length, shared: 0, rateLimits: expect.any(Array) });
  // Three leads, and a list.
  expect(cost.reads).toBeGreaterThanOrEqual(4);
});

test('a retried request and its failure', async () => {
  gateway = await startGateway({ environment: { SHOW_UPSTREAM: '0' } });
  gateway.emulator.fail({ path: /^\/opportunity\//, status: 503, body: {}, times: 1 });
  const { upstream } = await shown('{ opportunities(first: 1) { nodes { id } } }');
  expect(upstream.map(({ status, resends, failure }) => [status, resends, failure])).toEqual([
    [503, 0, 'server'],
    [200, 1, undefined],
  ]);
});

test('nothing is shown to who does not ask', async () => {
  gateway = await startGateway({ environment: { SHOW_UPSTREAM: '0' } });
  expect(await shown(QUERY, {})).toBeUndefined();
});

test('no credential is shown', async () => {
  gateway = await startGateway({ environment: { SHOW_UPSTREAM: '0' } });
  expect(JSON.stringify(await shown(QUERY))).not.toContain(gateway.emulator.apiKey);
});
