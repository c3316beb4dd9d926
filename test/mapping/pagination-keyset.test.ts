import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type Seed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, type TestOptions, trips } from '../support/gateway.ts';
import { contacts, ids, leads, naiveOpportunities, newestFirst } from '../support/naive.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
const start = async (seed: Seed, emulator: TestOptions['emulator'] = {}, options: TestOptions = {}) => {
  gateway = await startGateway({ ...options, emulator: { seed, ...emulator } });
};
afterEach(() => gateway.close());

const PAGE = 'nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor }';
interface Arguments {
  readonly first: number;
  readonly after?: string | null;
  readonly filter?: object;
  readonly orderBy?: { readonly field: string; readonly direction: string } | null;
}
const NOUNS = { leads: 'Lead', contacts: 'Contact', opportunities: 'Opportunity' } as const;
type List = keyof typeof NOUNS;
async function page(list: List, args: Arguments, selection = PAGE) {
  const noun = NOUNS[list];
  const answer = await gateway.execute(
    `query ($first: Int, $after: String, $filter: ${noun}Filter, $orderBy: [${noun}Order!]) {
      ${list}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { ${selection} }
    }`,
    args,
  );
  return { ...answer, list: answer.data?.[list] };
}

/** Reads all pages in sequence. Returns their rows and requests. */
async function walk(list: List, args: Arguments): Promise<{ found: string[]; lines: string[][] }> {
  const [found, lines]: [string[], string[][]] = [[], []];
  let after: string | null = null;
  do {
    const { list: connection, errors } = await page(list, { ...args, after });
    expect(errors).toBeUndefined();
    found.push(...ids(connection.nodes));
    lines.push([...gateway.lines]);
    after = connection.pageInfo.hasNextPage ? connection.pageInfo.endCursor : null;
  } while (after !== null);
  return { found, lines };
}

const ORDER = (direction: 'ASC' | 'DESC') => ({ field: 'DATE_CREATED', direction }) as const;
const queries = () => gateway.upstream.map(({ query }) => query);
const later = (instant: string | undefined, milliseconds: number) =>
  new Date(Date.parse(instant ?? '') + milliseconds).toISOString();

