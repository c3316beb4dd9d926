import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead] = seed.leads.slice(3);
const QUERY = 'query Q($id: ID!) { lead(id: $id) { name } organization { name } }';
const EXPECTED = { lead: { name: lead?.name }, organization: { name: seed.organization.name } };
const COST = { 'x-cost': '1' };

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ emulator: { latencyMs: 40 }, environment: { SHOW_UPSTREAM: 'false' } });
  await gateway.execute('{ organization { id } }');
  gateway.emulator.clearRequests();
});
afterEach(() => gateway.close());

interface CostResponse {
  readonly data: unknown;
  readonly extensions: { readonly cost: { readonly actualRequests: number; readonly cacheHits: number } };
}

async function send(
  query = QUERY,
  variables: object = { id: lead?.id },
  init: RequestInit = {},
): Promise<CostResponse> {
  const headers = { 'content-type': 'application/json', ...COST, ...(init.headers as Record<string, string>) };
  const body = JSON.stringify({ query, variables });
  return (await (await fetch(gateway.url, { method: 'POST', body, ...init, headers })).json()) as CostResponse;
}

/** Operations that were executed. One that joined another used no catalogue. */
const executed = (answers: readonly CostResponse[]) =>
  answers.filter(({ extensions: { cost } }) => cost.cacheHits > 0).length;

describe('the same query of one credential, in flight together', () => {
  test('is executed once, and all callers get its result', async () => {
    gateway.emulator.fail({ path: `/lead/${lead?.id}/`, delayMs: 1_500, times: 1 });
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()));
    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => EXPECTED));
    expect(executed(answers)).toBe(1);
    expect(gateway.lines).toEqual([`GET /lead/${lead?.id}/`]);
  });

  test('is executed again after it has finished', async () => {
    const answers = [await send(), await send()];
    expect(executed(answers)).toBe(2);
    expect(gateway.lines).toHaveLength(2);
  });

  test.each<[string, () => Promise<CostResponse>[]]>([
    ['another variable', () => [send(), send(QUERY, { id: seed.leads[4]?.id })]],
    ['another document', () => [send(), send(QUERY.replace('name }', 'name id }'))]],
    ['another time offset', () => [send(), send(QUERY, undefined, { headers: { 'x-tz-offset': '2' } })]],
  ])('is not shared with %s', async (_, sends) => {
    expect(executed(await Promise.all(sends()))).toBe(2);
  });

  test('fails for all callers alike', async () => {
    gateway.emulator.fail({ path: `/lead/${lead?.id}/`, status: 403, times: 1 });
    const answers = (await Promise.all([send(), send()])) as unknown as { data: object; errors: object[] }[];
    for (const { data, errors } of answers) {
      expect(data).toEqual({ ...EXPECTED, lead: null });
      expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'FORBIDDEN' }, locations: [{ line: 1 }] }]);
    }
    expect(gateway.lines).toHaveLength(1);
  });

  test('goes on for the others if its first caller disconnects', async () => {
    promise('disconnect');
    gateway.emulator.fail({ path: `/lead/${lead?.id}/`, delayMs: 5_000, times: 1 });
    const leaving = new AbortController();
    const first = send(QUERY, undefined, { signal: leaving.signal }).catch(() => null);
    await expect.poll(() => gateway.lines.length).toBe(1);
    const others = [send(), send(), send()];
    await new Promise((resolve) => setTimeout(resolve, 50));
    leaving.abort();
    expect(await first).toBeNull();
    const answers = await Promise.all(others);
    expect(answers.map(({ data }) => data)).toEqual(answers.map(() => EXPECTED));
    expect(gateway.lines).toHaveLength(1);
  });

  test('is not joined by a query that starts after a write', async () => {
    const [opportunity] = seed.opportunities;
    const query = 'query Q($id: ID!) { opportunity(id: $id) { note } organization { name } }';
    const before = send(query, { id: opportunity?.id });
    await expect.poll(() => gateway.lines.length).toBe(1);
    gateway.emulator.fail({ path: `/opportunity/${opportunity?.id}/`, delayMs: 200, times: 1 });
    const slow = send(query.replace('note', 'note confidence'), { id: opportunity?.id });
    const change =
      'mutation M($id: ID!) { opportunityUpdate(id: $id, input: { note: "new" }) { opportunity { note } } }';
    await send(change, { id: opportunity?.id });
    const after = await send(query.replace('note', 'note confidence'), { id: opportunity?.id });
    expect(after.data).toMatchObject({ opportunity: { note: 'new' } });
    await Promise.all([before, slow]);
  });
});

test('identical mutations are each executed', async () => {
  const mutation = 'mutation { leadCreate(input: { name: "Twice" }) { lead { id } } }';
  const answers = (await Promise.all([send(mutation, {}), send(mutation, {})])) as unknown as {
    data: { leadCreate: { lead: { id: string } } };
  }[];
  expect(new Set(answers.map(({ data }) => data.leadCreate.lead.id)).size).toBe(2);
});

test('nothing is shared between credentials of one organization', async () => {
  const keys = { api_other: seed.users[1]?.id ?? '' };
  const open = await startGateway({
    apiKey: null,
    emulator: { seed: { ...seed, keys }, latencyMs: 40 },
    environment: { CLOSE_API_URL: 'http://127.0.0.1:1', SHOW_UPSTREAM: 'false', LOG_LEVEL: 'silent' },
  });
  const sendAs = (key: string) => {
    const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
    return open.execute(QUERY, { id: lead?.id }, { ...COST, authorization }) as unknown as Promise<CostResponse>;
  };
  const both = () => Promise.all([open.emulator.apiKey, 'api_other'].map(sendAs));
  await both();
  expect(executed(await both())).toBe(2);
  await open.close();
});
