import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed, type Opportunity, type Seed } from '../../emulator/index.ts';
import type { OpportunityFilter, OpportunityOrder } from '../../src/generated/graphql.ts';
import { opportunityFilter, opportunityOrder } from '../support/arbitrary.ts';
import { operation, startGateway, type TestGateway, type TestOptions, trips } from '../support/gateway.ts';
import { naiveOpportunities, sums } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const demo = demoSeed();
const [sales] = demo.pipelines;
const statuses = sales?.statuses ?? [];
const open = statuses.filter(({ type }) => type === 'active').map(({ id }) => id);

/** The demo with this many open opportunities in the first pipeline, and all others in its first closed status. */
function seedWith(count: number): Seed {
  const closed = statuses.find(({ type }) => type !== 'active')?.id ?? '';
  const status = (n: number) => (n < count ? (open[(n * n) % open.length] ?? '') : closed);
  return { ...demo, opportunities: demo.opportunities.map((row, n) => ({ ...row, status_id: status(n) })) };
}

const gateways: TestGateway[] = [];
async function start(seed: Seed, options: TestOptions = {}): Promise<TestGateway> {
  const started = await startGateway({ ...options, emulator: { seed, ...options.emulator } });
  gateways.push(started);
  return started;
}
const [full, overfull] = [seedWith(250), seedWith(251)];
let fits: TestGateway;
let exceeds: TestGateway;
beforeAll(async () => {
  [fits, exceeds] = [await start(full), await start(overfull)];
});
afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

const TOTALS = '{ oneTime { cents } monthly { cents } annual { cents } annualized { cents } }';
const COLUMN = `totalCount nodes { id confidence } pageInfo { hasNextPage endCursor }
  aggregates { countByValuePeriod { oneTime monthly annual } totalValue ${TOTALS} expectedValue ${TOTALS} }`;
const BOARD = `query ($id: ID!, $first: Int, $filter: OpportunityFilter, $orderBy: [OpportunityOrder!], $type: OpportunityStatusTypeFilter) {
  pipeline(id: $id) { statuses(type: $type) { id opportunities(first: $first, filter: $filter, orderBy: $orderBy) { ${COLUMN} } } }
}`;
const NEXT = `query ($id: ID!, $first: Int, $after: String, $filter: OpportunityFilter, $orderBy: [OpportunityOrder!]) {
  opportunityStatus(id: $id) { opportunities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { id } } }
}`;

interface Arguments {
  readonly first: number;
  readonly filter?: OpportunityFilter | null;
  readonly orderBy?: OpportunityOrder | null;
}
const columnOf = (seed: Seed, id: string, { filter, orderBy }: Arguments): Opportunity[] =>
  naiveOpportunities(seed, filter ?? null, orderBy ?? null).filter(({ status_id }) => status_id === id);

/** A naive evaluation of the columns. */
const columns = (seed: Seed, ids: readonly string[], args: Arguments) =>
  ids.map((id) => {
    const rows = columnOf(seed, id, args);
    return {
      id,
      opportunities: {
        totalCount: rows.length,
        nodes: rows.slice(0, args.first).map(({ id, confidence }) => ({ id, confidence })),
        pageInfo: { hasNextPage: rows.length > args.first, endCursor: rows.length === 0 ? null : expect.anything() },
        aggregates: sums(rows),
      },
    };
  });

