import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { OpportunityFilter, OpportunityOrder, OpportunityOrderField } from '../../src/generated/graphql.ts';
import { OPPORTUNITY_ORDER } from '../../src/mapping/filters/opportunity.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, naiveOpportunities, shown } from '../support/naive.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const lead = id(seed.leads, 2);
const own = naiveOpportunities(seed, { leadId: { eq: lead } });
const statuses = ids(seed.pipelines.flatMap(({ statuses }) => statuses));
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  // Without rows, the currency is the organization's.
  await gateway.execute('{ organization { currency } }');
});
afterAll(() => gateway.close());

const PAGE = `totalCount
  aggregates {
    countByValuePeriod { oneTime monthly annual }
    totalValue { oneTime { cents } monthly { cents } annual { cents } annualized { cents formatted } }
    expectedValue { oneTime { cents } monthly { cents } annual { cents } annualized { cents currency } }
  }
  pageInfo { hasNextPage hasPreviousPage }
  nodes { id value { cents formatted } expectedValue { cents } status { label pipeline { name } } dateWon }`;
const BELOW = `query ($id: ID!, $filter: OpportunityFilter, $orderBy: [OpportunityOrder!], $first: Int = 250) {
  lead(id: $id) { opportunities(first: $first, filter: $filter, orderBy: $orderBy) { ${PAGE} } }
}`;
const AT_ROOT = `query ($filter: OpportunityFilter, $orderBy: [OpportunityOrder!], $first: Int = 250) {
  opportunities(first: $first, filter: $filter, orderBy: $orderBy) { ${PAGE} }
}`;

/** Compares the embedded opportunities of the largest lead with Close's list for the same filter. */
async function compare(filter: OpportunityFilter, orderBy: OpportunityOrder | null = null, first = 250) {
  const below = await gateway.execute(BELOW, { id: lead, filter, orderBy, first });
  expect(below.errors).toBeUndefined();
  expect(requestLines(gateway)).toEqual([`GET /lead/${lead}/?_fields=id,opportunities`]);
  const atRoot = await gateway.execute(AT_ROOT, { filter: { ...filter, leadId: { eq: lead } }, orderBy, first });
  expect(gateway.lines).toEqual(['GET /opportunity/']);
  expect(below.data.lead.opportunities).toEqual(atRoot.data.opportunities);
  return below.data.lead.opportunities;
}

describe('embedded opportunities and their sums equal those of Close with the filter', () => {
  const somewhen = own[20]?.date_created ?? '';
  const FILTERS: readonly OpportunityFilter[] = [
    {},
    { leadId: { eq: lead } },
    { userId: { eq: id(seed.users, 0) } },
    { userId: { in: ids(seed.users.slice(0, 4)) } },
    { statusId: { eq: statuses[1] } },
    { statusId: { in: statuses.slice(2, 9) } },
    { statusType: { eq: 'WON' } },
    { statusType: { in: ['ACTIVE', 'LOST'] } },
    { statusLabel: { eq: 'Won' } },
    { statusLabel: { in: ['Terms, agreed', 'Discovery', 'won'] } },
    { valuePeriod: { eq: 'MONTHLY' } },
    { valuePeriod: { in: ['ONE_TIME', 'ANNUAL'] } },
    { dateWon: { eq: own.find((opportunity) => opportunity.date_won !== null)?.date_won ?? '' } },
    { dateWon: { gte: '2026-11-03', lte: '2027-01-31' } },
    { dateWon: { gt: '2026-11-03', lt: '2027-01-31' } },
    { dateCreated: { eq: somewhen } },
    { dateCreated: { gte: somewhen } },
    { dateCreated: { gt: somewhen } },
    { dateCreated: { lte: somewhen.replace('Z', '+00:00') } },
    { dateUpdated: { lt: new Date(Date.parse(somewhen) + 3_600_000).toISOString().replace('Z', '+01:00') } },
    { statusType: { in: ['ACTIVE'] }, valuePeriod: { eq: 'ANNUAL' }, dateWon: { gte: '2026-01-01' } },
    { dateWon: { gt: '2100-01-01' } },
  ];
  test.each(FILTERS.map((filter) => [shown(filter), filter] as const))('%s', async (_, filter) => {
    const { nodes, totalCount } = await compare(filter);
    expect(ids(nodes)).toEqual(ids(naiveOpportunities(seed, { ...filter, leadId: { eq: lead } })));
    expect(totalCount).toBe(nodes.length);
  });

  test('each of these filters passes some opportunities, the last one none', () => {
    const counts = FILTERS.slice(2, -1).map(
      (filter) => naiveOpportunities(seed, { ...filter, leadId: { eq: lead } }).length,
    );
    expect(counts.filter((count) => count === 0 || count === own.length)).toEqual([]);
  });
});

