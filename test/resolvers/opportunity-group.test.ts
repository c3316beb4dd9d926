import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Switches } from '../../emulator/index.ts';
import { opportunityFilter, opportunityOrder } from '../support/arbitrary.ts';
import { type Answer, startGateway, type TestGateway, type TestOptions, trips } from '../support/gateway.ts';
import { ids, naiveOpportunities } from '../support/naive.ts';
import {
  busySeed,
  GROUPINGS,
  type Grouping,
  HEADS,
  NO_KEY,
  naiveGroups,
  OPPORTUNITIES,
} from '../support/opportunity-groups.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = busySeed();
/** Every group: as many as the seed has in any grouping. */
const ALL = { first: 200, direction: 'ASC' } as const;
const BY_USER = { ...ALL, groupBy: 'USER' } as const;

const expected = (grouping: Grouping, withOpportunities: boolean) => naiveGroups(seed, grouping, withOpportunities);

const gateways: TestGateway[] = [];
async function start(options: TestOptions = {}): Promise<TestGateway> {
  const started = await startGateway({ ...options, emulator: { seed, ...options.emulator } });
  gateways.push(started);
  return started;
}
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await start();
});
afterAll(async () => {
  for (const each of gateways) await each.close();
});

const countOf = ({ opportunityCount }: { opportunityCount: number }) => opportunityCount;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

describe('groups of opportunities', () => {
  test.each(GROUPINGS)('by %s contain all opportunities, sorted, with counts and sums', async (groupBy) => {
    for (const direction of ['ASC', 'DESC'] as const) {
      const variables = { ...ALL, groupBy, direction };
      const heads = await gateway.execute(HEADS, variables);
      expect(heads.errors).toBeUndefined();
      expect(heads.data.opportunityGroups.nodes).toEqual(expected(variables, false));
      const full = await gateway.execute(OPPORTUNITIES, variables);
      expect(full.data.opportunityGroups.nodes).toEqual(expected(variables, true));
      expect(
        full.data.opportunityGroups.nodes.flatMap(({ opportunities }: { opportunities: object[] }) => opportunities),
      ).toHaveLength(500);
    }
  });

  test('with all their opportunities take two requests in two round trips, with the selected columns', async () => {
    const answer = await gateway.execute(OPPORTUNITIES, {
      ...{ ...ALL, groupBy: 'DATE_WON_QUARTER', direction: 'DESC' },
    });
    expect(requestLines(gateway)).toEqual([
      'GET /opportunity/?_group_by=-date_won__quarter&_fields=id,confidence&_limit=250',
      'GET /opportunity/?_group_by=-date_won__quarter&_fields=id,confidence&_limit=250&_skip=250',
    ]);
    expect(trips(answer)).toBe(2);
  });

  test('without their opportunities skip the rest of a cut group', async () => {
    const { data } = await gateway.execute(HEADS, BY_USER);
    const counts = data.opportunityGroups.nodes.map(countOf);
    const largest = counts.indexOf(Math.max(...counts));
    const next = counts.slice(0, largest + 1).reduce((a: number, b: number) => a + b, 0);
    expect(next).toBeGreaterThan(250);
    expect(requestLines(gateway)).toEqual([
      'GET /opportunity/?_group_by=user_id&_fields=id&_limit=250',
      `GET /opportunity/?_group_by=user_id&_fields=id&_limit=250&_skip=${next}`,
    ]);
  });

  test('filtered and sorted take one request', async () => {
    const filter = { statusType: { eq: 'WON' }, dateWon: { gte: '2026-01-01' } } as const;
    const sort = { field: 'VALUE', direction: 'DESC' } as const;
    const variables = { ...ALL, groupBy: 'DATE_WON_MONTH', filter, sort } as const;
    const { data } = await gateway.execute(OPPORTUNITIES, variables);
    expect(data.opportunityGroups.nodes).toEqual(expected(variables, true));
    expect(requestLines(gateway)).toEqual([
      'GET /opportunity/?status_type=won&date_won__gte=2026-01-01&_group_by=date_won__month&_fields=id,confidence,value&_limit=250',
    ]);
  });

  test('of a group of users contain the opportunities of its members', async () => {
    const variables = { ...BY_USER, filter: { userId: { eq: seed.groups[1]?.id ?? null } } } as const;
    const { data } = await gateway.execute(HEADS, variables);
    expect(data.opportunityGroups.nodes).toEqual(expected(variables as Grouping, false));
  });

  test('of a filter that matches nothing are empty, without a request', async () => {
    const { data } = await gateway.execute(HEADS, { ...BY_USER, filter: { statusId: { in: [] } } });
    expect(data.opportunityGroups).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: 0,
    });
    expect(gateway.lines).toEqual([]);
  });

  test('without opportunities are empty', async () => {
    const { data } = await gateway.execute(OPPORTUNITIES, { ...BY_USER, filter: { dateWon: { gt: '2100-01-01' } } });
    expect(data.opportunityGroups.nodes).toEqual([]);
  });

  test('contain the names of their owners; other fields are read once for all', async () => {
    const query =
      '{ opportunityGroups(first: 100, groupBy: USER, filter: { statusType: { eq: WON } }) { nodes { user { email } } } }';
    const won = await start();
    const { data } = await won.execute(query);
    expect(won.lines.slice(0, 2)).toEqual(['GET /opportunity/', 'GET /user/']);
    const gone = new Set(seed.users.filter((user) => !user.is_active).map(({ id }) => `GET /user/${id}/`));
    expect(won.lines.slice(2).filter((line) => !gone.has(line))).toEqual([]);
    const emails = new Map(seed.users.map(({ id, email }) => [id, email]));
    const owners = expected({ ...BY_USER, filter: { statusType: { eq: 'WON' } } }, false);
    expect(data.opportunityGroups.nodes).toEqual(
      owners.map(({ user }) => ({ user: user === null ? null : { email: emails.get(user.id ?? '') } })),
    );
  });

  test('get the currency of their sums from their opportunities, in the same request', async () => {
    const inEuro = { ...seed, organization: { ...seed.organization, currency: 'EUR' } };
    const euro = await start({ emulator: { seed: inEuro } });
    const { data } = await euro.execute(
      '{ opportunityGroups(groupBy: DATE_WON_YEAR, filter: { statusType: { eq: WON } }) { nodes { aggregates { totalValue { annualized { currency } } } } } }',
    );
    expect(requestLines(euro)).toEqual([
      'GET /opportunity/?status_type=won&_group_by=date_won__year&_fields=id,value_currency&_limit=250',
    ]);
    for (const { aggregates } of data.opportunityGroups.nodes) {
      expect(aggregates.totalValue.annualized.currency).toBe('EUR');
    }
  });
});

