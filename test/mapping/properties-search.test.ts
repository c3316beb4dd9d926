import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed, type Switches } from '../../emulator/index.ts';
import { type SearchFilters, searchFilters } from '../support/arbitrary-search.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = buildSeed({ leads: 60, contacts: 110, opportunities: 130, largestLead: 40 });
/** A Friday at noon, in the last month of a quarter, with a time zone where it is Saturday. */
const NOW = Date.UTC(2026, 8, 18, 12, 0, 0, 7);
const ZONES = [0, -8, 13];
const TYPES = { leads: 'LeadFilter', contacts: 'ContactFilter', opportunities: 'OpportunityFilter' } as const;
const LISTS = Object.keys(TYPES) as (keyof SearchFilters)[];

/** Both possible meanings of negated conditions on fields without a value. */
describe.each<Switches['negatedEmpty']>(['match', 'drop'])(
  'where negations %s rows without a value,',
  (negatedEmpty) => {
    let gateway: TestGateway;
    beforeAll(async () => {
      gateway = await startGateway({ emulator: { seed, clock: () => NOW, switches: { negatedEmpty } } });
    });
    afterAll(() => gateway.close());

    test.each(LISTS)('any filter of %s finds exactly the matching rows, in at most one search', async (list) => {
      const query = `query ($filter: ${TYPES[list]}) { ${list}(first: 200, filter: $filter) { totalCount nodes { id } } }`;
      const plain = ZONES.map((zone) => searchOf(seed, NOW, zone));
      const sizes = new Set<number>();
      const property = async (filter: object, zone: number) => {
        const { data, errors } = await gateway.execute(query, { filter }, { 'x-tz-offset': String(ZONES[zone]) });
        expect(errors).toBeUndefined();
        const expected = ids(plain[zone]?.[list](filter) ?? []);
        const found = ids(data[list].nodes);
        // The statuses of pipelines are read before.
        const lines = gateway.lines.filter((line) => line !== 'GET /me/');
        if (lines.length < gateway.lines.length) expect(JSON.stringify(filter)).toMatch(/pipelineId|statusLabel/);
        // An empty filter reads Close's list, in its order.
        const isSearch = lines[0] !== 'GET /lead/' && lines[0] !== 'GET /contact/';
        expect(isSearch ? found : found.toSorted()).toEqual(isSearch ? expected : expected.toSorted());
        // All contacts are counted by a search, because their list has no total.
        expect(lines.length).toBeLessThanOrEqual(lines[0] === 'GET /contact/' ? 2 : 1);
        if (lines.length === 0) expect(expected).toEqual([]);
        sizes.add(expected.length);
      };
      const filter: fc.Arbitrary<object> = searchFilters(seed)[list];
      const numRuns = randomRuns(50);
      await fc.assert(fc.asyncProperty(filter, fc.nat(ZONES.length - 1), property), { seed: 20_261_125, numRuns });
      expect(sizes.size).toBeGreaterThan(numRuns / 6);
    });
  },
);