const FIELDS = Object.keys(OPPORTUNITY_ORDER) as OpportunityOrderField[];
test.each(FIELDS)('embedded opportunities by %s are in the order of Close, page by page', async (field) => {
  for (const direction of ['ASC', 'DESC'] as const) {
    const { nodes, pageInfo } = await compare({}, { field, direction }, 23);
    expect(ids(nodes)).toEqual(
      ids(naiveOpportunities(seed, { leadId: { eq: lead } }, { field, direction })).slice(0, 23),
    );
    expect(pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false });
  }
});

test('the order of embedded opportunities does not matter', async () => {
  const other = await startGateway({ emulator: { switches: { embedOpportunitiesOrder: 'oldest' } } });
  const answer = await other.execute(BELOW, { id: lead });
  expect(ids(answer.data.lead.opportunities.nodes)).toEqual(ids(own));
  await other.close();
});

describe('a filter that only Close can evaluate takes one request per lead, and the leads do not embed their opportunities:', () => {
  const three = seed.leads.slice(0, 3);
  const REMOTE: readonly (readonly [string, OpportunityFilter, string])[] = [
    ['a query', { query: 'note:important' }, 'query=note:important'],
    ['stalled opportunities', { isStalled: true }, 'is_stalled=true'],
    [
      'a Smart View',
      { leadSmartViewId: id(seed.saved_searches, 0) },
      `lead_saved_search_id=${id(seed.saved_searches, 0)}`,
    ],
    ['a group of users', { userId: { in: [id(seed.groups, 0)] } }, `user_id__in=${id(seed.groups, 0)}`],
  ];
  test.each(REMOTE)('%s', async (_, filter, parameter) => {
    const answer = await gateway.execute(
      `query ($ids: [ID!]!, $filter: OpportunityFilter) {
        nodes(ids: $ids) { ... on Lead { name opportunities(filter: $filter, orderBy: { field: VALUE }) { totalCount nodes { id } } } }
      }`,
      { ids: ids(three), filter },
    );
    const [leads, ...lists] = requestLines(gateway);
    expect(leads).toBe('SEARCH lead by 3 ids: id,name');
    // The lead is the first parameter, the order follows the filter.
    const expected = three.map(
      (row) => `GET /opportunity/?lead_id=${row.id}&${parameter}&_order_by=value&_fields=id&_limit=25`,
    );
    expect(lists.toSorted()).toEqual(expected.toSorted());
    for (const [n, row] of three.entries()) {
      const matching = naiveOpportunities(
        seed,
        { ...filter, leadId: { eq: row.id } },
        { field: 'VALUE', direction: 'ASC' },
      );
      expect(answer.data.nodes[n].opportunities.totalCount).toBe(matching.length);
      expect(ids(answer.data.nodes[n].opportunities.nodes)).toEqual(ids(matching).slice(0, 25));
    }
  });

  test('unless other opportunities of the leads are selected too', async () => {
    const answer = await gateway.execute(
      `{ lead(id: "${lead}") { stalled: opportunities(filter: { isStalled: true }) { totalCount } all: opportunities { totalCount } } }`,
    );
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${lead}/?_fields=id,opportunities`,
      `GET /opportunity/?lead_id=${lead}&is_stalled=true&_limit=0`,
    ]);
    expect(answer.data.lead.all.totalCount).toBe(own.length);
    expect(answer.data.lead.stalled.totalCount).toBe(own.filter((opportunity) => opportunity.is_stalled).length);
  });
});

test('isStalled is not embedded: one batch reads it for the shown opportunities of all leads', async () => {
  const answer = await gateway.execute(
    '{ leads(first: 60) { nodes { id opportunities(first: 5) { nodes { id isStalled value { cents } } } } } }',
  );
  const rows = answer.data.leads.nodes.flatMap(
    (row: { opportunities: { nodes: object[] } }) => row.opportunities.nodes,
  );
  expect(rows.length).toBeGreaterThan(50);
  expect(requestLines(gateway)).toEqual([
    'GET /lead/?_fields=id,opportunities&_limit=60',
    `SEARCH opportunity by ${rows.length} ids: id,is_stalled`,
  ]);
  const stalled = new Map(seed.opportunities.map((opportunity) => [opportunity.id, opportunity] as const));
  for (const { id, isStalled, value } of rows) {
    expect(isStalled).toBe(stalled.get(id)?.is_stalled);
    expect(value?.cents ?? null).toBe(stalled.get(id)?.value);
  }
});
