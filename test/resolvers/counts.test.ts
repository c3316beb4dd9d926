import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { sums } from '../support/naive.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const statuses = seed.pipelines.flatMap((pipeline) => pipeline.statuses);
const closed = statuses.filter(({ type }) => type !== 'active');
const leadsWith = (id: string) => seed.leads.filter(({ status_id }) => status_id === id).length;
const opportunitiesWith = (id: string) => seed.opportunities.filter(({ status_id }) => status_id === id);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

interface Cost {
  readonly estimatedRequests: number;
  readonly actualRequests: number;
}
const costOf = ({ extensions }: Awaited<ReturnType<TestGateway['execute']>>) =>
  (extensions as { readonly cost?: Cost } | undefined)?.cost;
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });

describe('totalCount of contacts without a filter', () => {
  const total = seed.contacts.length;

  test.each([
    ['is one search without rows', '{ contacts { totalCount } }', ['POST /data/search/']],
    [
      'is one more request with rows',
      '{ contacts(first: 2) { totalCount nodes { id } } }',
      ['GET /contact/', 'POST /data/search/'],
    ],
    ['is one request below `first: 0`', '{ contacts(first: 0) { totalCount } }', ['POST /data/search/']],
  ])('%s', async (_name, query, requests) => {
    const answer = await run(query);
    expect(answer.data.contacts.totalCount).toBe(total);
    expect(gateway.lines.toSorted()).toEqual(requests);
    expect(trips(answer)).toBe(1);
    expect(costOf(answer)).toMatchObject({ estimatedRequests: requests.length, actualRequests: requests.length });
  });

  test('is the same on later pages, and is not requested unless it is selected', async () => {
    const page = 'query ($after: String) { contacts(first: 3, after: $after) { totalCount pageInfo { endCursor } } }';
    const first = await run(page);
    const second = await run(page, { after: first.data.contacts.pageInfo.endCursor });
    expect(second.data.contacts.totalCount).toBe(total);
    expect(costOf(second)?.estimatedRequests).toBeGreaterThanOrEqual(costOf(second)?.actualRequests ?? 99);
    await run('{ contacts(first: 3) { nodes { id } } }');
    expect(gateway.lines).toEqual(['GET /contact/']);
  });
});

test('StatusCounts: the user, then the counts in parallel', async () => {
  const cold = await run(operation('StatusCounts'));
  expect(cold.errors).toBeUndefined();
  expect(trips(cold)).toBe(2);
  const warm = await run(operation('StatusCounts'));
  expect(warm.data).toEqual(cold.data);
  expect(trips(warm)).toBe(1);
  expect(gateway.lines.filter((line) => line === 'POST /data/search/')).toHaveLength(
    seed.organization.lead_statuses.length,
  );
  const summed = 'annualized_expected_value,annualized_value,expected_value,status_id,value,value_period';
  const open = seed.pipelines.map(({ statuses }) =>
    statuses.filter(({ type }) => type === 'active').map(({ id }) => id),
  );
  const lists = gateway.upstream.filter(({ method }) => method === 'GET');
  expect(requestLines({ upstream: lists }).toSorted()).toEqual(
    [
      ...open.map((ids) => `GET /opportunity/?status_id__in=${ids}&_fields=${summed}&_limit=250`),
      ...closed.map(({ id }) => `GET /opportunity/?status_id=${id}&_limit=0`),
    ].toSorted(),
  );
  expect(warm.data.leadStatuses).toEqual(
    seed.organization.lead_statuses.map(({ id, label }) => ({ id, label, leadCount: leadsWith(id) })),
  );
  expect(warm.data.pipelines.flatMap(({ statuses }: { statuses: object[] }) => statuses)).toEqual(
    statuses.map(({ id, label, type }) => {
      const rows = opportunitiesWith(id);
      return {
        id,
        label,
        type: type.toUpperCase(),
        opportunityCount: rows.length,
        opportunityAggregates: { totalValue: { annualized: sums(rows).totalValue.annualized } },
      };
    }),
  );
  const boards = seed.pipelines.length;
  expect(costOf(warm)).toMatchObject({
    estimatedRequests: seed.organization.lead_statuses.length + statuses.length + boards,
    actualRequests: seed.organization.lead_statuses.length + closed.length + boards,
  });
});

test('count and sums of one status share a request, with the currency of the organization', async () => {
  const fields = 'opportunityCount opportunityAggregates { expectedValue { annual { cents currency } } }';
  for (const id of [statuses[0]?.id ?? '', closed[0]?.id ?? '']) {
    const answer = await run(`{ opportunityStatus(id: "${id}") { ${fields} again: opportunityCount } }`);
    const rows = opportunitiesWith(id);
    expect(answer.data.opportunityStatus).toEqual({
      opportunityCount: rows.length,
      again: rows.length,
      opportunityAggregates: {
        expectedValue: { annual: { ...sums(rows).expectedValue.annual, currency: seed.organization.currency } },
      },
    });
    expect(requestLines(gateway)).toEqual([`GET /opportunity/?status_id=${id}&_limit=0`]);
    expect(costOf(answer)).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
  }
});
