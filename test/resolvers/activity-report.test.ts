import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const listed = seed.users.filter(({ is_active }) => is_active);
const [user, other] = listed;
const view = seed.saved_searches[0]?.id ?? '';
const METRICS = ['opportunities.created.all.count', 'calls.all.all.avg_duration'];
const PATH = '/report/activity/';
const instants = { start: '2026-06-01T00:00:00Z', end: '2026-06-11T00:00:00Z' };
const OVERVIEW = { type: 'OVERVIEW', metrics: METRICS, range: { datetime: instants } };
const COMPARISON = { type: 'COMPARISON', metrics: METRICS, range: { relative: 'ALL_TIME' } };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const run = (
  input: object,
  selection = 'totals { metric value } rows { datetime user { id } metrics { metric value } }',
) =>
  gateway.execute(
    `query ($input: ActivityReportInput!) { activityReport(input: $input) { ${selection} } }`,
    { input },
    { 'x-cost': '1' },
  );
const cost = (answer: { extensions?: object }) => (answer.extensions as { cost?: object } | undefined)?.cost;

describe('an activity report takes one request', () => {
  test.each([
    [OVERVIEW, { type: 'overview', metrics: METRICS, datetime_range: instants }],
    [
      { ...COMPARISON, metrics: [...METRICS, METRICS[0]], smartViewId: view, userIds: [other?.id, other?.id] },
      {
        type: 'comparison',
        metrics: METRICS,
        relative_range: 'all-time',
        query: { type: 'saved_search', saved_search_id: view },
        users: [other?.id],
      },
    ],
  ])('%j', async (input, body) => {
    const answer = await run(input);
    expect(answer.errors).toBeUndefined();
    expect(gateway.upstream.map((request) => [request.path, request.body])).toEqual([[PATH, body]]);
    expect(cost(answer)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
  });

  test('with a row for each part of the range, and values in the requested order', async () => {
    const { activityReport } = (await run(OVERVIEW)).data;
    const created = seed.opportunities.filter(
      ({ date_created }) => date_created >= instants.start && date_created < instants.end,
    );
    const calls = gateway.emulator
      .tables()
      .activity.all()
      .filter(({ type, activity_at, date_created: made }) => {
        const at = activity_at ?? made;
        return type === 'Call' && at >= instants.start && at < instants.end;
      });
    const seconds = calls.reduce((sum, { details }) => sum + Number(details.duration), 0);
    expect(calls.length).toBeGreaterThan(0);
    expect(activityReport.totals).toEqual([
      { metric: METRICS[0], value: created.length },
      { metric: METRICS[1], value: expect.closeTo(seconds / calls.length, 6) },
    ]);
    expect(activityReport.rows).toHaveLength(10);
    for (const [n, { datetime, user, metrics }] of activityReport.rows.entries()) {
      const day = `2026-06-${String(n + 1).padStart(2, '0')}`;
      expect([datetime, user]).toEqual([`${day}T00:00:00+00:00`, null]);
      expect(metrics.map(({ metric }: { metric: string }) => metric)).toEqual(METRICS);
      expect(metrics[0].value).toBe(created.filter(({ date_created }) => date_created.startsWith(day)).length);
    }
  });

  test('with a row for each user: ids are free, names come from the list of users', async () => {
    const ids = await run(COMPARISON, 'rows { datetime user { id } metrics { value } }');
    expect(gateway.lines).toEqual([`POST ${PATH}`]);
    expect(ids.data.activityReport.rows.map((row: { user: object }) => row.user)).toEqual(
      listed.map(({ id }) => ({ id })),
    );
    for (const row of ids.data.activityReport.rows) {
      expect(row.datetime).toBeNull();
      const own = seed.opportunities.filter(({ created_by }) => created_by === row.user.id);
      expect(row.metrics[0].value).toBe(own.length);
    }
    const named = await run(COMPARISON, 'rows { user { id name } }');
    expect(requestLines(gateway)).toEqual([`POST ${PATH}`, 'GET /user/?_limit=1000']);
    expect(cost(named)).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
    expect(named.data.activityReport.rows[1].user.name).toBe(`${other?.first_name} ${other?.last_name}`);
  });

  test('plus one for each user whose opportunities are selected', async () => {
    const answer = await run(
      { ...COMPARISON, userIds: [user?.id, other?.id] },
      'rows { user { opportunities(first: 1) { totalCount } } }',
    );
    expect(gateway.lines).toHaveLength(3);
    expect(cost(answer)).toMatchObject({ estimatedRequests: 3 });
    const all = await run(COMPARISON, 'rows { user { opportunities(first: 1) { totalCount } } }');
    expect(cost(all)).toMatchObject({ estimatedRequests: 1 + listed.length, actualRequests: 1 + listed.length });
  });
});

describe('an invalid input is rejected before any request:', () => {
  test.each([
    ['no metrics', { ...OVERVIEW, metrics: [] }, 'metrics must not be empty.'],
    ['a metric without a name', { ...OVERVIEW, metrics: [' '] }, 'blank'],
    ['no range', { ...OVERVIEW, range: {} }, 'range must set exactly one of relative, datetime.'],
    ['two ranges', { ...OVERVIEW, range: { relative: 'TODAY', datetime: instants } }, 'exactly one'],
    ['no users', { ...COMPARISON, userIds: [] }, 'userIds must not be empty'],
    ['a group', { ...COMPARISON, userIds: ['group_a'] }, 'starts with user_'],
    ['an id of another type', { ...COMPARISON, smartViewId: user?.id }, 'starts with save_'],
  ])('%s', async (_what, input, message) => {
    const { data, errors } = await run(input);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(gateway.lines).toEqual([]);
  });
});

test('the error for an unknown metric has the text of Close', async () => {
  const { data, errors } = await run({ ...OVERVIEW, metrics: ['calls.imagined'] });
  expect(data).toEqual({ activityReport: null });
  expect(errors).toMatchObject([
    { message: expect.stringContaining('calls.imagined'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  expect(gateway.lines).toEqual([`POST ${PATH}`]);
});

describe('other responses of Close:', () => {
  test('without sums, and with values that are not numbers', async () => {
    gateway.emulator.fail({ path: PATH, body: { data: [{ user_id: 'user_gone', a: 'many', b: 2.5 }] } });
    const { data, errors } = await run(COMPARISON);
    expect(errors).toBeUndefined();
    expect(data.activityReport).toEqual({
      totals: null,
      rows: [
        {
          datetime: null,
          user: { id: 'user_gone' },
          metrics: [
            { metric: 'a', value: null },
            { metric: 'b', value: 2.5 },
          ],
        },
      ],
    });
  });

  test('without rows: only the report fails', async () => {
    gateway.emulator.fail({ path: PATH, body: { aggregations: {} } });
    const { data, errors } = await gateway.execute(
      'query ($input: ActivityReportInput!) { activityReport(input: $input) { rows { datetime } } me { id } }',
      { input: OVERVIEW },
    );
    expect(data).toEqual({ activityReport: null, me: { id: seed.me } });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_MALFORMED' } }]);
  });
});

describe('the names of metrics', () => {
  const NAMES = '{ activityReportMetrics }';
  const METRICS_PATH = '/report/activity/metrics/';
  test('are read once and then cached', async () => {
    const cold = await gateway.execute(NAMES, {}, { 'x-cost': '1' });
    expect(gateway.lines).toEqual([`GET ${METRICS_PATH}`]);
    expect(cost(cold)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    expect(cold.data.activityReportMetrics).toEqual(expect.arrayContaining(METRICS));
    const warm = await gateway.execute(NAMES, {}, { 'x-cost': '1' });
    expect(gateway.lines).toEqual([]);
    expect(cost(warm)).toMatchObject({ estimatedRequests: 0, actualRequests: 0, cacheHits: 1 });
    expect(warm.data).toEqual(cold.data);
  });

  test.each([
    ['keys under `metrics`', { metrics: [{ key: 'a.b', name: 'A', description: '' }, { key: 'c.d' }] }, ['a.b', 'c.d']],
    ['names', ['a.b', 'c.d'], ['a.b', 'c.d']],
    ['objects with names', [{ name: 'a.b' }, { name: 'c.d', label: 'C' }], ['a.b', 'c.d']],
    ['names under `data`', { data: ['a.b'] }, ['a.b']],
    ['any other object', { keys: ['a.b'] }, null],
    ['objects without names', [{ label: 'A' }], null],
  ])('can be %s', async (_what, body, expected) => {
    const cold = await startGateway({ emulator: { seed } });
    cold.emulator.fail({ path: METRICS_PATH, body });
    const { data, errors } = await cold.execute(NAMES);
    await cold.close();
    expect(data.activityReportMetrics).toEqual(expected);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(
      expected === null ? ['UPSTREAM_MALFORMED'] : undefined,
    );
  });
});
