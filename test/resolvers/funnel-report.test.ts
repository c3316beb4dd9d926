import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const pipeline = seed.pipelines[0]?.id ?? '';
const user = seed.users[0]?.id ?? '';
const [group, view] = [seed.groups[0]?.id ?? '', seed.saved_searches[0]?.id ?? ''];
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const STATUS = `status { id label type } opportunityCount countConversionRate lostCount countLostRatio value { cents }
  valueConversionRate valueLost { cents } valueLostRatio weightedValue { cents } weightedValueConversionRate
  averageTimeToAdvance`;
const TOTALS = `opportunityCount totalCompleteCount totalWonCount countWinRate valueTotalComplete { cents } valueTotalWon { cents }
  valueWinRate averageTimeToWin averageValueAnnualizedPerWonOpportunity { cents } salesVelocity { cents }`;
const FIELDS = { totals: 'opportunityFunnelTotalsReport', stages: 'opportunityFunnelStagesReport' };
const SELECTED = {
  totals: `totals { user { id } ${TOTALS} } rows { user { id } ${TOTALS} }`,
  stages: `totals { ${STATUS} } rows { user { id } statuses { ${STATUS} } }`,
};
const DOCUMENT = (kind: keyof typeof FIELDS) =>
  `query ($input: OpportunityFunnelReportInput!) {
    report: ${FIELDS[kind]}(input: $input) { ${SELECTED[kind]} } me { id }
  }`;
const run = (input: object, kind: keyof typeof FIELDS = 'totals') =>
  gateway.execute(DOCUMENT(kind), { input: { pipelineId: pipeline, ...input } }, { 'x-cost': '1' });
/** The bodies that Close received. */
const bodies = () => gateway.upstream.flatMap(({ path, body }) => (path.startsWith('/report/') ? [[path, body]] : []));

const instants = { start: '2026-04-01T00:00:00Z', end: '2026-07-01T00:00:00+02:00' };
const CREATED = { type: 'CREATED_COHORT' };
const ACTIVE = { type: 'ACTIVE_STAGE_COHORT' };
const TODAY = { relative: 'TODAY' };
const sent = { pipeline, type: 'created-cohort' };
const sentActive = { pipeline, type: 'active-stage-cohort' };

const ACCEPTED: readonly (readonly [input: object, body: object])[] = [
  [ACTIVE, sentActive],
  [{ ...ACTIVE, cohortRange: null, comparedRange: null, smartViewId: null, userIds: null }, sentActive],
  [
    { ...CREATED, cohortRange: { relative: 'THIS_QUARTER' }, comparedRange: { relative: 'LAST_QUARTER' } },
    { ...sent, cohort_relative_range: 'this-quarter', compared_relative_range: 'last-quarter' },
  ],
  [
    { ...CREATED, cohortRange: { datetime: instants, relative: null }, reportRange: { relative: 'ALL_TIME' } },
    { ...sent, report_relative_range: 'all-time', cohort_datetime_range: instants },
  ],
  [
    { ...ACTIVE, reportRange: { datetime: instants }, comparedRange: { datetime: 'SAME_DAYS_LAST_QUARTER' } },
    { ...sentActive, report_datetime_range: instants, compared_datetime_range: 'same-days-last-quarter' },
  ],
  [
    { ...ACTIVE, reportRange: TODAY, comparedRange: { custom: instants } },
    { ...sentActive, report_relative_range: 'today', compared_custom_range: instants },
  ],
  [
    { ...CREATED, cohortRange: TODAY, smartViewId: view, userIds: [user, group, user] },
    {
      ...sent,
      cohort_relative_range: 'today',
      query: { type: 'saved_search', saved_search_id: view },
      users: [user, group],
    },
  ],
];