describe('opportunities by date_created, after a cursor,', () => {
  test('begin at the row of the cursor, which is requested again and dropped', async () => {
    const seed = demoSeed();
    await start(seed);
    const all = newestFirst(seed.opportunities);
    const first = await page('opportunities', { first: 30 });
    expect(queries()).toEqual([{ _fields: 'id,date_created', _limit: '30' }]);
    const second = await page('opportunities', { first: 30, after: first.list.pageInfo.endCursor });
    const bound = later(all[29]?.date_created, 1);
    expect(queries()).toEqual([{ date_created__lt: bound, _fields: 'id,date_created', _limit: '31' }]);
    expect(ids(second.list.nodes)).toEqual(ids(all).slice(30, 60));
    expect(second.list.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    await page('opportunities', { first: 30, after: first.list.pageInfo.endCursor }, 'nodes { confidence }');
    expect(queries()).toEqual([{ date_created__lt: bound, _fields: 'id,confidence', _limit: '31' }]);
  });

  test.each(['ASC', 'DESC'] as const)('continue in the requested order: %s', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const all = naiveOpportunities(seed, {}, ORDER(direction));
    const first = await page('opportunities', { first: 30, orderBy: ORDER(direction) });
    const second = await page('opportunities', {
      first: 30,
      after: first.list.pageInfo.endCursor,
      orderBy: ORDER(direction),
    });
    const at = all[29]?.date_created;
    const bound = direction === 'ASC' ? { date_created__gte: at } : { date_created__lt: later(at, 1) };
    const order = { _order_by: direction === 'ASC' ? 'date_created' : '-date_created' };
    expect(queries()).toEqual([{ ...bound, ...order, _fields: 'id,date_created', _limit: '31' }]);
    expect(ids(second.list.nodes)).toEqual(ids(all).slice(30, 60));
  });

  test('stay within the filter: the tighter bound applies', async () => {
    const seed = demoSeed();
    await start(seed);
    const filter = { dateCreated: { gte: '2025-06-01T00:00:00+02:00', lt: '2026-06-01T00:00:00+02:00' } };
    const all = naiveOpportunities(seed, filter);
    for (const direction of ['ASC', 'DESC'] as const) {
      const { found } = await walk('opportunities', { first: 40, filter, orderBy: ORDER(direction) });
      expect(found).toEqual(ids(naiveOpportunities(seed, filter, ORDER(direction))));
    }
    const first = await page('opportunities', { first: 40, filter });
    await page('opportunities', { first: 40, filter, after: first.list.pageInfo.endCursor });
    expect(queries()).toMatchObject([
      { date_created__gte: filter.dateCreated.gte, date_created__lt: later(all[39]?.date_created, 1) },
    ]);
    // A forged cursor does not widen the filter.
    const [version, kind, digest] = JSON.parse(Buffer.from(first.list.pageInfo.endCursor, 'base64url').toString());
    const place = { values: [Date.parse('2026-08-01T00:00:00Z')], ids: ['oppo_x'] };
    const forged = Buffer.from(JSON.stringify([version, kind, digest, place])).toString('base64url');
    const made = await page('opportunities', { first: 40, filter, after: forged });
    expect(queries()).toMatchObject([{ date_created__lt: later(filter.dateCreated.lt, 0) }]);
    expect(ids(made.list.nodes)).toEqual(ids(all).slice(0, 40));
  });

  test('have totals of all matches, in one more request, only if they are selected', async () => {
    const seed = demoSeed();
    await start(seed);
    const filter = { statusType: { in: ['WON'] } };
    const first = await page('opportunities', { first: 20, filter }, `totalCount ${PAGE}`);
    expect(gateway.lines).toHaveLength(1);
    const after = first.list.pageInfo.endCursor;
    const SUMS = 'aggregates { totalValue { annualized { cents } } countByValuePeriod { monthly } }';
    const whole = (await page('opportunities', { first: 20, filter }, `totalCount ${SUMS}`)).list;
    for (const selection of ['totalCount', SUMS, `totalCount ${SUMS}`]) {
      const answer = await page('opportunities', { first: 20, filter, after }, `${selection} ${PAGE}`);
      expect(trips(answer)).toBe(1);
      expect(queries().toSorted((a, b) => Number(a._limit) - Number(b._limit))).toEqual([
        { status_type__in: 'won', _limit: '0' },
        { status_type__in: 'won', date_created__lt: expect.any(String), _fields: 'id,date_created', _limit: '21' },
      ]);
      for (const name of ['totalCount', 'aggregates'])
        if (name in answer.list) expect(answer.list[name]).toEqual(whole[name]);
    }
    const total = naiveOpportunities(seed, { statusType: { in: ['WON'] } }).length;
    expect(whole.totalCount).toBe(total);
    await page('opportunities', { first: 20, filter, after });
    expect(gateway.lines).toHaveLength(1);
  });

  test('fail if their count fails, without affecting other fields', async () => {
    await start(demoSeed());
    const { list } = await page('opportunities', { first: 5 });
    gateway.emulator.fail({ path: '/opportunity/', status: 403, body: {} });
    const { data, errors } = await gateway.execute(
      'query ($after: String) { opportunities(first: 5, after: $after) { totalCount nodes { id } } leads(first: 1) { nodes { id } } }',
      { after: list.pageInfo.endCursor },
    );
    expect(errors).toMatchObject([{ path: ['opportunities'], extensions: { code: 'FORBIDDEN' } }]);
    expect(data.opportunities).toBeNull();
    expect(data.leads.nodes).toHaveLength(1);
  });

  test('take several requests if they exceed a page, each beginning where the last one ended', async () => {
    const seed = buildSeed({ leads: 20, contacts: 0, opportunities: 620 });
    await start(seed);
    const all = newestFirst(seed.opportunities);
    const answer = await page('opportunities', { first: 500 }, 'nodes { id } pageInfo { hasNextPage }');
    /** The returned rows at the instant of the last one. The next page repeats them. */
    const tiesAt = (given: number) =>
      all.slice(0, given).filter(({ date_created }) => date_created === all[given - 1]?.date_created).length;
    const given = 500 - tiesAt(250);
    const bound = (count: number) => later(all[count - 1]?.date_created, 1);
    const _fields = 'id,date_created';
    expect(queries()).toEqual([
      { _fields, _limit: '250' },
      { _fields, _limit: '250', date_created__lt: bound(250) },
      { _fields, _limit: String(500 - given + tiesAt(given)), date_created__lt: bound(given) },
    ]);
    expect(trips(answer)).toBe(3);
    expect(ids(answer.list.nodes)).toEqual(ids(all).slice(0, 500));
    expect(answer.list.pageInfo.hasNextPage).toBe(true);
    await page('opportunities', { first: 250 }, 'nodes { id } pageInfo { hasNextPage }');
    expect(queries()).toEqual([{ _fields: 'id', _limit: '250' }]);
  });

  test('are empty at the end, and first: 0 requests no rows', async () => {
    const seed = buildSeed({ leads: 3, contacts: 0, opportunities: 6 });
    await start(seed);
    const { list } = await page('opportunities', { first: 6 });
    const none = await page('opportunities', { first: 6, after: list.pageInfo.endCursor }, `totalCount ${PAGE}`);
    const pageInfo = { hasNextPage: false, hasPreviousPage: true, endCursor: null };
    expect(none.list).toEqual({ totalCount: 6, nodes: [], pageInfo });
    const half = await page('opportunities', { first: 3 });
    for (const [after, hasNextPage] of [
      [half.list.pageInfo.endCursor, true],
      [list.pageInfo.endCursor, false],
      [null, true],
    ]) {
      const { nodes, pageInfo } = (await page('opportunities', { first: 0, after })).list;
      expect([nodes, pageInfo.hasNextPage]).toEqual([[], hasNextPage]);
    }
  });
});

