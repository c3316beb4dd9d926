/** What a write of one credential clears in the caches of others. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { CHANGES } from '../support/changes.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { EVERYTHING } from '../support/every-catalogue.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';
import { requestLines } from '../support/request-lines.ts';

const demo = demoSeed();
const COLLEAGUE = 'api_colleague';
const STRANGER = 'api_stranger';
const seed = { ...demo, keys: { [COLLEAGUE]: demo.users[2]?.id ?? '' } };
const other = buildSeed({ leads: 2, contacts: 2, opportunities: 2, namespace: 'stranger' });

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({
    apiKey: null,
    emulator: { seed, tenants: { [STRANGER]: other } },
    environment: { LIMIT_ROOT_FIELDS: '100' },
  });
});
afterAll(() => gateway.close());
/** Expires all caches. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const as = (key: string) => ({ authorization: basicAuthorization(key) });
const writer = () => gateway.emulator.apiKey;

async function run(query: string, key: string): Promise<Answer> {
  const answer = await gateway.execute(query, {}, as(key));
  expect(answer.errors, query).toBeUndefined();
  return answer;
}

/** The requests for everything that is not cached. */
async function missing(key: string): Promise<readonly string[]> {
  await run(EVERYTHING, key);
  return requestLines(gateway).toSorted();
}

const GROUPS = '{ groups { name } }';
const ORGANIZATION = '{ organization { id } }';
const BOTH = '{ groups { name } organization { id } }';
const CREATE = `mutation { groupCreate(input: { name: "New" }) { ${ERRORS} } }`;
const DELETE = `mutation { groupDelete(id: "${demo.groups[0]?.id}") { ${ERRORS} } }`;
const names = ({ data }: Answer): string[] => data.groups.map(({ name }: { name: string }) => name);

test('after each mutation, colleagues read what the writer has to read, and others nothing', async () => {
  promise('cleared-catalogues');
  const all = await missing(writer());
  expect(await missing(COLLEAGUE)).toEqual(all);
  await missing(STRANGER);
  const cleared = new Set<string>();
  let done = 0;
  for (const { call } of CHANGES) {
    const { data } = await gateway.execute(`mutation { it: ${call} { ${ERRORS} } }`, {}, as(writer()));
    const isDone = data.it?.userErrors.length === 0;
    const own = await missing(writer());
    done += isDone ? 1 : 0;
    if (own.length === 0) continue;
    expect(await missing(COLLEAGUE), call).toEqual(isDone ? own : []);
    for (const line of isDone ? own : []) cleared.add(line);
  }
  expect(done).toBeGreaterThan(CHANGES.length / 2);
  expect(await missing(COLLEAGUE)).toEqual([]);
  expect(await missing(STRANGER)).toEqual([]);
  // No mutation changes these.
  expect(all.filter((line) => !cleared.has(line))).toEqual(['GET /form/?_limit=100', 'GET /report/activity/metrics/']);
}, 120_000);

test('the answer to a write names the organization of a writer that has not asked for it', async () => {
  await gateway.restart();
  for (const key of [COLLEAGUE, STRANGER]) await run(BOTH, key);
  await run(CREATE, writer());
  expect(names(await run(GROUPS, COLLEAGUE))).toContain('New');
  await run(GROUPS, STRANGER);
  expect(gateway.lines).toEqual([]);
});

test('a credential whose organization is not known reads again', async () => {
  await gateway.restart();
  for (const key of [writer(), COLLEAGUE, STRANGER]) await run(GROUPS, key);
  // The answer to a deletion does not name the organization.
  await run(DELETE, writer());
  for (const key of [writer(), COLLEAGUE, STRANGER]) {
    await run(GROUPS, key);
    expect(gateway.lines).toEqual(['GET /group/']);
  }
});

test('a read that is in flight during the write is not used afterwards', async () => {
  await run(ORGANIZATION, writer());
  gateway.emulator.fail({ path: '/group/', method: 'GET', delayMs: 300 });
  const early = run(GROUPS, COLLEAGUE);
  await expect.poll(() => gateway.lines).toEqual(['GET /group/']);
  await run(CREATE, writer());
  expect(names(await run(GROUPS, COLLEAGUE))).toContain('New');
  await early;
  expect(names(await run(GROUPS, COLLEAGUE))).toContain('New');
});

test('a write whose outcome is unknown clears, and one that Close refuses does not', async () => {
  for (const key of [writer(), COLLEAGUE]) await run(BOTH, key);
  gateway.emulator.fail({ method: 'DELETE', status: 403, body: {} });
  await gateway.execute(DELETE, {}, as(writer()));
  await run(GROUPS, COLLEAGUE);
  expect(gateway.lines).toEqual([]);
  gateway.emulator.fail({ method: 'DELETE', status: 504 });
  await gateway.execute(DELETE, {}, as(writer()));
  await run(GROUPS, COLLEAGUE);
  expect(gateway.lines).toEqual(['GET /group/']);
});
