import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Opportunity } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { type Life, naiveFunnel, type Status } from '../support/naive-funnel.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const NOW = Date.UTC(2026, 10, 22, 9);
const CHANGES = '/activity/status_change/opportunity/';
const [sales] = seed.pipelines;
const FUNNEL = `entered { ...Opportunities } won { ...Opportunities } lost { ...Opportunities } winRate statuses {
  status { id } entered { ...Opportunities } advanced { ...Opportunities } won { ...Opportunities } lost { ...Opportunities } conversionRate averageSeconds }`;
const OPPORTUNITIES = 'fragment Opportunities on FunnelOpportunities { opportunityCount value { cents } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed }, wallClock: () => NOW });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.advance(3_600_000));

async function funnel(filter: object, { of = FUNNEL, maxChanges = 1000 } = {}) {
  const query = `query ($id: ID!, $filter: FunnelFilter!, $maxChanges: Int!) { pipeline(id: $id) { name funnel(filter: $filter, maxChanges: $maxChanges) { ${of} } } } ${of.includes('...Opportunities') ? OPPORTUNITIES : ''}`;
  const answer = await gateway.execute(query, { id: sales?.id, filter, maxChanges }, { 'x-cost': '1' });
  const { cost } = (answer.extensions ?? {}) as { cost?: { estimatedRequests: number } };
  return { ...answer, requests: requestLines(gateway), estimate: cost?.estimatedRequests };
}

const FIELDS = '_fields=id,annualized_value,date_created,pipeline_id,status_id';
const since = (from: string) =>
  seed.activities.filter(({ type, date_created }) => type === 'OpportunityStatusChange' && date_created >= from);
const pages = (from: string) =>
  Array.from(
    { length: Math.ceil(since(from).length / 100) },
    (_, n) => `GET ${CHANGES}?date_created__gte=${from}&_limit=100${n === 0 ? '' : `&_skip=${n * 100}`}`,
  );

