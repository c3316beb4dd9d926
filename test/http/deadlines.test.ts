import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { type Exchange, type FaultProxy, pass, startFaultProxy } from '../support/fault-proxy.ts';
import { silence } from '../support/faults.ts';
import { type Answer, operation, startGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';

const seed = demoSeed();
const [, lead] = seed.leads;
const [opportunity] = seed.opportunities;
const statuses = seed.pipelines.flatMap((pipeline) => pipeline.statuses);

let emulator: Emulator;
let proxy: FaultProxy;
let server: Server | undefined;

async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  emulator = await startEmulator({ seed, strict: true });
  proxy = await startFaultProxy(emulator.url);
  server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...environment }),
    closeUrl: proxy.url,
    apiKey: emulator.apiKey,
    clock: new TestClock(),
    random: () => 0,
  });
}

afterEach(async () => {
  if (server === undefined) return;
  await server.close();
  await proxy.close();
  await emulator.close();
  server = undefined;
});

async function execute(query: string, signal?: AbortSignal): Promise<Answer> {
  const response = await fetch(server?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    ...(signal === undefined ? {} : { signal }),
  });
  return (await response.json()) as Answer;
}

/** Holds matching requests. `came` resolves when `count` of them have arrived; `go` releases them. */
function keep(count: number, fits: (exchange: Exchange) => boolean): { came: Promise<void>; go: () => void } {
  const came = Promise.withResolvers<void>();
  const go = Promise.withResolvers<void>();
  let held = 0;
  proxy.plan = (exchange) => {
    if (!fits(exchange)) return undefined;
    held += 1;
    if (held === count) came.resolve();
    return async (exchange) => {
      await go.promise;
      await pass(exchange);
    };
  };
  return { came: came.promise, go: go.resolve };
}

describe('the deadline of an operation', () => {
  test('returns the data that was resolved; the rest is null with TIMEOUT, and its reads are aborted', async () => {
    promise('operation-deadline');
    // Every request is answered immediately or never, so the length of the timeout does not matter.
    await start({ OPERATION_SECONDS: '3' });
    await execute(operation('Board'));
    // Open statuses of a pipeline share one request.
    const closed = statuses.filter(({ type }) => type !== 'active').map(({ id }) => id);
    const slow = new Set([...closed.slice(1), ...(seed.pipelines[1]?.statuses ?? []).map(({ id }) => id)]);
    const asked = (query: URLSearchParams) => (query.get('status_id') ?? query.get('status_id__in') ?? '').split(',');
    proxy.plan = ({ query }) => (slow.has(asked(query)[0] ?? '') ? silence : undefined);
    const { data, errors } = await execute(operation('Board'));
    const columns: { id: string; opportunities: { totalCount: number } | null }[] = data.pipelines.flatMap(
      (pipeline: { statuses: unknown[] }) => pipeline.statuses,
    );
    expect(columns.map(({ id, opportunities }) => [id, opportunities?.totalCount ?? null])).toEqual(
      statuses.map(({ id }) => [
        id,
        slow.has(id) ? null : seed.opportunities.filter(({ status_id }) => status_id === id).length,
      ]),
    );
    expect(errors).toHaveLength(slow.size);
    for (const error of errors ?? []) {
      expect(error.path?.at(-1)).toBe('opportunities');
      expect(error.extensions?.code).toBe('TIMEOUT');
    }
    await proxy.idle();
  });
});

test('a connection that is never established ends with CONNECT_SECONDS', async () => {
  promise('request-timeout');
  // The proxy accepts the connection but does not speak TLS.
  const close = await startFaultProxy('http://127.0.0.1:1/api/v1');
  const waiting = await startServer({
    config: readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      CONNECT_SECONDS: '0.2',
      REQUEST_SECONDS: '300',
      OPERATION_SECONDS: '300',
    }),
    closeUrl: close.url.replace('http:', 'https:'),
    apiKey: 'key',
  });
  server = waiting;
  const { data, errors } = await execute(`{ lead(id: "${lead?.id}") { name } }`);
  server = undefined;
  expect(data).toEqual({ lead: null });
  expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'TIMEOUT' } }]);
  await close.empty();
  await waiting.close();
  await close.close();
});

