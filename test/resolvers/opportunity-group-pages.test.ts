/** Pages of groups of opportunities. docs/decisions/010 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Seed } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import {
  busySeed,
  GROUPINGS,
  type Grouping,
  HEADS,
  naiveGroups,
  OPPORTUNITIES,
} from '../support/opportunity-groups.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const busy = busySeed();
/** Some opportunities have no owner, and some no date. */
const seed: Seed = {
  ...busy,
  opportunities: busy.opportunities.map((row, n) => (n % 40 === 0 ? { ...row, user_id: null } : row)),
};
const BY_USER = { groupBy: 'USER', first: 200, direction: 'ASC' } as const;

/** Twice as many opportunities, distributed to owners. */
function ownedBy(count: number, owner: (n: number) => string | null | undefined): Seed {
  const twice = [...seed.opportunities, ...seed.opportunities.map((row) => ({ ...row, id: `${row.id}x` }))];
  const opportunities = twice.slice(0, count).map((row, n) => ({ ...row, user_id: owner(n) ?? null }));
  return { ...seed, opportunities };
}
const [{ id: a } = { id: null }, { id: b } = { id: null }] = seed.users;
/** With 300 opportunities each. */
const twoOwners = ownedBy(600, (n) => (n % 2 ? a : b));
const oneOwner = ownedBy(1000, () => a);

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
const total = (groups: readonly { opportunityCount: number }[]) =>
  groups.reduce((sum, group) => sum + countOf(group), 0);
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

interface Shown {
  readonly nodes: readonly { readonly opportunityCount: number }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}
