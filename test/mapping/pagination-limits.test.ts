import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { ids, newestFirst, naiveOpportunities as opportunitiesBy } from '../support/naive.ts';

const seed = demoSeed();
/** An order with offset pages. */
const ORDER = { field: 'VALUE', direction: 'DESC' } as const;
const opportunities = ids(opportunitiesBy(seed, {}, ORDER));
let gateway: TestGateway;

beforeEach(async () => {
  gateway = await startGateway({ emulator: { limits: { pageMax: { opportunity: 100 } } } });
});
afterEach(() => gateway.close());

/**
 * The requested pages: offset, size and status. Sorted by offset, larger pages first, because parallel requests arrive in
 * any order.
 */
const pages = () =>
  gateway.upstream
    .map(({ query, status }): [number, number, number] => [Number(query._skip ?? 0), Number(query._limit), status])
    .toSorted(([skip, limit], [otherSkip, otherLimit]) => skip - otherSkip || otherLimit - limit);
const list = (first: number) =>
  gateway.execute(
    `query ($first: Int!, $orderBy: [OpportunityOrder!]) {
      opportunities(first: $first, orderBy: $orderBy) { totalCount nodes { id } pageInfo { hasNextPage } }
    }`,
    { first, orderBy: ORDER },
  );

describe('a page that is too large for Close', () => {
  test('is requested again with 100 rows, and the list keeps that size', async () => {
    const first = await list(230);
    expect(pages()).toEqual([
      [0, 230, 400],
      [0, 100, 200],
      [100, 100, 200],
      [200, 30, 200],
    ]);
    expect(trips(first)).toBe(3);
    const second = await list(230);
    expect(pages()).toEqual([
      [0, 100, 200],
      [100, 100, 200],
      [200, 30, 200],
    ]);
    for (const { data, errors } of [first, second]) {
      expect(errors).toBeUndefined();
      expect(ids(data.opportunities.nodes)).toEqual(opportunities.slice(0, 230));
    }
  });

  test('is recognized by the parameter in the error or by its text', async () => {
    gateway.emulator.fail({ status: 400, body: { errors: [], 'field-errors': { _limit: 'Must be 200 at most.' } } });
    const { data, errors } = await list(99);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(data.opportunities).toBeNull();
    gateway.emulator.fail({ status: 400, body: { errors: [], 'field-errors': { _limit: 'Must be 200 at most.' } } });
    expect(ids((await list(101)).data.opportunities.nodes)).toEqual(opportunities.slice(0, 101));
    expect(pages()).toEqual([
      [0, 101, 400],
      [0, 100, 200],
      [100, 1, 200],
    ]);
  });

  test('is not requested again if it was small', async () => {
    gateway.emulator.fail({ status: 400, body: { error: 'The limit is larger than the maximum for this resource.' } });
    const { data, errors } = await gateway.execute('{ contacts(first: 80) { nodes { id } } }');
    expect(pages()).toEqual([[0, 80, 400]]);
    expect(errors).toMatchObject([{ path: ['contacts'], extensions: { code: 'UPSTREAM_ERROR' } }]);
    expect(data).toEqual({ contacts: null });
  });

  test('is not confused with other errors', async () => {
    gateway.emulator.fail({ status: 400, body: { error: 'The skip you set is larger (max_skip = 10).' } });
    expect((await list(150)).errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(pages()).toEqual([[0, 150, 400]]);
  });
});

describe('a page that is too large for Close, in a list with keyset cursors', () => {
  const LISTS = {
    opportunities: { pageMax: 'opportunity', rows: ids(newestFirst(seed.opportunities)), asked: [230, 100, 100, 32] },
    contacts: { pageMax: 'contact', rows: ids(newestFirst(seed.contacts)), asked: [200, 100, 130] },
  } as const;
  test.each(Object.entries(LISTS))(
    'is requested again with 100 rows, and the list keeps that size: %s',
    async (name, list) => {
      await gateway.close();
      gateway = await startGateway({ emulator: { limits: { pageMax: { [list.pageMax]: 100 } } } });
      for (const asked of [list.asked, list.asked.slice(1)]) {
        const { data, errors } = await gateway.execute(`{ ${name}(first: 230) { nodes { id } } }`);
        expect(errors).toBeUndefined();
        expect(ids(data[name].nodes)).toEqual(list.rows.slice(0, 230));
        const limits = gateway.upstream.map(({ query, body }) => (body as { _limit?: number })?._limit ?? query._limit);
        // Later pages of opportunities repeat the last row of the page before.
        expect(limits.map(Number)).toEqual(asked);
      }
    },
  );
});

describe('a page that Close or the gateway cannot handle', () => {
  test.each([
    ['502', { status: 502, body: '<html>Bad gateway</html>' }],
    ['504', { status: 504, body: '' }],
    ['an endless response', { status: 200, body: `{"data":["${'x'.repeat(10 * 1024 * 1024)}"]}` }],
  ])('is requested again as two halves in parallel: %s', async (_, fault) => {
    gateway.emulator.fail({ path: '/opportunity/', ...fault });
    const answer = await list(75);
    expect(answer.errors).toBeUndefined();
    expect(pages().map(([skip, limit]) => [skip, limit])).toEqual([
      [0, 75],
      [0, 38],
      [38, 37],
    ]);
    expect(trips(answer)).toBe(2);
    expect(answer.data.opportunities.totalCount).toBe(500);
    expect(answer.data.opportunities.pageInfo.hasNextPage).toBe(true);
    expect(ids(answer.data.opportunities.nodes)).toEqual(opportunities.slice(0, 75));
  });

  test('returns each row once, even if one moved between the halves', async () => {
    const held = await startControlledGateway();
    const answer = held.execute(
      '{ opportunities(first: 4, orderBy: { field: VALUE, direction: DESC }) { nodes { id } } }',
    );
    (await held.close.next()).reply(502, '');
    for (const half of [
      ['oppo_a', 'oppo_b'],
      ['oppo_b', 'oppo_c'],
    ]) {
      const body = { data: half.map((id) => ({ id })), has_more: false, total_results: 4 };
      (await held.close.next()).reply(200, body);
    }
    const { data } = await answer;
    expect(ids(data.opportunities.nodes).toSorted()).toEqual(['oppo_a', 'oppo_b', 'oppo_c']);
    await held.stop();
  });

  test('is halved once: a half that fails, fails the page', async () => {
    gateway.emulator.fail({ path: '/opportunity/', status: 504, times: 100 });
    const { data, errors } = await list(80);
    // The page, then each half with the usual retries. The first half to fail ends the page.
    expect(new Set(pages().map(([skip, limit]) => `${skip}+${limit}`))).toEqual(new Set(['0+80', '0+40', '40+40']));
    expect(gateway.upstream.length).toBeLessThanOrEqual(1 + 2 * 3);
    expect(errors).toMatchObject([{ path: ['opportunities'], extensions: { code: 'UPSTREAM_ERROR' } }]);
    expect(data).toEqual({ opportunities: null });
  });

  test('has more rows if its second half has more', async () => {
    await gateway.close();
    gateway = await startGateway({ emulator: { seed: buildSeed({ leads: 5, contacts: 50, opportunities: 0 }) } });
    gateway.emulator.fail({ path: '/contact/', status: 504 });
    const { data } = await gateway.execute('{ contacts(first: 60) { nodes { id } pageInfo { hasNextPage } } }');
    expect(pages()).toEqual([
      [0, 60, 504],
      [0, 30, 200],
      [30, 30, 200],
    ]);
    expect(data.contacts.nodes).toHaveLength(50);
    expect(data.contacts.pageInfo.hasNextPage).toBe(false);
  });

  test('is halved alone: other pages are not requested again', async () => {
    await list(230);
    gateway.emulator.fail({ path: '/opportunity/', skip: 1, status: 502 });
    const { data } = await list(230);
    expect(ids(data.opportunities.nodes)).toEqual(opportunities.slice(0, 230));
    const failed = pages()
      .filter(([, , status]) => status === 502)
      .map(([skip = 0]) => skip);
    expect(failed).toHaveLength(1);
    const [skip = 0] = failed;
    const halves =
      skip === 100
        ? [
            [100, 50, 200],
            [150, 50, 200],
          ]
        : [
            [200, 15, 200],
            [215, 15, 200],
          ];
    expect(pages()).toHaveLength(5);
    expect(pages()).toEqual(expect.arrayContaining(halves));
  });

  test.each(['', {}, { data: null, has_more: false }, { data: 'rows' }])(
    'is not requested again if the body is no list: %j',
    async (body) => {
      gateway.emulator.fail({ path: '/opportunity/', status: 200, body });
      const { errors } = await list(80);
      expect(errors).toMatchObject([{ path: ['opportunities'], extensions: { code: 'UPSTREAM_MALFORMED' } }]);
      expect(pages()).toEqual([[0, 80, 200]]);
    },
  );

  test('is retried unchanged if it has no rows to halve', async () => {
    gateway.emulator.fail({ path: '/opportunity/', status: 502 });
    const { errors } = await gateway.execute('{ opportunities { totalCount } }');
    expect(errors).toBeUndefined();
    expect(pages()).toEqual([
      [0, 0, 502],
      [0, 0, 200],
    ]);
  });
});