describe('with either assumption about Close', () => {
  const CASES = (['whole', 'shown'] as const).flatMap((cutGroupSums) =>
    [250, 100].map((page): [Switches['cutGroupSums'], number] => [cutGroupSums, page]),
  );

  test.each(CASES)(
    'the groups are the same: sums of a cut group %s, pages of %i',
    async (cutGroupSums, opportunity) => {
      // If Close rejects the page size, the gateway requests 100.
      const limits = { pageMax: { opportunity: Math.max(100, opportunity) } };
      const other = await start({ emulator: { switches: { cutGroupSums }, limits } });
      for (const groupBy of ['USER', 'DATE_WON_YEAR', 'DATE_WON_WEEK'] as const) {
        const variables = { ...ALL, groupBy };
        const heads = await other.execute(HEADS, variables);
        expect(heads.data.opportunityGroups.nodes).toEqual(expected(variables, false));
        const full = await other.execute(OPPORTUNITIES, variables);
        expect(full.data.opportunityGroups.nodes).toEqual(expected(variables, true));
      }
    },
  );

  test('the halves of a page that was too large are merged', async () => {
    for (const cutGroupSums of ['whole', 'shown'] as const) {
      const other = await start({ emulator: { switches: { cutGroupSums } } });
      other.emulator.fail({ path: '/opportunity/', status: 504 });
      const full = await other.execute(OPPORTUNITIES, BY_USER);
      expect(full.data.opportunityGroups.nodes).toEqual(expected(BY_USER, true));
      expect(other.upstream.map(({ query }) => query._limit)).toEqual(['250', '125', '125', '250']);
    }
  });

  test('opportunities without a date are a group without a year, if Close returns them', async () => {
    const variables = { ...ALL, groupBy: 'DATE_WON_YEAR' } as const;
    const all = expected(variables, true);
    expect(all.at(-1)).toMatchObject(NO_KEY);
    const other = await start({ emulator: { switches: { groupWithoutDate: 'omit' } } });
    for (const [query, withOpportunities] of [
      [HEADS, false],
      [OPPORTUNITIES, true],
    ] as const) {
      const { data } = await other.execute(query, variables);
      expect(data.opportunityGroups.nodes).toEqual(expected(variables, withOpportunities).slice(0, -1));
    }
  });

  test('any filter, order and grouping', { timeout: 30_000 }, async () => {
    const small = await start({
      emulator: { switches: { cutGroupSums: 'shown' }, limits: { pageMax: { opportunity: 100 } } },
    });
    const anything = fc.record({
      groupBy: fc.constantFrom(...GROUPINGS),
      direction: fc.constantFrom('ASC', 'DESC'),
      filter: opportunityFilter(seed, { remote: false }),
      sort: opportunityOrder,
      isSmall: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anything, async ({ isSmall, ...others }) => {
        const variables = { ...others, first: ALL.first };
        const chosen = isSmall ? small : gateway;
        const [heads, full] = [await chosen.execute(HEADS, variables), await chosen.execute(OPPORTUNITIES, variables)];
        expect(heads.data.opportunityGroups.nodes).toEqual(expected(variables, false));
        expect(full.data.opportunityGroups.nodes).toEqual(expected(variables, true));
      }),
      { seed: 20_261_125, numRuns: randomRuns(15) },
    );
  });
});