describe('more rows of one instant than fit into a page', () => {
  const built = buildSeed({ leads: 340, contacts: 340, opportunities: 340 });
  const at = built.leads[7]?.date_created ?? '';
  const tie = <T extends { date_created: string }>(rows: readonly T[]) =>
    rows.map((row, n) => (n % 17 === 0 ? row : { ...row, date_created: at }));
  const seed = {
    ...built,
    leads: tie(built.leads),
    contacts: tie(built.contacts),
    opportunities: tie(built.opportunities),
  };
  const EXPECTED = {
    leads: newestFirst(seed.leads),
    contacts: newestFirst(seed.contacts),
    opportunities: newestFirst(seed.opportunities),
  };
  test.each(Object.keys(NOUNS) as List[])('are each returned once: %s', async (list) => {
    await start(seed);
    for (const first of [90, 260]) {
      const up = await walk(list, { first, orderBy: ORDER('ASC') });
      expect(up.found.toSorted()).toEqual(ids(EXPECTED[list]).toSorted());
      const down = await walk(list, { first, orderBy: ORDER('DESC') });
      expect(down.found).toEqual(ids(EXPECTED[list]));
    }
  });

  test('and into a cursor, end the list with an error', async () => {
    const many = buildSeed({ leads: 1_100, contacts: 0, opportunities: 0 });
    await start({ ...many, leads: many.leads.map((lead) => ({ ...lead, date_created: at })) });
    let after: string | null = null;
    for (const n of [500, 500]) {
      const { list }: { list: { nodes: object[]; pageInfo: { endCursor: string } } } = await page('leads', {
        first: n,
        after,
        orderBy: ORDER('DESC'),
      });
      expect(list.nodes).toHaveLength(n);
      after = list.pageInfo.endCursor;
    }
    const { list, errors } = await page('leads', { first: 50, after, orderBy: ORDER('DESC') });
    expect(errors).toMatchObject([
      {
        message: 'No cursor is possible here: more than 1000 rows have the same value. Narrow the filter.',
        path: ['leads', 'pageInfo', 'endCursor'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(list.nodes).toHaveLength(50);
  });
});

describe('beyond the maximum of _skip and the reach of search cursors,', () => {
  const seed = demoSeed();
  const narrow = { limits: { skipMax: { other: 10 }, searchRowsMax: 20 } };
  const EXPECTED: readonly (readonly [List, Arguments, readonly { readonly id: string }[]])[] = [
    ['leads', { first: 60, orderBy: ORDER('DESC') }, leads(seed)],
    ['leads', { first: 60, orderBy: ORDER('ASC') }, leads(seed).toReversed()],
    ['leads', { first: 60, filter: { url: { phrase: 'example' } } }, leads(seed, { url: { phrase: 'example' } })],
    ['contacts', { first: 100 }, contacts(seed)],
    ['contacts', { first: 100, orderBy: ORDER('ASC') }, contacts(seed).toReversed()],
    ['opportunities', { first: 100 }, naiveOpportunities(seed)],
    ['opportunities', { first: 100, orderBy: ORDER('ASC') }, naiveOpportunities(seed, {}, ORDER('ASC'))],
    [
      'opportunities',
      { first: 100, filter: { statusType: { eq: 'WON' } } },
      naiveOpportunities(seed, { statusType: { eq: 'WON' } }),
    ],
  ];
  test.each(EXPECTED)('%s %j page to the end', async (list, args, expected) => {
    await start(seed, narrow);
    const { found } = await walk(list, args);
    expect(found).toEqual(ids(expected));
  });

  const value = { field: 'VALUE', direction: 'DESC' } as const;
  const CEILINGS = [
    [
      'leads',
      {},
      'Close does not return rows this far into the list. Its limit is 10 skipped rows. Add orderBy: { field: DATE_CREATED }, which pages without a limit, or a filter.',
    ],
    [
      'opportunities',
      { orderBy: value },
      'Close does not return rows this far into the list. Its limit is 10 skipped rows. Order by DATE_CREATED (the default) to page without a limit, or filter, for example by dateCreated.',
    ],
  ] as const;
  test.each(CEILINGS)(
    '%s %j end with an error that names an alternative, from the second time on without a request',
    async (list, args, message) => {
      promise('page-ceiling');
      await start(seed, narrow);
      const within = await page(list, { first: 10, ...args });
      const last = await page(list, { first: 10, ...args, after: within.list.pageInfo.endCursor });
      expect(last.errors).toBeUndefined();
      const after = last.list.pageInfo.endCursor;
      for (const asked of [1, 0, 0]) {
        const { errors, list: none } = await page(list, { first: 10, ...args, after });
        expect(errors).toMatchObject([{ message, path: [list], extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(none).toBeNull();
        expect(gateway.lines).toHaveLength(asked);
      }
      // Pages before the maximum still work.
      const again = await page(list, { first: 10, ...args, after: within.list.pageInfo.endCursor });
      expect(again.list).toEqual(last.list);
    },
  );

  test('a page that crosses the maximum fails as a whole', async () => {
    await start(seed, narrow);
    const { errors } = await page('leads', { first: 200 }, 'nodes { id }');
    expect(errors).toBeUndefined();
    const large = buildSeed({ leads: 300, contacts: 0, opportunities: 0 });
    await gateway.close();
    await start(large, narrow);
    const { errors: refused } = await page('leads', { first: 300 }, 'nodes { id }');
    expect(refused).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('contacts, newest first,', () => {
  const seed = demoSeed();
  test('come from the list, and after a cursor from search, in one order', async () => {
    await start(seed);
    const { found, lines } = await walk('contacts', { first: 200 });
    expect(found).toEqual(ids(contacts(seed)));
    expect(lines).toEqual([['GET /contact/'], ['POST /data/search/'], ['POST /data/search/']]);
    const first = await page('contacts', { first: 7 }, 'nodes { id } pageInfo { endCursor }');
    expect(queries()).toEqual([{ _fields: 'id,date_created', _limit: '7' }]);
    await page('contacts', { first: 7, after: first.list.pageInfo.endCursor }, 'nodes { name }');
    const field = { type: 'regular_field', object_type: 'contact', field_name: 'date_created' };
    const last = contacts(seed)[6];
    const before = { type: 'fixed_utc', value: later(last?.date_created, 1) };
    expect(gateway.upstream.map(({ body }) => body)).toEqual([
      {
        query: {
          type: 'and',
          queries: [
            { type: 'object_type', object_type: 'contact' },
            { type: 'field_condition', field, condition: { type: 'moment_range', on_or_after: null, before } },
            { type: 'or', negate: true, queries: [{ type: 'id', value: last?.id }] },
          ],
        },
        sort: [{ direction: 'desc', field }],
        _fields: { contact: ['id', 'date_created', 'name'] },
        _limit: 7,
      },
    ]);
  });

  test('that the search index may not know yet come from the list', async () => {
    const now = Date.parse('2026-12-01T12:00:00Z');
    // Two contacts per instant, with 1.5 s between instants.
    const rows = seed.contacts.map((contact, n) => ({
      ...contact,
      date_created: later('2026-12-01T12:00:00Z', -1_500 * (n >> 1)),
    }));
    const [fresh, settled] = [rows.slice(0, 60), rows.slice(60)];
    let time = now;
    await start({ ...seed, contacts: settled }, { clock: () => time, searchLagMs: 20_000 }, { wallClock: () => time });
    gateway.emulator.write(({ contact }) => {
      for (const row of fresh) contact.put(row);
    });
    const expected = ids(newestFirst(rows));
    const { found, lines } = await walk('contacts', { first: 15 });
    expect(found).toEqual(expected);
    // Up to the row that is one minute old.
    const young = rows.filter(({ date_created }) => now - Date.parse(date_created) < 60_000).length;
    expect(lines.map(([line]) => line)).toEqual(
      lines.map((_, n) => (n === 0 || 15 * n <= young ? 'GET /contact/' : 'POST /data/search/')),
    );
    expect(lines.every((asked) => asked.length === 1)).toBe(true);
    // The same within one operation that needs several pages.
    expect(ids((await page('contacts', { first: 450 }, 'nodes { id }')).list.nodes)).toEqual(expected);
    time += 3_600_000;
    expect((await walk('contacts', { first: 200 })).found).toEqual(expected);
  });
});

describe('leads with an order', () => {
  test('are read by search, sorted as requested', async () => {
    await start(demoSeed());
    for (const direction of ['ASC', 'DESC'] as const) {
      await page('leads', { first: 3, orderBy: ORDER(direction) }, 'nodes { id }');
      expect(gateway.upstream.map(({ body }) => body)).toEqual([
        {
          query: { type: 'and', queries: [{ type: 'object_type', object_type: 'lead' }] },
          sort: [
            {
              direction: direction.toLowerCase(),
              field: { type: 'regular_field', object_type: 'lead', field_name: 'date_created' },
            },
          ],
          _fields: { lead: ['id'] },
          _limit: 3,
        },
      ]);
    }
  });

  test('can be those of a status', async () => {
    const seed = demoSeed();
    await start(seed);
    const status = seed.organization.lead_statuses[0]?.id ?? '';
    const { data } = await gateway.execute(
      '{ leadStatus(id: "STATUS") { leads(first: 500, orderBy: { field: DATE_CREATED }) { totalCount nodes { id } } } }'.replace(
        'STATUS',
        status,
      ),
    );
    const expected = ids(leads(seed, { statusId: { eq: status } })).toReversed();
    expect(data.leadStatus.leads).toEqual({ totalCount: expected.length, nodes: expected.map((id) => ({ id })) });
  });
});

test('cursors are valid an hour later', async () => {
  promise('cursors-do-not-expire');
  let time = Date.parse('2026-11-25T12:00:00Z');
  const seed = demoSeed();
  await start(seed, { clock: () => time }, { wallClock: () => time });
  const EXPECTED = { leads: leads(seed), contacts: contacts(seed), opportunities: naiveOpportunities(seed) };
  for (const list of Object.keys(NOUNS) as List[]) {
    const { list: first } = await page(list, { first: 20, orderBy: ORDER('DESC') });
    time += 3_600_000;
    gateway.advance(3_600_000);
    const { list: second } = await page(list, { first: 20, after: first.pageInfo.endCursor, orderBy: ORDER('DESC') });
    expect(ids(second.nodes)).toEqual(ids(EXPECTED[list]).slice(20, 40));
  }
});

test('the estimate of a later page includes the request for totals', async () => {
  await start(demoSeed());
  const { list } = await page('opportunities', { first: 5 });
  const CASES = [
    ['opportunities(first: 25, after: $after) { nodes { id } }', 1, 1],
    ['opportunities(first: 25, after: $after) { totalCount nodes { id } }', 2, 2],
    [
      'opportunities(first: 25, after: $after) { aggregates { countByValuePeriod { monthly } } pageInfo { hasNextPage } }',
      2,
      2,
    ],
    ['opportunities(first: 25, after: $after) { totalCount }', 1, 1],
    ['opportunities(first: 250, after: $after) { totalCount nodes { id } }', 3, 3],
    ['opportunities(first: 500, after: $after) { nodes { id } }', 3, 2],
    ['leads(first: 25, orderBy: { field: DATE_CREATED }) { totalCount nodes { id } }', 1, 1],
    ['contacts(first: 401) { nodes { id } }', 3, 3],
  ] as const;
  for (const [field, estimated, actual] of CASES) {
    const { extensions, errors } = await gateway.execute(
      `query ${field.includes('$after') ? '($after: String)' : ''} { ${field} }`,
      { after: list.pageInfo.endCursor },
      { 'x-cost': '1' },
    );
    expect(errors).toBeUndefined();
    const { cost } = extensions as { cost?: object };
    expect([field, cost]).toMatchObject([field, { estimatedRequests: estimated, actualRequests: actual }]);
  }
});
