/** What copies of the gateway read and clear together: two gateways before one emulator and one Redis. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { EVERYTHING } from '../support/every-catalogue.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';
import { startRedisProxy } from '../support/redis-proxy.ts';
import { requestLines } from '../support/request-lines.ts';

const demo = demoSeed();
const WRITER = 'api_writer';
const COLLEAGUE = 'api_colleague';
const STRANGER = 'api_stranger';
const [writer, colleague] = [demo.users[0]?.id ?? '', demo.users[2]?.id ?? ''];
const seed = { ...demo, keys: { [WRITER]: writer, [COLLEAGUE]: colleague } };
const other = buildSeed({ leads: 2, contacts: 2, opportunities: 2, namespace: 'stranger' });
const PATIENCE = { timeout: 20_000, interval: 5 };

let redis: TestRedis;
let one: TestGateway;
let two: TestGateway;
let environment: Readonly<Record<string, string>> = {
  SHARED_SECRET: 'a-secret-that-all-copies-have',
  // The machine may be busy.
  REDIS_TIMEOUT_MS: '10000',
  LIMIT_ROOT_FIELDS: '100',
};
const closeUrl = () => one.emulator.url;
beforeAll(async () => {
  if (!hasRedis) return;
  redis = await startRedis();
  environment = { ...environment, REDIS_URL: redis.url };
  const emulator = { seed, tenants: { [STRANGER]: other }, searchLagMs: 600_000 };
  one = await startGateway({ apiKey: null, emulator, environment });
  two = await startGateway({ apiKey: null, environment, closeUrl });
}, START_MS);
afterAll(async () => {
  await Promise.all([one?.close(), two?.close()]);
  await redis?.close();
});
beforeEach(async () => {
  if (!hasRedis) return;
  await redis.command('FLUSHALL');
  one.emulator.reset();
  await Promise.all([one.restart(), two.restart()]);
});

const GROUPS = '{ groups { name } }';
const BOTH = '{ groups { name } organization { id } }';
const create = (name: string) => `mutation { groupCreate(input: { name: "${name}" }) { ${ERRORS} } }`;
const names = ({ data }: Answer): string[] => data.groups.map(({ name }: { name: string }) => name);

/** Not by `execute`, which forgets the requests before it. */
async function run(copy: TestGateway, query: string, key = WRITER, more = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: basicAuthorization(key), ...more };
  const response = await fetch(copy.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const answer = (await response.json()) as Answer;
  expect(answer.errors, query).toBeUndefined();
  return answer;
}

/** The requests of all copies while `work` runs. */
async function requestsOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  one.emulator.clearRequests();
  await work();
  return requestLines({ upstream: one.emulator.requests }).toSorted();
}

/** Creates a group past the gateways. */
async function createElsewhere(name: string): Promise<void> {
  const headers = { authorization: basicAuthorization(WRITER), 'content-type': 'application/json' };
  const response = await fetch(`${one.emulator.url}/group/`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ name }),
  });
  expect(response.ok).toBe(true);
}

/** Once this copy has the announcement of the other one. */
const eventually = (copy: TestGateway, name: string, key = WRITER) =>
  expect.poll(async () => names(await run(copy, GROUPS, key)), PATIENCE).toContain(name);