describe('a caller that disconnects', () => {
  test('has its reads aborted, and no further request is sent', async () => {
    promise('disconnect');
    await start();
    const caller = new AbortController();
    const columns = [...seed.pipelines, ...statuses.filter(({ type }) => type !== 'active')];
    const held = keep(columns.length, ({ line }) => line === 'GET /opportunity/');
    const board = '{ pipelines { statuses { opportunities(first: 5) { nodes { lead { url } } } } } }';
    const left = execute(board, caller.signal).catch(() => 'left');
    await held.came;
    caller.abort();
    expect(await left).toBe('left');
    // Only the gateway can end these requests, because none is answered.
    await proxy.idle();
    await quiet();
    expect(proxy.lines.toSorted()).toEqual(['GET /me/', ...columns.map(() => 'GET /opportunity/')].toSorted());
  });

  test('has its write completed, although its response is not sent', async () => {
    promise('writes-finish');
    await start();
    const caller = new AbortController();
    const held = keep(2, () => true);
    const write = `mutation { opportunityUpdate(id: "${opportunity?.id}", input: { note: "Made anyway" }) { opportunity { note } } }`;
    const read = `{ lead(id: "${lead?.id}") { name } }`;
    const left = [write, read].map((query) => execute(query, caller.signal).catch(() => 'left'));
    await held.came;
    const before = proxy.open;
    caller.abort();
    expect(await Promise.all(left)).toEqual(['left', 'left']);
    // The gateway has aborted the read, so it knows of the disconnect. The connection of the write is still open.
    while (proxy.open === before) await quiet();
    expect(proxy.open).toBe(before - 1);
    const row = () => emulator.tables().opportunity.get(opportunity?.id ?? '');
    expect(row()?.note).toBe(opportunity?.note);
    held.go();
    await proxy.idle();
    expect(row()?.note).toBe('Made anyway');
    expect(proxy.lines.filter((line) => line.startsWith('PUT'))).toHaveLength(1);
  });
});

describe('a rate limit that is exhausted for longer than the operation timeout', () => {
  const WINDOW_SECONDS = 60;
  const key = (name: string) => ({ authorization: basicAuthorization(name) });
  const first = `{ lead(id: "${lead?.id}") { name } }`;

  test('fails the operation immediately with RATE_LIMITED and retryAfter; catalogues and other credentials do not wait', async () => {
    promise('rate-limited');
    const other = buildSeed({ leads: 5, contacts: 5, opportunities: 5, namespace: 'other' });
    const gateway = await startGateway({
      apiKey: null,
      environment: { OPERATION_SECONDS: '30' },
      emulator: {
        tenants: { api_one: seed, api_other: other },
      },
    });
    const CATALOGUES = '{ me { id } organization { name } pipelines { statuses { label } } }';
    await gateway.execute(CATALOGUES, {}, key('api_one'));
    gateway.emulator.fail({ path: `/lead/${lead?.id}/`, status: 429, body: {}, headers: { 'retry-after': '60' } });
    await gateway.execute(first, {}, key('api_one'));

    const refused = await gateway.execute(first, {}, key('api_one'));
    expect(gateway.lines).toEqual([]);
    expect(refused).toMatchObject({ data: { lead: null }, errors: [{ extensions: { code: 'RATE_LIMITED' } }] });
    const [error] = refused.errors ?? [];
    expect(error?.extensions?.retryAfter).toBeGreaterThan(30);
    expect(error?.extensions?.retryAfter).toBeLessThanOrEqual(WINDOW_SECONDS);

    const cached = await gateway.execute(CATALOGUES, {}, key('api_one'));
    expect(cached.errors).toBeUndefined();
    expect(cached.data.organization.name).toBe(seed.organization.name);
    const elsewhere = await gateway.execute(`{ lead(id: "${other.leads[1]?.id}") { name } }`, {}, key('api_other'));
    expect(elsewhere.data.lead.name).toBe(other.leads[1]?.name);

    gateway.advance(WINDOW_SECONDS * 1000);
    expect((await gateway.execute(first, {}, key('api_one'))).data.lead.name).toBe(lead?.name);
    await gateway.close();
  });
});