/** Arguments of a page. */
interface Place {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

/** A page, whose estimated cost is not below the true one. */
async function page(from: TestGateway, document: string, variables: Grouping & Place): Promise<Shown> {
  const answer = await from.execute(document, { ...variables }, { 'x-cost': '1' });
  expect(answer.errors).toBeUndefined();
  const { estimatedRequests = 0 } = (answer.extensions as { cost: Record<string, number> }).cost;
  expect(estimatedRequests).toBeGreaterThanOrEqual(from.lines.length);
  return answer.data.opportunityGroups;
}

describe('pages of groups', () => {
  /** Every group, a page at a time. */
  async function walk(from: TestGateway, document: string, variables: Omit<Grouping, 'sort'> & { first: number }) {
    const groups: object[] = [];
    const pages: { size: number; requests: number; totalCount: number | null }[] = [];
    for (let after: string | null = null; ; ) {
      const answer: Answer = await from.execute(document, { ...variables, after });
      expect(answer.errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = answer.data.opportunityGroups;
      groups.push(...nodes);
      pages.push({ size: nodes.length, requests: from.lines.length, totalCount });
      if (!pageInfo.hasNextPage) return { groups, pages };
      after = pageInfo.endCursor;
    }
  }

  test.each(['whole', 'shown'] as const)('contain each group once: counts of cut groups are %s', async (sums) => {
    const other = await start({ emulator: { switches: { cutGroupSums: sums } } });
    for (const groupBy of ['USER', 'DATE_WON_MONTH'] as const) {
      for (const [document, withOpportunities] of [
        [HEADS, false],
        [OPPORTUNITIES, true],
      ] as const) {
        const variables = { groupBy, first: 3, direction: 'DESC' } as const;
        const { groups, pages } = await walk(other, document, variables);
        expect(groups).toEqual(naiveGroups(seed, variables, withOpportunities));
        expect(pages.every(({ size, requests }) => size <= 3 && requests <= 2)).toBe(true);
        expect(pages.every(({ totalCount }) => totalCount === null)).toBe(true);
      }
    }
  });

  test('state the number of groups if they contain all of them', async () => {
    const { data } = await gateway.execute(HEADS, BY_USER);
    const { nodes, totalCount } = data.opportunityGroups;
    expect(totalCount).toBe(nodes.length);
  });

  test('have fewer groups than requested if they would read too many opportunities', async () => {
    const many = await start({ emulator: { seed: twoOwners } });
    const variables = { groupBy: 'USER', first: 2, direction: 'ASC' } as const;
    const { pages } = await walk(many, OPPORTUNITIES, variables);
    expect(pages).toEqual([
      { size: 1, requests: 2, totalCount: null },
      { size: 1, requests: 2, totalCount: null },
    ]);
    // Without them, the rest of each group is skipped.
    expect((await walk(many, HEADS, variables)).pages).toEqual([{ size: 2, requests: 2, totalCount: 2 }]);
  });

  test('fail for a single group that is too large, if its opportunities are selected', async () => {
    const one = await start({ emulator: { seed: oneOwner } });
    const answer = await one.execute(OPPORTUNITIES, { ...BY_USER, first: 5 });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(/^The first group has more than 500 opportunities\. Narrow the filter/);
    expect(one.lines).toHaveLength(2);
    const heads = await one.execute(HEADS, { ...BY_USER, first: 5 });
    expect(heads.data.opportunityGroups.nodes.map(countOf)).toEqual([1000]);
    expect(one.lines).toHaveLength(1);
  });

  test('refuse the cursors of other lists before any request', async () => {
    const { data } = await gateway.execute(HEADS, { ...BY_USER, first: 1 });
    const after = data.opportunityGroups.pageInfo.endCursor;
    for (const other of [
      { groupBy: 'DATE_WON_YEAR' },
      { direction: 'DESC' },
      { filter: { valuePeriod: { eq: 'ANNUAL' } } },
    ]) {
      const answer = await gateway.execute(HEADS, { ...BY_USER, first: 1, after, ...other });
      expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('determine the estimated cost, which is never below the true cost', async () => {
    for (const [query, estimated, actual] of [
      ['{ opportunityGroups(groupBy: USER) { nodes { opportunityCount } } }', 3, 2],
      ['{ opportunityGroups(groupBy: DATE_WON_WEEK, first: 20) { nodes { opportunities { id } } } }', 2, 1],
      ['{ opportunityGroups(groupBy: DATE_WON_YEAR, first: 100) { nodes { opportunities { id } } } }', 10, 2],
      ['{ opportunityGroups(groupBy: DATE_WON_YEAR, first: 20) { nodes { opportunities { lead { url } } } } }', 5, 3],
    ] as const) {
      const answer = await gateway.execute(query, {}, { 'x-cost': '1' });
      expect(answer.errors).toBeUndefined();
      expect(answer.extensions).toMatchObject({ cost: { estimatedRequests: estimated, actualRequests: actual } });
    }
  });

  test('count as that number of objects', async () => {
    const below = 'nodes { opportunities { lead { activities(first: 100) { nodes { id } } } } }';
    const { errors } = await gateway.execute(`{ opportunityGroups(first: 100, groupBy: USER) { ${below} } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'NODE_LIMIT_EXCEEDED', actual: 100 + 1000 + 100_000 } }]);
  });
});

describe('pages backwards of groups', () => {
  const line = (rest: string) => `GET /opportunity/?_group_by=user_id&_fields=id&_limit=${rest}`;

  test('are read in the same order from the end, which the number of opportunities gives', async () => {
    const { nodes } = await page(gateway, HEADS, BY_USER);
    const back = await page(gateway, HEADS, { groupBy: 'USER', direction: 'ASC', last: 3 });
    expect(back.nodes).toEqual(nodes.slice(-3));
    expect(back.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect(requestLines(gateway)).toEqual([line('0'), line('250&_skip=250')]);
    const before = await page(gateway, HEADS, {
      ...{ groupBy: 'USER', direction: 'ASC', last: 2, before: back.pageInfo.startCursor },
    });
    expect(before.nodes).toEqual(nodes.slice(-5, -3));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const end = total(nodes.slice(0, -3));
    expect(requestLines(gateway)).toEqual([line(`250&_skip=${end - 250}`)]);
  });

  test('are read up to the group of a cursor, also of one that was made forwards', async () => {
    const { nodes } = await page(gateway, HEADS, BY_USER);
    const { pageInfo } = await page(gateway, HEADS, { ...BY_USER, first: 3 });
    const before = await page(gateway, HEADS, { ...BY_USER, last: 2, before: pageInfo.endCursor });
    expect(before.nodes).toEqual(nodes.slice(0, 2));
    expect(before.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(requestLines(gateway)).toEqual([line(`${total(nodes.slice(0, 2))}`)]);
    const none = await page(gateway, HEADS, { ...BY_USER, last: 2, before: pageInfo.startCursor });
    expect(none).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
      totalCount: null,
    });
    expect(gateway.lines).toEqual([]);
    const again = await page(gateway, HEADS, { ...BY_USER, first: 2, after: before.pageInfo.endCursor });
    expect(again.nodes).toEqual(nodes.slice(2, 4));
  });

  test('without their opportunities skip the rest of a cut group', async () => {
    const many = await start({ emulator: { seed: twoOwners } });
    const both = await page(many, HEADS, { ...BY_USER, last: 2 });
    expect(both.nodes.map(countOf)).toEqual([300, 300]);
    expect(both.totalCount).toBe(2);
    expect(requestLines(many)).toEqual([line('0'), line('250&_skip=350'), line('250&_skip=50')]);
  });

  test('have fewer groups than requested if they would read too many opportunities', async () => {
    const many = await start({ emulator: { seed: twoOwners } });
    const last = await page(many, OPPORTUNITIES, { ...BY_USER, last: 2 });
    expect(last).toMatchObject({ nodes: [{ opportunityCount: 300 }], pageInfo: { hasPreviousPage: true } });
    expect(many.lines).toHaveLength(3);
    const before = await page(many, OPPORTUNITIES, { ...BY_USER, last: 2, before: last.pageInfo.startCursor });
    expect(before).toMatchObject({ nodes: [{ opportunityCount: 300 }], pageInfo: { hasPreviousPage: false } });
    expect(many.lines).toHaveLength(2);
  });

  test('fail for a single group that is too large, if its opportunities are selected', async () => {
    const one = await start({ emulator: { seed: oneOwner } });
    const answer = await one.execute(OPPORTUNITIES, { ...BY_USER, last: 5 });
    expect(codes(answer)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toMatch(/^The last group has more than 500 opportunities\. Narrow the filter/);
    expect(one.lines).toHaveLength(3);
    expect((await page(one, HEADS, { ...BY_USER, last: 5 })).nodes.map(countOf)).toEqual([1000]);
    expect(one.lines).toHaveLength(2);
  });

  test('contain groups of equal names in the order of the list', async () => {
    const [one, ...others] = seed.users;
    const namesakes = others.map((user) => ({
      ...user,
      first_name: one?.first_name ?? '',
      last_name: one?.last_name ?? '',
    }));
    const other = await start({ emulator: { seed: { ...seed, users: one === undefined ? [] : [one, ...namesakes] } } });
    const { nodes } = await page(other, HEADS, BY_USER);
    let before: string | null = null;
    const found: object[] = [];
    do {
      const shown: Shown = await page(other, HEADS, { groupBy: 'USER', direction: 'ASC', last: 2, before });
      found.unshift(...shown.nodes);
      before = shown.pageInfo.hasPreviousPage ? shown.pageInfo.startCursor : null;
    } while (before !== null);
    expect(found).toEqual(nodes);
  });

  test('end where the list does, if it became shorter since it was counted', async () => {
    const other = await start();
    for (const [counted, skips] of [
      [700, ['450']],
      [900, ['650', '250']],
    ] as const) {
      const body = { data: [], has_more: false, total_results: counted };
      other.emulator.fail({ path: '/opportunity/', body, times: 1 });
      const { nodes } = await page(other, HEADS, { groupBy: 'DATE_WON_YEAR', direction: 'ASC', last: 1 });
      expect(nodes).toEqual(naiveGroups(seed, { groupBy: 'DATE_WON_YEAR', direction: 'ASC' }, false).slice(-1));
      expect(other.upstream.slice(1).map(({ query }) => query._skip)).toEqual(skips);
    }
    // However large the total is, no more pages are read than estimated.
    const body = { data: [], has_more: true, total_results: 1_000_000 };
    other.emulator.fail({ path: '/opportunity/', body, times: 50 });
    expect(codes(await other.execute(HEADS, { ...BY_USER, last: 1 }))).toEqual(['BAD_USER_INPUT']);
    expect(other.lines).toHaveLength(3);
    other.emulator.reset();
    other.emulator.fail({ path: '/opportunity/', body: { data: [], has_more: false }, times: 1 });
    expect(codes(await other.execute(HEADS, { ...BY_USER, last: 1 }))).toEqual(['UPSTREAM_MALFORMED']);
  });

  test.each(['last: -1', 'last: 501', 'last: 1, before: "next"', 'last: 2, before: ""', 'before: "next"'])(
    'refuse %s before a request',
    async (args) => {
      const { errors } = await gateway.execute(`{ opportunityGroups(groupBy: USER, ${args}) { totalCount } }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(gateway.lines).toEqual([]);
    },
  );

  test('refuse the groups between two cursors', async () => {
    const { pageInfo } = await page(gateway, HEADS, { ...BY_USER, first: 3 });
    for (const place of [{ last: 2, after: pageInfo.startCursor }, { before: pageInfo.endCursor }]) {
      expect((await gateway.execute(HEADS, { ...BY_USER, ...place })).errors?.[0]?.message).toMatch(/last/);
      expect(gateway.lines).toEqual([]);
    }
  });
});

describe.each(['whole', 'shown'] as const)('if counts of cut groups are %s', (cutGroupSums) => {
  test.each([250, 100])('walks in both directions show every group once, by pages of %i', async (opportunity) => {
    const other = await start({ emulator: { switches: { cutGroupSums }, limits: { pageMax: { opportunity } } } });
    // Close refuses the page size once.
    await other.execute(HEADS, BY_USER);
    const size = fc.integer({ min: 1, max: 9 });
    const walks = fc.record({
      groupBy: fc.constantFrom(...GROUPINGS),
      direction: fc.constantFrom('ASC', 'DESC'),
      withOpportunities: fc.boolean(),
      isFromEnd: fc.boolean(),
      size,
      steps: fc.array(fc.tuple(fc.boolean(), size), { maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(walks, async ({ groupBy, direction, withOpportunities, isFromEnd, size, steps }) => {
        const all = naiveGroups(seed, { groupBy, direction }, withOpportunities);
        const read = (place: Place) =>
          page(other, withOpportunities ? OPPORTUNITIES : HEADS, { groupBy, direction, ...place });
        const begun = await read(isFromEnd ? { last: size } : { first: size });
        const shown = [...begun.nodes];
        let from = isFromEnd ? all.length - shown.length : 0;
        let [start, end] = [begun.pageInfo.startCursor, begun.pageInfo.endCursor];
        const step = async (isNext: boolean, count: number) => {
          const { nodes, pageInfo } = await read(
            isNext ? { first: count, after: end } : { last: count, before: start },
          );
          if (isNext) shown.push(...nodes);
          else shown.unshift(...nodes);
          if (!isNext) from -= nodes.length;
          if (isNext) end = pageInfo.endCursor ?? end;
          else start = pageInfo.startCursor ?? start;
          expect(shown).toEqual(all.slice(from, from + shown.length));
          // The group of the cursor is on the other side of the page.
          expect(pageInfo).toMatchObject(
            isNext
              ? { hasNextPage: from + shown.length < all.length, hasPreviousPage: true }
              : { hasPreviousPage: from > 0, hasNextPage: true },
          );
          return isNext ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
        };
        for (const [isNext, count] of steps) await step(isNext, count);
        for (const isNext of [true, false]) while (await step(isNext, 40));
        expect(shown).toEqual(all);
      }),
      { seed: 20_261_130, numRuns: randomRuns(8) },
    );
  });
});