describe.skipIf(!hasRedis)('copies that share Redis', () => {
  test('read each catalogue once, one after the other and together', async () => {
    promise('shared-catalogues');
    const answers: Answer[] = [];
    const all = await requestsOf(async () => answers.push(await run(one, EVERYTHING)));
    expect(all.length).toBeGreaterThan(20);
    expect(await requestsOf(async () => answers.push(await run(two, EVERYTHING)))).toEqual([]);
    expect(answers[1]?.data).toEqual(answers[0]?.data);
    const dump = await redis.dump();
    for (const { id, email } of demo.users) for (const text of [id, email]) expect(dump).not.toContain(text);
    for (const text of [demo.organization.id, WRITER, 'groups']) expect(dump).not.toContain(text);
    // Another credential has its own.
    expect(await requestsOf(() => run(two, EVERYTHING, COLLEAGUE))).toEqual(all);
    await redis.command('FLUSHALL');
    await Promise.all([one.restart(), two.restart()]);
    expect(await requestsOf(() => Promise.all([one, two].map((copy) => run(copy, EVERYTHING))))).toEqual(all);
  });

  test('use what one of them has refreshed, or read for an operation that asks for current data', async () => {
    for (const copy of [one, two]) await run(copy, GROUPS);
    await createElsewhere('Later');
    await redis.command('FLUSHALL');
    for (const copy of [one, two]) copy.advance(61_000);
    // A stale value is served, and refreshed in the background.
    const refreshed = await requestsOf(async () => {
      for (const copy of [one, two]) {
        expect(names(await run(copy, GROUPS))).not.toContain('Later');
        await eventually(copy, 'Later');
      }
    });
    expect(refreshed).toEqual(['GET /group/?_fields=id,name']);
    await createElsewhere('Now');
    expect(names(await run(one, GROUPS, WRITER, { 'cache-control': 'no-cache' }))).toContain('Now');
    await two.restart();
    expect(await requestsOf(async () => expect(names(await run(two, GROUPS))).toContain('Now'))).toEqual([]);
  });

  test('clear what a write of one of them has changed, for the organization only', async () => {
    promise('shared-writes');
    const keys = [WRITER, COLLEAGUE, STRANGER];
    for (const key of keys) for (const copy of [one, two]) await run(copy, BOTH, key);
    const reads = await requestsOf(async () => {
      await run(one, create('New'));
      for (const key of [WRITER, COLLEAGUE]) for (const copy of [two, one]) await eventually(copy, 'New', key);
      for (const copy of [one, two]) await run(copy, BOTH, STRANGER);
    });
    // Once for each credential of the organization.
    expect(reads).toEqual(['GET /group/?_fields=id,name', 'GET /group/?_fields=id,name', 'POST /group/']);
  });

  test('see a write of another one that could not reach Redis at first', async () => {
    promise('shared-writes');
    // The copy reads without Redis, and misses the message about the write.
    const { port, close } = await startRedisProxy(redis.url);
    await close();
    const REDIS_URL = `redis://127.0.0.1:${port}`;
    const late = await startGateway({ apiKey: null, environment: { ...environment, REDIS_URL }, closeUrl });
    await run(late, GROUPS);
    await run(one, create('New'));
    expect(names(await run(late, GROUPS))).not.toContain('New');
    const proxy = await startRedisProxy(redis.url, port);
    await eventually(late, 'New');
    await late.close();
    await proxy.close();
  });

  test('read what one of them wrote by id until the search index shows it', async () => {
    promise('shared-writes');
    const ids = demo.leads.slice(4, 6).map(({ id }) => id);
    const list = `{ ${ids.map((id, n) => `l${n}: lead(id: "${id}") { name }`).join(' ')} }`;
    const shown = async (copy: TestGateway) =>
      Object.values<{ name: string }>((await run(copy, list)).data).map(({ name }) => name);
    // The second copy meets the credential after the write.
    for (const id of ids) await run(one, `mutation { leadUpdate(id: "${id}", input: { name: "Zed" }) { ${ERRORS} } }`);
    await expect.poll(() => shown(two), PATIENCE).toEqual(['Zed', 'Zed']);
    expect(await requestsOf(() => shown(two))).toEqual(ids.map((id) => expect.stringContaining(`GET /lead/${id}/`)));
    await run(one, `mutation { leadUpdate(id: "${ids[0]}", input: { name: "Zoe" }) { ${ERRORS} } }`);
    await expect.poll(() => shown(two), PATIENCE).toEqual(['Zoe', 'Zed']);
  });

  test('read the custom fields of their schemas once', async () => {
    const parts = { apiKey: WRITER, closeUrl, environment: { ...environment, TYPED_CUSTOM_FIELDS: 'true' } };
    const copies: TestGateway[] = [];
    const start = async () => {
      copies.push(await startGateway(parts));
    };
    const reads = (await requestsOf(start)).filter((line) => line.includes('custom_field'));
    expect(reads.length).toBeGreaterThan(2);
    expect(await requestsOf(start)).toEqual([]);
    // A field that is created through one is in the schemas of both.
    const input = '{ objectType: LEAD, name: "Harvest", type: TEXT }';
    await run(copies[0] ?? one, `mutation { customFieldCreate(input: ${input}) { ${ERRORS} } }`);
    const fields = '{ __type(name: "LeadCustom") { fields { name } } }';
    const named = async (copy: TestGateway) => JSON.stringify((await run(copy, fields)).data);
    for (const copy of copies) await expect.poll(() => named(copy), PATIENCE).toContain('harvest');
    for (const copy of copies) await copy.close();
  });

  test('share nothing with gateways of another Close, although the key is the same', async () => {
    const sandbox = await startGateway({ apiKey: null, emulator: { seed }, environment });
    await run(one, GROUPS);
    sandbox.emulator.clearRequests();
    await run(sandbox, GROUPS);
    expect(sandbox.lines).toEqual(['GET /group/']);
    await sandbox.close();
  });

  test('see a write that Redis has missed', async () => {
    const [lead, other] = demo.leads;
    const shown = async () => (await run(two, LEADS)).data.lead.name;
    const LEADS = `{ lead(id: "${lead?.id}") { name } other: lead(id: "${other?.id}") { name } }`;
    for (const copy of [one, two]) await run(copy, GROUPS);
    await redis.kill();
    await run(one, create('New'));
    await run(one, `mutation { leadUpdate(id: "${lead?.id}", input: { name: "Zed" }) { ${ERRORS} } }`);
    expect(await shown()).toBe(lead?.name);
    await redis.start();
    await eventually(two, 'New');
    await expect.poll(shown, PATIENCE).toBe('Zed');
  });
});