describe('an error', () => {
  test.each([
    '{ statusId: { eq: "../me" } }',
    '{ query: " " }',
    `{ userId: { eq: "${seed.me}", in: ["${seed.groups[0]?.id}"] } }`,
  ])('in a filter is reported before any request: %s', async (filter) => {
    const answer = await gateway.execute(
      `{ opportunityGroups(groupBy: USER, filter: ${filter}) { nodes { opportunityCount } } }`,
    );
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });

  test('of Close fails only the groups', async () => {
    const other = await start();
    for (const query of [
      '{ me { id } opportunityGroups(groupBy: USER) { nodes { opportunityCount } } }',
      '{ me { id } opportunityGroups(groupBy: USER) { nodes { opportunities { id } } } }',
    ]) {
      other.emulator.fail({ path: '/opportunity/', status: 500, times: 3 });
      const answer = await other.execute(query);
      expect(answer.data).toEqual({ me: { id: seed.me }, opportunityGroups: null });
      expect(codes(answer)).toEqual(['UPSTREAM_ERROR']);
      other.emulator.reset();
    }
  });

  test('is UPSTREAM_MALFORMED if the response has no groups', async () => {
    const other = await start();
    for (const data of [[{ id: 'oppo_1' }], [null], [{ key: 'a', objects: [] }]]) {
      other.emulator.fail({ path: '/opportunity/', body: { data, has_more: false, total_results: 1 }, times: 3 });
      const answer = await other.execute('{ opportunityGroups(groupBy: USER) { nodes { opportunityCount } } }');
      expect(codes(answer)).toEqual(['UPSTREAM_MALFORMED']);
      other.emulator.reset();
    }
  });

  test('in the pages of Close stops the reading: an empty page that claims more is the last', async () => {
    const other = await start();
    const group = { key: 'a', objects: [], total_results: 0, count_by_value_period: {} };
    other.emulator.fail({
      path: '/opportunity/',
      body: { data: [group], has_more: true, total_results: 9 },
      times: 50,
    });
    await other.execute('{ opportunityGroups(groupBy: USER) { nodes { opportunityCount } } }');
    expect(other.lines).toHaveLength(1);
  });
});

test('opportunities of groups are not read again by other fields of the operation', async () => {
  const { data } = await gateway.execute(
    `{ opportunityGroups(groupBy: USER, filter: { statusType: { eq: WON } }) { nodes { opportunities { id lead { name } } } } }`,
  );
  expect(gateway.lines).toEqual(['GET /opportunity/']);
  const won = naiveOpportunities(seed, { statusType: { eq: 'WON' } });
  const shown = data.opportunityGroups.nodes.flatMap(({ opportunities }: { opportunities: { id: string }[] }) =>
    ids(opportunities),
  );
  expect(shown.toSorted()).toEqual(ids(won).toSorted());
});