describe('a board of open statuses', () => {
  const args = fc.record({
    first: fc.constantFrom(1, 5, 60),
    filter: fc.option(opportunityFilter(full, { remote: true })),
    orderBy: opportunityOrder,
  });

  test.each([
    ['on one page', full, () => fits],
    ['beyond one page', overfull, () => exceeds],
  ] as const)(
    'equals the naive evaluation, with cursors that continue each column: %s',
    async (_name, seed, gateway) => {
      await fc.assert(
        fc.asyncProperty(args, async (given) => {
          const board = await gateway().execute(BOARD, { id: sales?.id, type: { eq: 'ACTIVE' }, ...given });
          expect(board.errors).toBeUndefined();
          const found: { id: string; opportunities: { pageInfo: { endCursor: string; hasNextPage: boolean } } }[] =
            board.data.pipeline.statuses;
          expect(found).toEqual(columns(seed, open, given));
          const matching = open.flatMap((id) => columnOf(seed, id, given)).length;
          expect(gateway().upstream.length).toBeLessThanOrEqual(1 + (matching > 250 ? 1 + open.length : 1));
          const more = found.find(({ opportunities }) => opportunities.pageInfo.hasNextPage);
          if (more === undefined) return;
          const next = await gateway().execute(NEXT, {
            id: more.id,
            ...given,
            after: more.opportunities.pageInfo.endCursor,
          });
          expect(next.errors).toBeUndefined();
          const rest = columnOf(seed, more.id, given).slice(given.first, 2 * given.first);
          expect(next.data.opportunityStatus.opportunities.nodes).toEqual(rest.map(({ id }) => ({ id })));
        }),
        { numRuns: randomRuns(25) },
      );
    },
  );

  const PAGE =
    `GET /opportunity/?status_id__in=${open}&_order_by=-value&_fields=id,annualized_value,` +
    'lead_id,lead_name,status_id,user_id,user_name,value&_limit=250';
  const ALONE = open.map(
    (id) =>
      `GET /opportunity/?status_id=${id}&_order_by=-value&_fields=id,lead_id,lead_name,user_id,user_name,value&_limit=20`,
  );

  test('of 250 opportunities takes two requests cold and one warm', async () => {
    const gateway = await start(full);
    const cold = await gateway.execute(operation('PipelineBoard'), { id: sales?.id });
    expect([requestLines(gateway), trips(cold)]).toEqual([['GET /me/', PAGE], 2]);
    const warm = await gateway.execute(operation('PipelineBoard'), { id: sales?.id });
    expect([requestLines(gateway), trips(warm)]).toEqual([[PAGE], 1]);
    expect(warm.data).toEqual(cold.data);
  });

  test('of 251 opportunities takes one more request per status, which the estimate includes', async () => {
    const variables = { id: sales?.id };
    await exceeds.execute(operation('PipelineBoard'), variables);
    const board = await exceeds.execute(operation('PipelineBoard'), variables, { 'x-cost': '1' });
    expect(requestLines(exceeds)[0]).toBe(PAGE);
    expect(requestLines(exceeds).slice(1).toSorted()).toEqual(ALONE.toSorted());
    expect(trips(board)).toBe(2);
    // The number of statuses in any pipeline bounds those in this one.
    const most = Math.max(
      ...demo.pipelines.map((each) => each.statuses.filter(({ type }) => type === 'active').length),
    );
    expect(board.extensions).toMatchObject({ cost: { estimatedRequests: 1 + most } });
  });

  test('with a page size of 100 is read in three pages', async () => {
    const gateway = await start(full, { emulator: { limits: { pageMax: { opportunity: 100 } } } });
    for (const _ of ['cold', 'warm']) {
      const answer = await gateway.execute(BOARD, { id: sales?.id, first: 5, type: { eq: 'ACTIVE' } });
      expect(answer.data.pipeline.statuses).toEqual(columns(full, open, { first: 5 }));
    }
    expect(gateway.upstream).toHaveLength(3);
  });
});

test('statuses that are won or lost take one request each, and the filter can exclude statuses', async () => {
  const closed = statuses.filter(({ type }) => type !== 'active').map(({ id }) => id);
  const [one = '', two = ''] = open;
  const filter = { statusId: { in: [one, two, ...closed] } };
  const { data } = await fits.execute(BOARD, { id: sales?.id, first: 5, filter });
  expect(data.pipeline.statuses).toEqual(
    columns(
      full,
      statuses.map(({ id }) => id),
      { first: 5, filter },
    ),
  );
  const ofStatuses = fits.upstream.map(({ query }) => query.status_id ?? query.status_id__in ?? null);
  expect(ofStatuses.filter((id) => id !== null).toSorted()).toEqual([`${one},${two}`, ...closed].toSorted());
});

test('one open status, and pages after a cursor, are read alone', async () => {
  const [first] = open;
  const { data } = await fits.execute(NEXT, { id: first, first: 2 });
  expect(data.opportunityStatus.opportunities.nodes).toHaveLength(2);
  expect(fits.upstream.at(-1)?.query.status_id).toBe(first);
});

test('statuses can be selected by type', async () => {
  for (const type of [{ in: ['WON', 'LOST'] }, { in: [] }, { eq: 'ACTIVE', in: ['ACTIVE'] }, {}, null]) {
    const { data } = await fits.execute(
      'query ($id: ID!, $type: OpportunityStatusTypeFilter) { pipeline(id: $id) { statuses(type: $type) { id } } }',
      { id: sales?.id, type },
    );
    const { eq, in: among } = (type ?? {}) as { eq?: string; in?: readonly string[] };
    const selected = statuses.filter(
      ({ type }) => (eq ?? type.toUpperCase()) === type.toUpperCase() && (among?.includes(type.toUpperCase()) ?? true),
    );
    expect(data.pipeline.statuses).toEqual(selected.map(({ id }) => ({ id })));
  }
});