describe('a funnel report takes one request, with all inputs of Close', () => {
  test.each(ACCEPTED)('%j', async (input, body) => {
    for (const kind of ['totals', 'stages'] as const) {
      const answer = await run(input, kind);
      expect(answer.errors).toBeUndefined();
      expect(bodies()).toEqual([[`/report/funnel/opportunity/${kind}/`, body]]);
      expect(answer.data.report).toMatchObject({ totals: expect.anything(), rows: expect.any(Array) });
      expect(answer.extensions).toMatchObject({
        cost: { actualRequests: gateway.lines.length, estimatedRequests: gateway.lines.length },
      });
    }
  });

  test.each([
    ['TODAY', 'today'],
    ['THIS_WEEK', 'this-week'],
    ['THIS_MONTH', 'this-month'],
    ['THIS_QUARTER', 'this-quarter'],
    ['THIS_YEAR', 'this-year'],
    ['YESTERDAY', 'yesterday'],
    ['LAST_WEEK', 'last-week'],
    ['LAST_MONTH', 'last-month'],
    ['LAST_QUARTER', 'last-quarter'],
    ['LAST_YEAR', 'last-year'],
    ['ALL_TIME', 'all-time'],
  ])('%s is %s', async (relative, spelt) => {
    await run({ ...CREATED, cohortRange: { relative } });
    expect(bodies()).toEqual([[expect.any(String), { ...sent, cohort_relative_range: spelt }]]);
  });

  test.each(['WEEK', 'MONTH', 'QUARTER', 'YEAR'])('the same days of the last %s', async (what) => {
    await run({
      ...ACTIVE,
      reportRange: { datetime: instants },
      comparedRange: { datetime: `SAME_DAYS_LAST_${what}` },
    });
    expect(bodies()[0]?.[1]).toHaveProperty('compared_datetime_range', `same-days-last-${what.toLowerCase()}`);
  });
});

