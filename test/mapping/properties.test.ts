import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { leadFilter, opportunityFilter, opportunityOrder, pageSizes } from '../support/arbitrary.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, leads, naiveOpportunities } from '../support/naive.ts';
import { randomRuns } from '../support/random-runs.ts';

/** Small enough to page often, with many rows per instant, as after an import. */
const built = buildSeed({ leads: 90, contacts: 60, opportunities: 160, largestLead: 60 });
const together = built.leads[7]?.date_created ?? '';
const seed = {
  ...built,
  leads: built.leads.map((lead, n) => (n % 3 === 0 ? { ...lead, date_created: together } : lead)),
  opportunities: built.opportunities.map((opportunity, n) =>
    n % 4 === 0 ? { ...opportunity, date_created: together } : opportunity,
  ),
};
const largest = seed.leads[2]?.id ?? '';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

/** Deterministic. A failure prints how to repeat it. */
const runs = (all: number) => ({ seed: 20_261_123, numRuns: randomRuns(all) });

interface Walk {
  readonly found: readonly string[];
  readonly totals: ReadonlySet<number>;
  /** The number of requests. */
  readonly requests: number;
  readonly pages: number;
}

/** Reads a list to its end, each page after the last cursor of the one before, which edges and pageInfo both contain. */
async function walk(
  operation: string,
  path: readonly string[],
  variables: object,
  sizes: readonly number[],
): Promise<Walk> {
  const [found, totals]: [string[], Set<number>] = [[], new Set()];
  let [after, requests, pages]: [string | null, number, number] = [null, 0, 0];
  for (;;) {
    const first = sizes[pages % sizes.length];
    const { data, errors } = await gateway.execute(operation, { ...variables, first, after });
    expect(errors).toBeUndefined();
    const { edges, pageInfo, totalCount } = path.reduce((value, key) => value[key], data);
    expect(pageInfo.hasPreviousPage).toBe(found.length > 0);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    found.push(...edges.map(({ node }: { node: { id: string } }) => node.id));
    totals.add(totalCount);
    requests += gateway.upstream.length;
    pages += 1;
    if (!pageInfo.hasNextPage) return { found, totals, requests, pages };
    expect(edges).toHaveLength(first ?? 0);
    after = pageInfo.endCursor;
  }
}
const PAGE = '{ totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } }';

describe('paged to the end, a list returns every match once, in order:', () => {
  test('opportunities of the organization', async () => {
    const operation = `query ($first: Int, $after: String, $filter: OpportunityFilter, $orderBy: [OpportunityOrder!]) {
      opportunities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) ${PAGE}
    }`;
    const property = async (
      filter: object,
      orderBy: Parameters<typeof naiveOpportunities>[2],
      sizes: readonly number[],
    ) => {
      const expected = ids(naiveOpportunities(seed, filter, orderBy));
      const { found, totals, requests, pages } = await walk(operation, ['opportunities'], { filter, orderBy }, sizes);
      expect(found).toEqual(expected);
      expect([...totals]).toEqual([expected.length]);
      // One request per page, none if nothing can match, and after a keyset cursor one more for the total.
      const isWalked = ([orderBy ?? []].flat()[0]?.field ?? 'DATE_CREATED') === 'DATE_CREATED';
      const count = isWalked ? 2 * pages - 1 : pages;
      expect(requests === count || (requests === 0 && expected.length === 0)).toBe(true);
    };
    await fc.assert(
      fc.asyncProperty(opportunityFilter(seed, { remote: true }), opportunityOrder, pageSizes, property),
      runs(60),
    );
  });

  test('opportunities of a lead, in memory', async () => {
    const operation = `query ($lead: ID!, $first: Int, $after: String, $filter: OpportunityFilter, $orderBy: [OpportunityOrder!]) {
      lead(id: $lead) { opportunities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) ${PAGE} }
    }`;
    const lead = fc.oneof({ weight: 3, arbitrary: fc.constant(largest) }, fc.constantFrom(...ids(seed.leads)));
    const property = async (
      id: string,
      filter: object,
      orderBy: Parameters<typeof naiveOpportunities>[2],
      sizes: readonly number[],
    ) => {
      const expected = ids(naiveOpportunities(seed, { ...filter, leadId: { eq: id } }, orderBy));
      const { found, totals, requests, pages } = await walk(
        operation,
        ['lead', 'opportunities'],
        { lead: id, filter, orderBy },
        sizes,
      );
      expect(found).toEqual(expected);
      expect([...totals]).toEqual([expected.length]);
      // Only the lead
      expect(requests).toBe(pages);
    };
    await fc.assert(
      fc.asyncProperty(lead, opportunityFilter(seed, { remote: false }), opportunityOrder, pageSizes, property),
      runs(60),
    );
  });

  test('leads, by search', async () => {
    const operation = `query ($first: Int, $after: String, $filter: LeadFilter) { leads(first: $first, after: $after, filter: $filter) ${PAGE} }`;
    const property = async (filter: object, sizes: readonly number[]) => {
      // Without a filter it would be Close's list, in its order.
      const searched = { url: { phrase: 'example' }, ...filter };
      const expected = ids(leads(seed, searched));
      const { found, totals, requests, pages } = await walk(operation, ['leads'], { filter: searched }, sizes);
      expect(found).toEqual(expected);
      expect([...totals]).toEqual([expected.length]);
      expect(requests <= 2 * pages).toBe(true);
    };
    await fc.assert(
      fc.asyncProperty(
        leadFilter(seed).filter((filter) => !('url' in filter)),
        pageSizes,
        property,
      ),
      runs(50),
    );
  });
});
