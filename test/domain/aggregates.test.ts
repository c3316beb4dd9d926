import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed, type Seed } from '../../emulator/index.ts';
import { formatMoney } from '../../src/domain/money.ts';
import type { OpportunityFilter } from '../../src/generated/graphql.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { naiveOpportunities, sums } from '../support/naive.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
let gateway: TestGateway;
const start = async (given: Seed = seed) => {
  gateway = await startGateway({ emulator: { seed: given } });
};
afterEach(() => gateway.close());

const TOTALS = '{ oneTime { cents } monthly { cents } annual { cents } annualized { cents } }';
const SUMS = `aggregates { countByValuePeriod { oneTime monthly annual } totalValue ${TOTALS} expectedValue ${TOTALS} }`;

describe('counts and sums', () => {
  test.each<OpportunityFilter>([
    {},
    { statusType: { eq: 'WON' } },
    { valuePeriod: { eq: 'MONTHLY' } },
    { dateWon: { gte: '2026-06-01', lt: '2026-07-01' } },
    { query: 'note:important' },
  ])('are those of Close over all matches: %j', async (filter) => {
    await start();
    const { data } = await gateway.execute(
      `query ($filter: OpportunityFilter) { opportunities(first: 2, filter: $filter) { totalCount ${SUMS} nodes { id } } }`,
      { filter },
    );
    const matching = naiveOpportunities(seed, filter);
    expect(data.opportunities.aggregates).toEqual(sums(matching));
    expect(data.opportunities.totalCount).toBe(matching.length);
    expect(gateway.upstream).toHaveLength(1);
  });

  test('selected alone take one request without rows, with any page and order', async () => {
    await start();
    const { data } = await gateway.execute(
      `{ opportunities(first: 77, filter: { statusType: { eq: LOST } }, orderBy: { field: VALUE }) { totalCount ${SUMS} } }`,
    );
    expect(requestLines(gateway)).toEqual(['GET /opportunity/?status_type=lost&_limit=0']);
    expect(data.opportunities.aggregates).toEqual(sums(naiveOpportunities(seed, { statusType: { eq: 'LOST' } })));
  });

  test('of a period that does not occur are zero, although Close omits its count', async () => {
    await start();
    const { data } = await gateway.execute(`{ opportunities(filter: { valuePeriod: { eq: ANNUAL } }) { ${SUMS} } }`);
    expect(data.opportunities.aggregates).toEqual(sums(naiveOpportunities(seed, { valuePeriod: { eq: 'ANNUAL' } })));
    expect(data.opportunities.aggregates.countByValuePeriod).toMatchObject({ oneTime: 0, monthly: 0 });
  });

  test('of no opportunities are zero, with formatted amounts, although Close returns null', async () => {
    await start();
    const { data } = await gateway.execute(`{
      opportunities(filter: { dateWon: { gt: "2100-01-01" } }) { totalCount ${SUMS}
        written: aggregates { totalValue { annualized { cents currency formatted } } } }
    }`);
    expect(data.opportunities).toEqual({
      totalCount: 0,
      aggregates: sums([]),
      written: { totalValue: { annualized: { cents: 0, currency: 'USD', formatted: '$0' } } },
    });
  });

  test("of a lead's opportunities come from the lead's row", async () => {
    await start();
    const { data } = await gateway.execute(
      `{ leads(first: 200) { nodes { id opportunities(first: 0, filter: { statusType: { in: [ACTIVE, WON] } }) { ${SUMS} } } } }`,
    );
    expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=id,opportunities&_limit=200']);
    for (const { id, opportunities } of data.leads.nodes) {
      const matching = naiveOpportunities(seed, { leadId: { eq: id }, statusType: { in: ['ACTIVE', 'WON'] } });
      expect(opportunities.aggregates).toEqual(sums(matching));
    }
  });
});

describe('the currency of sums', () => {
  const WRITTEN = 'aggregates { totalValue { oneTime { cents currency formatted } } }';
  const seedIn = (currency: string) => ({ ...seed, organization: { ...seed.organization, currency } });

  test('comes from a row of the page, in the same request', async () => {
    await start(seedIn('EUR'));
    const { data } = await gateway.execute(`{ opportunities(first: 1) { ${WRITTEN} nodes { id } } }`);
    expect(requestLines(gateway)).toEqual(['GET /opportunity/?_fields=id,value_currency&_limit=1']);
    const { cents } = sums(seed.opportunities).totalValue.oneTime;
    expect(data.opportunities.aggregates.totalValue.oneTime).toEqual({
      cents,
      currency: 'EUR',
      formatted: formatMoney(cents, 'EUR'),
    });
  });

  test('is not requested if it is not selected', async () => {
    await start();
    await gateway.execute(
      '{ opportunities(first: 1) { aggregates { totalValue { oneTime { cents } } } nodes { id value { cents } } } }',
    );
    expect(requestLines(gateway)).toEqual(['GET /opportunity/?_fields=id,value&_limit=1']);
  });

  test('without rows is that of the organization, read once, in parallel with the sums', async () => {
    await start(seedIn('GBP'));
    const first = await gateway.execute(`{ opportunities { ${WRITTEN} } }`);
    expect(requestLines(gateway).toSorted()).toEqual(['GET /me/', 'GET /opportunity/?_limit=0']);
    expect(trips(first)).toBe(1);
    expect(first.data.opportunities.aggregates.totalValue.oneTime.currency).toBe('GBP');
    await gateway.execute(`{ opportunities { ${WRITTEN} } }`);
    expect(requestLines(gateway)).toEqual(['GET /opportunity/?_limit=0']);
  });

  test("of a lead's opportunities comes from them, or from the organization if there are none", async () => {
    await start(seedIn('SEK'));
    const below = (lead: string | undefined) =>
      gateway.execute(`{ lead(id: "${lead}") { opportunities(first: 0) { ${WRITTEN} } } }`);
    const some = await below(seed.leads[2]?.id);
    expect(gateway.lines).toEqual([`GET /lead/${seed.leads[2]?.id}/`]);
    expect(some.data.lead.opportunities.aggregates.totalValue.oneTime.currency).toBe('SEK');
    const empty = await below(seed.leads[3]?.id);
    expect(gateway.lines).toEqual([`GET /lead/${seed.leads[3]?.id}/`, 'GET /me/']);
    expect(empty.data.lead.opportunities.aggregates.totalValue.oneTime).toMatchObject({ cents: 0, currency: 'SEK' });
  });
});
