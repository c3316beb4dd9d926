import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { type ScriptedClose, type ScriptedRequest, startScriptedClose } from '../support/scripted-close.ts';

const TOTAL = 600;
const MINUTES = 60_000;

let close: ScriptedClose;
let clock: TestClock;
let server: Server;
beforeEach(async () => {
  close = await startScriptedClose();
  clock = new TestClock();
  server = await startServer({
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', CLOSE_API_URL: close.url }),
    closeUrl: close.url,
    clock,
    random: () => 0,
  });
});
afterEach(async () => {
  await server.close();
  await close.close();
});

/** Sends an operation as one of two credentials and returns its answer with its number of requests. */
async function execute(query: string, variables: object = {}, key = 'one') {
  const before = close.requests.length;
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as {
    data: Record<string, { nodes: object[] } | null>;
    errors?: object[];
  };
  return { data, errors, requests: close.requests.length - before };
}

/** A page of the opportunities, by `_skip` and `_limit`. */
function opportunities({ query }: ScriptedRequest) {
  const [skip, limit] = [Number(query.get('_skip') ?? 0), Number(query.get('_limit') ?? 100)];
  const count = Math.max(0, Math.min(limit, TOTAL - skip));
  const data = Array.from({ length: count }, (_, n) => ({
    id: `oppo_${skip + n}`,
    value: 1,
    date_created: '2020-01-01T00:00:00+00:00',
  }));
  return { body: { data, has_more: skip + limit < TOTAL, total_results: TOTAL, count_by_value_period: {} } };
}

const ALL = '{ opportunities(first: 500, orderBy: { field: VALUE }) { nodes { id } } }';
const rowsOf = ({ data }: Awaited<ReturnType<typeof execute>>) => data.opportunities?.nodes.length;

describe('a page size that Close refuses', () => {
  const refuse = (isRefused: (request: ScriptedRequest) => boolean) => {
    close.answer = (request) =>
      isRefused(request) ? { status: 400, body: { error: 'The limit is too large.' } } : opportunities(request);
  };
  const isLarge = ({ query }: ScriptedRequest) => Number(query.get('_limit')) > 100;

  test('is avoided for five minutes, and for the credential alone', async () => {
    promise('odd-answers');
    refuse((request) => isLarge(request) && request.authorization === 'Bearer one');
    expect(await execute(ALL)).toMatchObject({ requests: 6, errors: [] });
    expect(await execute(ALL)).toMatchObject({ requests: 5 });
    expect(await execute(ALL, {}, 'two')).toMatchObject({ requests: 2 });
    refuse(() => false);
    clock.advance(4 * MINUTES);
    expect(await execute(ALL)).toMatchObject({ requests: 5 });
    clock.advance(1 * MINUTES);
    expect(await execute(ALL)).toMatchObject({ requests: 2 });
  });

  test('is not avoided if the smaller page is refused too', async () => {
    promise('odd-answers');
    refuse(() => true);
    expect(await execute(ALL)).toMatchObject({ requests: 2, data: { opportunities: null } });
    refuse(() => false);
    expect(await execute(ALL)).toMatchObject({ requests: 2, errors: [] });
  });
});

describe('a maximum skip', () => {
  const error = (maxSkip: number) => `The skip you set is larger than the maximum skip (max_skip = ${maxSkip}).`;

  test('is remembered for five minutes, and for the credential alone', async () => {
    promise('odd-answers');
    close.answer = (request) =>
      Number(request.query.get('_skip') ?? 0) > 200 && request.authorization === 'Bearer one'
        ? { status: 400, body: { error: error(200) } }
        : opportunities(request);
    expect(await execute(ALL)).toMatchObject({ data: { opportunities: null }, requests: 2 });
    expect(await execute(ALL)).toMatchObject({ data: { opportunities: null }, requests: 1 });
    expect(rowsOf(await execute(ALL, {}, 'two'))).toBe(500);
    close.answer = opportunities;
    clock.advance(5 * MINUTES);
    expect(rowsOf(await execute(ALL))).toBe(500);
  });

  test('that the request did not exceed is not remembered', async () => {
    close.answer = () => ({ status: 400, body: { error: error(0) } });
    await execute('{ opportunities(first: 300) { nodes { id } } }');
    close.answer = opportunities;
    expect(rowsOf(await execute(ALL))).toBe(500);
  });
});

describe('activities of several leads that Close refuses to list together', () => {
  const TIMELINES =
    'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { activities(first: 2) { nodes { id } } } } }';
  const ids = ['lead_a', 'lead_b', 'lead_c'];
  const answer = (refuses: (request: ScriptedRequest) => boolean) => {
    close.answer = (request) => {
      if (request.path === '/activity/' && refuses(request)) return { status: 400, body: { error: 'An odd date.' } };
      return request.path === '/data/search/'
        ? { body: { data: ids.map((id) => ({ id, __object_type: 'lead' })), cursor: null } }
        : { body: { data: [], has_more: false } };
    };
  };
  const activityRequests = () => close.requests.filter(({ path }) => path === '/activity/').length;
  const requests = async (key?: string) => {
    const before = activityRequests();
    await execute(TIMELINES, { ids }, key);
    return activityRequests() - before;
  };
  const isJoint = ({ query }: ScriptedRequest) => query.has('lead_id__in');

  test('are read lead by lead for five minutes, and for the credential alone', async () => {
    promise('odd-answers');
    answer(isJoint);
    expect(await requests()).toBe(4);
    expect(await requests()).toBe(3);
    answer(() => false);
    expect(await requests('two')).toBe(1);
    expect(await requests()).toBe(3);
    clock.advance(5 * MINUTES);
    expect(await requests()).toBe(1);
  });

  test('are read together again if the separate reads were refused too', async () => {
    answer(() => true);
    expect(await requests()).toBe(4);
    answer(() => false);
    expect(await requests()).toBe(1);
  });
});

test('a total that no list can have does not stop the process', async () => {
  close.answer = (request) => {
    const { body } = opportunities(request);
    return request.path === '/opportunity/'
      ? { body: { ...body, total_results: 1e300 } }
      : { body: { data: [{ id: 'user_a' }], has_more: true, total_results: 1e300 } };
  };
  const startedAt = performance.now();
  expect((await execute('{ users(first: 1) { totalCount } }')).errors).toMatchObject([
    { extensions: { code: 'COST_LIMIT_EXCEEDED' } },
  ]);
  await execute(ALL);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

test('a catalogue that Close refuses with 429 is refreshed at most once per 30 seconds', async () => {
  promise('bounded-refreshes');
  const USERS = '{ users(first: 1) { totalCount } }';
  await execute(USERS);
  clock.advance(61_000);
  close.answer = () => ({ status: 429, headers: { 'retry-after': '1' } });
  const before = close.requests.length;
  for (let second = 0; second < 29; second += 1) {
    expect((await execute(USERS)).errors).toEqual([]);
    clock.advance(1_000);
  }
  expect(close.requests.length - before).toBe(1);
});