describe('an invalid input is rejected before any request, with the valid form:', () => {
  const backwards = { datetime: { start: instants.end, end: instants.start } };
  const REFUSED: readonly (readonly [what: string, input: object, message: string])[] = [
    ['a cohort without a range', CREATED, 'type CREATED_COHORT requires cohortRange.'],
    [
      'a cohort that Close would ignore',
      { ...ACTIVE, cohortRange: TODAY },
      'cohortRange requires type CREATED_COHORT.',
    ],
    [
      'two ranges in one',
      { ...CREATED, cohortRange: { ...TODAY, datetime: instants } },
      'cohortRange must set exactly one of relative, datetime.',
    ],
    [
      'an empty range',
      { ...ACTIVE, reportRange: { relative: null } },
      'reportRange must set exactly one of relative, datetime.',
    ],
    [
      'a range that ends before it starts',
      { ...ACTIVE, reportRange: backwards },
      'reportRange.datetime.end must be after reportRange.datetime.start.',
    ],
    [
      'two comparisons',
      { ...ACTIVE, reportRange: TODAY, comparedRange: { ...TODAY, custom: instants } },
      'comparedRange must set exactly one of relative, datetime, custom.',
    ],
    [
      'a comparison of different kinds of ranges',
      { ...CREATED, cohortRange: { datetime: instants }, comparedRange: TODAY },
      'comparedRange.relative requires cohortRange.relative.',
    ],
    [
      'the same days of a relative range',
      { ...ACTIVE, reportRange: TODAY, comparedRange: { datetime: 'SAME_DAYS_LAST_WEEK' } },
      'comparedRange.datetime requires reportRange.datetime.',
    ],
    ['a comparison without a range', { ...ACTIVE, comparedRange: TODAY }, 'requires reportRange.relative.'],
    [
      'a comparison with a report range',
      { ...CREATED, cohortRange: { datetime: instants }, reportRange: TODAY, comparedRange: TODAY },
      'requires cohortRange.relative.',
    ],
    [
      'a comparison that ends before it starts',
      { ...ACTIVE, comparedRange: { custom: backwards.datetime } },
      'comparedRange.custom.end must be after comparedRange.custom.start.',
    ],
    ['no users', { ...ACTIVE, userIds: [] }, 'userIds must not be empty'],
    ['a user id of another type', { ...ACTIVE, userIds: [pipeline] }, 'starts with user_ or group_'],
    ['a pipeline id of another type', { ...ACTIVE, pipelineId: user }, 'starts with pipe_'],
    ['a Smart View id of another type', { ...ACTIVE, smartViewId: user }, 'starts with save_'],
  ];
  test.each(REFUSED)('%s', async (_what, input, message) => {
    for (const kind of ['totals', 'stages'] as const) {
      const { data, errors } = await run(input, kind);
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        { message: expect.stringContaining(message), path: ['report'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('in the document as well as in a variable', async () => {
    const { errors } = await gateway.execute(
      `{ opportunityFunnelTotalsReport(input: { pipelineId: "${pipeline}", type: CREATED_COHORT }) { rows { opportunityCount } } me { id } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });
});

describe('a response of Close', () => {
  const path = '/report/funnel/opportunity/totals/';

  test('is read in its documented form, averages rounded to cents', async () => {
    const status = { id: 'stat_a', label: 'A', type: 'active' };
    const numbersOfOne = { status, count: 2, count_conversion_rate: 0.5, value: 100, average_time_to_advance: null };
    gateway.emulator.fail({
      path: '/report/funnel/opportunity/stages/',
      body: { aggregations: { stages: [numbersOfOne] }, data: [{ user_id: user, stages: [numbersOfOne] }] },
    });
    const numbers = { count: 3, count_win_rate: 0.25, value_total_won: 5000, sales_velocity: 33.4 };
    gateway.emulator.fail({ path, body: { aggregations: numbers, data: [{ user_id: user, ...numbers }] } });
    const [statuses, totals] = [await run(ACTIVE, 'stages'), await run(ACTIVE)];
    expect([statuses.errors, totals.errors]).toEqual([undefined, undefined]);
    const row = {
      status: { ...status, type: 'ACTIVE' },
      opportunityCount: 2,
      countConversionRate: 0.5,
      value: { cents: 100 },
      averageTimeToAdvance: null,
    };
    expect(statuses.data.report).toMatchObject({ totals: [row], rows: [{ user: { id: user }, statuses: [row] }] });
    const sums = {
      opportunityCount: 3,
      countWinRate: 0.25,
      valueTotalWon: { cents: 5000 },
      salesVelocity: { cents: 33 },
      averageTimeToWin: null,
      valueTotalComplete: null,
    };
    expect(totals.data.report).toMatchObject({
      totals: { user: null, ...sums },
      rows: [{ user: { id: user }, ...sums }],
    });
  });

  test('names users and statuses of which everything can be read', async () => {
    const { data, errors, extensions } = await gateway.execute(
      `query ($input: OpportunityFunnelReportInput!) { report: opportunityFunnelStagesReport(input: $input) {
        rows { user { name } statuses { status { pipeline { name } } value { formatted } } }
      } }`,
      { input: { pipelineId: pipeline, ...ACTIVE } },
      { 'x-cost': '1' },
    );
    expect(errors).toBeUndefined();
    expect(data.report.rows.length).toBeGreaterThan(0);
    for (const { user: owner, statuses } of data.report.rows) {
      expect(owner).toEqual({ name: expect.any(String) });
      expect(statuses[0]).toEqual({
        status: { pipeline: { name: seed.pipelines[0]?.name } },
        value: { formatted: expect.any(String) },
      });
    }
    expect(extensions).toMatchObject({ cost: { actualRequests: gateway.lines.length } });
  });

  test.each([
    ['a list', [{ user_id: 'user_a' }]],
    ['null', null],
    ['an object without rows', { aggregations: {} }],
    ['an object with rows that are none', { data: [1] }],
  ])('that is %s is malformed', async (_what, body) => {
    gateway.emulator.fail({ path, body: JSON.stringify(body) });
    const answer = await run(ACTIVE);
    expect(answer.data.report).toBeNull();
    expect(answer.errors).toMatchObject([{ path: ['report'], extensions: { code: 'UPSTREAM_MALFORMED' } }]);
  });

  test.each([
    ['HTML', { body: '<h1>canary</h1>' }, 'UPSTREAM_MALFORMED'],
    ['empty', { body: '' }, 'UPSTREAM_MALFORMED'],
    ['400 with a message', { status: 400, body: { error: 'canary' } }, 'UPSTREAM_ERROR'],
    ['503 three times', { status: 503, body: 'canary', times: 3 }, 'UPSTREAM_ERROR'],
  ])('that is %s fails only the report', async (_what, fault, code) => {
    gateway.emulator.fail({ path, ...fault });
    const { data, errors } = await run(ACTIVE);
    expect(data).toEqual({ report: null, me: { id: seed.me } });
    expect(errors).toMatchObject([{ path: ['report'], extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toContain('canary');
  });

  test('that is 503 once is retried, since the request only reads', async () => {
    gateway.emulator.fail({ path, status: 503, body: '' });
    expect((await run(ACTIVE)).errors).toBeUndefined();
    expect(bodies()).toHaveLength(2);
  });
});

test('the same report twice in an operation is one request', async () => {
  const field = `opportunityFunnelStagesReport(input: { pipelineId: "${pipeline}", type: ACTIVE_STAGE_COHORT }) { rows { user { id } } }`;
  const { data } = await gateway.execute(`{ a: ${field} b: ${field} }`);
  expect(gateway.lines).toEqual(['POST /report/funnel/opportunity/stages/']);
  expect(data.a).toEqual(data.b);
});