describe('a funnel', () => {
  const from = '2026-10-01T00:00:00Z';

  test('reads the changes since the start of the range, and the opportunities created in it', async () => {
    const to = '2026-11-01T00:00:00Z';
    const { errors, requests, estimate } = await funnel({ from, to }, { maxChanges: 500 });
    expect(errors).toBeUndefined();
    expect(pages(from).length).toBeGreaterThan(1);
    expect(requests.toSorted()).toEqual(
      [
        'GET /me/',
        ...pages(from),
        `GET /opportunity/?date_created__gte=${from}&date_created__lt=${to}&${FIELDS}&_limit=250`,
      ].toSorted(),
    );
    expect(estimate).toBe(1 + 5 + 2);
  });

  test('of every pipeline is computed from the same requests', async () => {
    const filter = { from };
    const query = `query ($filter: FunnelFilter!) { pipelines { id funnel(filter: $filter, maxChanges: 500) { ${FUNNEL} } } } ${OPPORTUNITIES}`;
    const { data, errors } = await gateway.execute(query, { filter });
    expect(errors).toBeUndefined();
    expect(requestLines(gateway).toSorted()).toEqual(
      ['GET /me/', ...pages(from), `GET /opportunity/?date_created__gte=${from}&${FIELDS}&_limit=250`].toSorted(),
    );
    const alone = await funnel(filter);
    expect(data.pipelines[0].funnel).toEqual(alone.data.pipeline.funnel);
    expect(
      data.pipelines.every(
        (pipeline: { funnel: { entered: { opportunityCount: number } } }) =>
          pipeline.funnel.entered.opportunityCount > 0,
      ),
    ).toBe(true);
  });

  test('of some owners reads all their opportunities that were updated since', async () => {
    const userId = { in: seed.users.slice(0, 2).map(({ id }) => id) };
    const { requests } = await funnel({ from, userId });
    expect(requests).toContain(
      `GET /opportunity/?user_id__in=${userId.in}&date_updated__gte=${from}&${FIELDS}&_limit=250`,
    );
    const group = seed.groups[0];
    const owned = await funnel({ from, userId: { eq: group?.id } });
    const each = await Promise.all(
      (group?.user_ids ?? []).map(
        async (id) => (await funnel({ from, userId: { eq: id } })).data.pipeline.funnel.entered.opportunityCount,
      ),
    );
    expect(owned.data.pipeline.funnel.entered.opportunityCount).toBe(each.reduce((sum, count) => sum + count, 0));
  });

  test('of no owners is empty and reads no history', async () => {
    const { data, requests } = await funnel(
      { from, userId: { in: [] } },
      {
        of: 'entered { opportunityCount } winRate statuses { entered { opportunityCount } averageSeconds current { opportunityCount value { cents } } }',
      },
    );
    expect(requests).toEqual(['GET /me/']);
    expect(data.pipeline.funnel).toEqual({
      entered: { opportunityCount: 0 },
      winRate: null,
      statuses: sales?.statuses.map(() => ({
        entered: { opportunityCount: 0 },
        averageSeconds: null,
        current: { opportunityCount: 0, value: { cents: 0 } },
      })),
    });
  });

  test('has the current opportunities of each status, in one request per status', async () => {
    const { data, requests, estimate } = await funnel(
      { from },
      {
        of: 'statuses { status { id label } current { opportunityCount value { cents formatted } } }',
        maxChanges: 500,
      },
    );
    const perYear = (opportunity: Opportunity) =>
      (opportunity.value ?? 0) * (opportunity.value_period === 'monthly' ? 12 : 1);
    for (const [n, { status, current }] of data.pipeline.funnel.statuses.entries()) {
      const there = seed.opportunities.filter(({ status_id }) => status_id === sales?.statuses[n]?.id);
      expect([status.id, current.opportunityCount, current.value.cents]).toEqual([
        sales?.statuses[n]?.id,
        there.length,
        there.reduce((sum, opportunity) => sum + perYear(opportunity), 0),
      ]);
      expect(current.value.formatted).toMatch(/^\$/);
    }
    const perStatus = requests.filter((line) => line.includes('_limit=0'));
    expect(perStatus.toSorted()).toEqual(
      sales?.statuses.map(({ id }) => `GET /opportunity/?status_id=${id}&_limit=0`).toSorted(),
    );
    expect(estimate).toBeGreaterThanOrEqual(requests.length);
    expect(estimate).toBeLessThanOrEqual(2 * requests.length);
  });

  test.each([
    [
      'changes',
      100,
      'There are more than 100 status changes since 2026-10-01T00:00:00Z. Use a later start or raise maxChanges.',
    ],
    [
      'opportunities',
      60,
      'There are more than 60 opportunities since 2025-01-01T00:00:00Z. Use a later start or raise maxChanges.',
    ],
  ])('of more %s than the limit fails, other fields are not affected', async (what, maxChanges, message) => {
    const start = what === 'opportunities' ? '2025-01-01T00:00:00Z' : from;
    if (what === 'opportunities') gateway.emulator.fail({ path: CHANGES, body: { data: [], has_more: false } });
    const { data, errors } = await funnel({ from: start }, { maxChanges });
    expect(data.pipeline).toEqual({ name: sales?.name, funnel: null });
    expect(errors).toMatchObject([{ message, path: ['pipeline', 'funnel'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test.each([
    [{ from, to: from }, 10],
    [{ from, userId: { eq: 'lead_1' } }, 10],
    [{ from }, 0],
  ])('of %j, at most %i, is rejected before any request', async (filter, maxChanges) => {
    const { errors, requests } = await funnel(filter, { maxChanges });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(requests).toEqual([]);
  });

  test('is null if Close fails, other fields are not affected', async () => {
    gateway.emulator.fail({ path: CHANGES, status: 403 });
    const { data, errors } = await funnel({ from });
    expect(data.pipeline).toEqual({ name: sales?.name, funnel: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['FORBIDDEN']);
  });
});

test('PipelineFunnel: the statuses, then the changes, the new opportunities, and the opportunities of each status', async () => {
  const from = '2026-10-01T00:00:00Z';
  const { data, errors, ...answer } = await gateway.execute(operation('PipelineFunnel'), { id: sales?.id, from });
  expect(errors).toBeUndefined();
  const inStatuses = sales?.statuses.map(({ id }) => `GET /opportunity/?status_id=${id}&_limit=0`) ?? [];
  const [first = '', ...more] = pages(from);
  const opportunities = `GET /opportunity/?date_created__gte=${from}&${FIELDS}&_limit=250`;
  expect(requestLines(gateway).toSorted()).toEqual(
    ['GET /me/', first, ...more, opportunities, ...inStatuses].toSorted(),
  );
  // Pages of a list without a count are read one after another.
  expect(trips({ data, ...answer })).toBe(1 + pages(from).length);
  expect(data.pipeline.funnel.statuses.map(({ status }: { status: object }) => status)).toEqual(
    sales?.statuses.map(({ label }) => ({ label })),
  );
});

describe('its numbers', () => {
  const DAY = 86_400_000;
  const START = Date.UTC(2026, 6, 1);
  const gone: Status = { id: 'stat_gone', type: 'active', pipeline: sales?.id ?? '', place: -1 };
  const statuses: readonly Status[] = [
    gone,
    ...seed.pipelines.flatMap(({ id, statuses }) =>
      statuses.map((status, place) => ({ id: status.id, type: status.type, pipeline: id, place })),
    ),
  ];
  const anyStatus = fc.nat({ max: statuses.length - 1 });
  const value = fc.option(fc.nat({ max: 1_000_000 }), { nil: null });
  const life = fc.record({
    createdAt: fc.nat({ max: 90 * DAY }),
    owner: fc.nat({ max: 2 }),
    period: fc.constantFrom('one_time' as const, 'monthly' as const, 'annual' as const),
    value,
    first: anyStatus,
    moves: fc.array(fc.record({ after: fc.integer({ min: 60_000, max: 20 * DAY }), to: anyStatus, value }), {
      maxLength: 6,
    }),
  });
  const range = fc.record({
    from: fc.nat({ max: 80 * DAY }),
    days: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
    owners: fc.option(fc.subarray([0, 1, 2], { minLength: 1 }), { nil: null }),
  });

  let own: TestGateway;
  beforeAll(async () => {
    own = await startGateway({
      emulator: { seed: { ...seed, opportunities: [], activities: [] } },
      wallClock: () => NOW,
    });
  });
  afterAll(() => own.close());

  /** Histories without steps to the same status. An opportunity that would end in a deleted status moves on. */
  function livesOf(drawn: readonly (typeof life extends fc.Arbitrary<infer T> ? T : never)[]): Life[] {
    return drawn.map(({ createdAt, owner, period, value, first, moves }) => {
      const steps = [{ at: START + createdAt, status: statuses[first] ?? gone, value }];
      for (const move of moves) {
        const last = steps.at(-1);
        const status = statuses[move.to];
        if (last !== undefined && status !== undefined && status !== last.status && last.at + move.after < NOW) {
          steps.push({ at: last.at + move.after, status, value: move.value });
        }
      }
      if (steps.at(-1)?.status === gone)
        steps.push({ at: (steps.at(-1)?.at ?? 0) + 60_000, status: statuses[1] ?? gone, value });
      return { owner, period, steps };
    });
  }

  /** The rows of Close after this history. */
  function live(lives: readonly Life[]): void {
    own.emulator.write(({ opportunity, activity }) => {
      for (const { id } of opportunity.all()) opportunity.delete(id);
      for (const { id } of activity.all()) activity.delete(id);
      for (const [n, { owner, period, steps }] of lives.entries()) {
        const [created, last] = [steps[0], steps.at(-1)];
        const iso = (at: number | undefined) => new Date(at ?? 0).toISOString();
        const stamps = { created_by: null, updated_by: null };
        opportunity.put({
          ...(seed.opportunities[0] as Opportunity),
          ...stamps,
          id: `oppo_${n}`,
          user_id: seed.users[owner]?.id ?? null,
          status_id: last?.status.id ?? '',
          value: last?.value ?? null,
          value_period: period,
          date_created: iso(created?.at),
          date_updated: iso(last?.at),
        });
        for (const [m, step] of steps.entries()) {
          const from = steps[m - 1];
          if (from === undefined) continue;
          const side = (name: string, { id, type, pipeline }: Status) => ({
            [`${name}_status_id`]: id,
            [`${name}_status_label`]: id,
            [`${name}_status_type`]: type,
            [`${name}_pipeline_id`]: pipeline,
            [`${name}_pipeline_name`]: pipeline,
          });
          activity.put({
            ...stamps,
            id: `acti_${n}x${m}`,
            type: 'OpportunityStatusChange',
            lead_id: seed.opportunities[0]?.lead_id ?? '',
            contact_id: null,
            user_id: null,
            activity_at: null,
            date_created: iso(step.at),
            date_updated: iso(step.at),
            details: {
              opportunity_id: `oppo_${n}`,
              ...side('old', from.status),
              ...side('new', step.status),
              opportunity_value: step.value,
              opportunity_value_period: period,
            },
          });
        }
      }
    });
  }

  test('equal a naive evaluation of random histories', async () => {
    const query = `query ($filter: FunnelFilter!) { pipelines { id funnel(filter: $filter) { ${FUNNEL} } } } ${OPPORTUNITIES}`;
    await fc.assert(
      fc.asyncProperty(fc.array(life, { maxLength: 12 }), range, async (drawn, { from, days, owners }) => {
        const lives = livesOf(drawn);
        live(lives);
        const within = { from: START + from, to: days === null ? NOW : START + from + days * DAY };
        const filter = {
          from: new Date(within.from).toISOString(),
          ...(days === null ? {} : { to: new Date(within.to).toISOString() }),
          ...(owners === null ? {} : { userId: { in: owners.map((n) => seed.users[n]?.id) } }),
        };
        const { data, errors } = await own.execute(query, { filter });
        expect(errors).toBeUndefined();
        const counted = lives.filter(({ owner }) => owners === null || owners.includes(owner));
        for (const { id, funnel } of data.pipelines) {
          expect(funnel).toEqual(
            naiveFunnel(
              id,
              statuses.filter((status) => status !== gone),
              counted,
              within,
            ),
          );
        }
      }),
      { numRuns: randomRuns(40) },
    );
  });
});
