/** Orders of lists that Close's search sorts: walks of all pages, compared with a sort of the seed. */
import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed, type EmulatorOptions, type Seed } from '../../emulator/index.ts';
import { type Answer, operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { naiveOpportunities } from '../support/naive.ts';

let gateway: TestGateway;
const start = async (seed: Seed, emulator: EmulatorOptions = {}) => {
  gateway = await startGateway({ emulator: { seed, ...emulator } });
};
afterEach(() => gateway.close());

type Value = string | number | null;
type Keyed = readonly [id: string, ...values: Value[]];

/** All ids of a list, page by page. */
async function walk(list: string, orderBy: object, first: number): Promise<string[]> {
  const type = { leads: 'LeadOrder', contacts: 'ContactOrder' }[list] ?? 'OpportunityOrder';
  const query = `query ($first: Int, $after: String, $orderBy: [${type}!]) {
    ${list}(first: $first, after: $after, orderBy: $orderBy) { nodes { id } pageInfo { hasNextPage endCursor } }
  }`;
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await gateway.execute(query, { first, after, orderBy });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data[list];
    found.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** Sorted by the values, with empty ones below all others or last, then by id. */
function sorted(rows: readonly Keyed[], directions: readonly string[], empty = 'low'): string[] {
  const compare = (a: Value, b: Value, isDown: boolean): number => {
    if (a === b) return 0;
    if (a === null || b === null) return (a === null) === (isDown || empty === 'last') ? 1 : -1;
    return a < b === isDown ? 1 : -1;
  };
  return rows
    .toSorted(([a, ...as], [b, ...bs]) => {
      const orders = as.map((value, n) => compare(value, bs[n] ?? null, directions[n] === 'DESC'));
      return orders.find((order) => order !== 0) ?? (a < b ? -1 : 1);
    })
    .map(([id]) => id);
}

const iso = (date: string) => new Date(date).toISOString();

/** The time of the last email, call, message or past meeting of each lead. */
function lastCommunications({ activities }: Seed): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { type, lead_id, details, date_created } of activities) {
    if (!/^(Email|Call|SMS|WhatsAppMessage|Meeting)$/.test(type) || details.status === 'upcoming') continue;
    const at = iso(date_created);
    if (at > (last.get(lead_id) ?? '')) last.set(lead_id, at);
  }
  return last;
}

/** So few rows that many values are equal or missing. */
const small = () => buildSeed({ leads: 60, contacts: 30, opportunities: 0 });

describe('leads sorted by', () => {
  const cases = ['ASC', 'DESC'].flatMap((direction) =>
    (['low', 'last'] as const).flatMap((nullsSort) => [3, 25, 200].map((first) => ({ direction, nullsSort, first }))),
  );

  test.each(cases)('lastCommunicationDate $direction, empty values $nullsSort, $first at a time', async (each) => {
    const { direction, nullsSort, first } = each;
    const seed = small();
    await start(seed, { switches: { nullsSort } });
    const last = lastCommunications(seed);
    expect(last.size).toBeGreaterThan(3);
    expect(last.size).toBeLessThan(57);
    const rows = seed.leads.map(({ id, date_created }): Keyed => [id, last.get(id) ?? null, iso(date_created)]);
    expect(await walk('leads', { field: 'LAST_COMMUNICATION_DATE', direction }, first)).toEqual(
      sorted(rows, [direction, direction], nullsSort),
    );
  });

  test.each(cases)(
    'emailsCount $direction and dateUpdated, empty values $nullsSort, $first at a time',
    async (each) => {
      const { direction, nullsSort, first } = each;
      const seed = small();
      await start(seed, { switches: { nullsSort } });
      const emails = Map.groupBy(
        seed.activities.filter(({ type }) => type === 'Email'),
        ({ lead_id }) => lead_id,
      );
      const rows = seed.leads.map(
        ({ id, date_updated }): Keyed => [id, emails.get(id)?.length ?? null, iso(date_updated)],
      );
      const orderBy = [{ field: 'EMAILS_COUNT', direction }, { field: 'DATE_UPDATED' }];
      expect(await walk('leads', orderBy, first)).toEqual(sorted(rows, [direction, 'ASC'], nullsSort));
    },
  );

  test.each(['ASC', 'DESC'])('two numbers %s and %s', async (direction) => {
    const seed = small();
    await start(seed);
    const emails = (lead: string) =>
      seed.activities.filter(({ type, lead_id }) => type === 'Email' && lead_id === lead).length || null;
    const rows = seed.leads.map(
      ({ id, addresses, date_created }): Keyed => [id, addresses.length, emails(id), iso(date_created)],
    );
    const orderBy = [{ field: 'ADDRESSES_COUNT', direction }, { field: 'EMAILS_COUNT' }];
    expect(await walk('leads', orderBy, 4)).toEqual(sorted(rows, [direction, 'ASC', direction]));
  });

  test.each(['ASC', 'DESC'])('a custom field of each type %s', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const types = { number: 'NUMBER', date: 'DATE', datetime: 'DATE_TIME', text: 'TEXT' } as const;
    const fields = seed.custom_fields.filter(({ object, type }) => object === 'lead' && type in types);
    expect(fields.length).toBeGreaterThan(1);
    for (const { id: field, type } of fields) {
      const rows = seed.leads.map(({ id, custom, date_created }): Keyed => {
        const value = custom[field] ?? null;
        const own = type === 'datetime' && typeof value === 'string' ? iso(value) : (value as Value);
        return type === 'text' ? [id, own] : [id, own, iso(date_created)];
      });
      const orderBy = { customField: { id: field, type: types[type as keyof typeof types] }, direction };
      expect(await walk('leads', orderBy, 70)).toEqual(sorted(rows, [direction, direction]));
    }
  });

  test.each(['ASC', 'DESC'])('name %s, which is walked from the start', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const rows = seed.leads.map(({ id, name }): Keyed => [id, name]);
    expect(await walk('leads', { field: 'NAME', direction }, 45)).toEqual(sorted(rows, [direction]));
  });
});

describe('contacts sorted by', () => {
  test.each(['ASC', 'DESC'])('number of emails %s and date of update', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const rows = seed.contacts.map(({ id, emails, date_updated }): Keyed => [id, emails.length, iso(date_updated)]);
    const orderBy = [{ field: 'EMAILS_COUNT', direction }, { field: 'DATE_UPDATED' }];
    expect(await walk('contacts', orderBy, 150)).toEqual(sorted(rows, [direction, 'ASC']));
  });

  test.each(['ASC', 'DESC'])('title %s, which is walked from the start', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const rows = seed.contacts.map(({ id, title }): Keyed => [id, title]);
    expect(await walk('contacts', { field: 'TITLE', direction }, 170)).toEqual(sorted(rows, [direction]));
  });
});

describe('opportunities sorted by', () => {
  const rowsOf = (seed: Seed, valuesOf: (row: Seed['opportunities'][number]) => readonly Value[]) =>
    seed.opportunities.map((row): Keyed => [row.id, ...valuesOf(row)]);
  const few = () => {
    const seed = buildSeed({ leads: 20, contacts: 0, opportunities: 60 });
    // Values are equal or missing.
    const value = (n: number) => (n % 4 === 0 ? null : (n % 5) * 100);
    return { ...seed, opportunities: seed.opportunities.map((row, n) => ({ ...row, value: value(n) })) };
  };

  test.each(['ASC', 'DESC'].flatMap((direction) => (['low', 'last'] as const).map((nulls) => ({ direction, nulls }))))(
    'confidence, value and dateWon, $direction, empty values $nulls',
    async ({ direction, nulls }) => {
      const seed = few();
      await start(seed, { switches: { nullsSort: nulls } });
      const orderBy = [{ field: 'CONFIDENCE', direction }, { field: 'VALUE' }, { field: 'DATE_WON', direction }];
      const rows = rowsOf(seed, (row) => [row.confidence, row.value, row.date_won, iso(row.date_created)]);
      expect(await walk('opportunities', orderBy, 7)).toEqual(
        sorted(rows, [direction, 'ASC', direction, direction], nulls),
      );
      expect(gateway.lines.every((line) => line === 'POST /data/search/')).toBe(true);
    },
  );

  test.each(['ASC', 'DESC'])('dateLost %s, and by value per year', async (direction) => {
    const seed = few();
    await start(seed);
    const lost = rowsOf(seed, (row) => [row.date_lost && iso(row.date_lost), iso(row.date_created)]);
    expect(await walk('opportunities', { field: 'DATE_LOST', direction }, 8)).toEqual(
      sorted(lost, [direction, direction]),
    );
    const yearly = ({ value, value_period }: Seed['opportunities'][number]) =>
      value === null ? null : value * (value_period === 'monthly' ? 12 : 1);
    const orderBy = [{ field: 'ANNUALIZED_VALUE', direction }, { field: 'DATE_UPDATED' }];
    const rows = rowsOf(seed, (row) => [yearly(row), iso(row.date_updated)]);
    expect(await walk('opportunities', orderBy, 9)).toEqual(sorted(rows, [direction, 'ASC']));
  });

  test.each(['ASC', 'DESC'])('a custom field of each type %s', async (direction) => {
    const seed = demoSeed();
    await start(seed);
    const types = { number: 'NUMBER', date: 'DATE', datetime: 'DATE_TIME', text: 'TEXT' } as const;
    const fields = seed.custom_fields.filter(({ object, type }) => object === 'opportunity' && type in types);
    expect(fields.length).toBeGreaterThan(0);
    for (const { id: field, type } of fields) {
      const rows = rowsOf(seed, ({ custom, date_created }) => {
        const value = (custom[field] ?? null) as Value;
        const own = type === 'datetime' && typeof value === 'string' ? iso(value) : value;
        return type === 'text' ? [own] : [own, iso(date_created)];
      });
      const orderBy = { customField: { id: field, type: types[type as keyof typeof types] }, direction };
      expect(await walk('opportunities', orderBy, 200)).toEqual(sorted(rows, [direction, direction]));
    }
  });

  test.each(['ASC', 'DESC'])('note %s, which is walked from the start, with sums', async (direction) => {
    const seed = few();
    await start(seed);
    const rows = rowsOf(seed, ({ note }) => [note]);
    expect(await walk('opportunities', { field: 'NOTE', direction }, 25)).toEqual(sorted(rows, [direction]));
    const expected = seed.opportunities.reduce(
      (sum, { value, value_period }) => sum + (value_period === 'one_time' ? (value ?? 0) : 0),
      0,
    );
    for (const first of [5, 60]) {
      const { data } = await gateway.execute(
        `{ opportunities(first: ${first}, orderBy: { field: NOTE }) { nodes { id } aggregates { totalValue { oneTime { cents } } } } }`,
      );
      expect(data.opportunities.aggregates.totalValue.oneTime.cents).toBe(expected);
    }
  });

  test('one field are read from the list, which is current and has sums', async () => {
    await start(few());
    for (const field of ['VALUE', 'DATE_WON', 'USER_NAME', 'ANNUALIZED_EXPECTED_VALUE']) {
      const { errors } = await gateway.execute(`{ opportunities(orderBy: [{ field: ${field} }]) { nodes { id } } }`);
      expect(errors).toBeUndefined();
      expect(gateway.lines).toEqual(['GET /opportunity/']);
    }
  });

  test('several values and custom fields below a lead are sorted by the gateway', async () => {
    const seed = demoSeed();
    await start(seed);
    const { id } = seed.leads[2] ?? { id: '' };
    const field =
      seed.custom_fields.find(({ object, type }) => object === 'opportunity' && type === 'number')?.id ?? '';
    const custom = { customField: { id: field, type: 'NUMBER' as const } };
    for (const direction of ['ASC', 'DESC'] as const) {
      const orderBy = [
        { ...custom, direction },
        { field: 'CONFIDENCE' as const, direction: 'ASC' as const },
        { field: 'VALUE' as const, direction },
      ];
      const { data } = await gateway.execute(
        'query ($id: ID!, $orderBy: [OpportunityOrder!]) { lead(id: $id) { opportunities(first: 100, orderBy: $orderBy) { nodes { id } } } }',
        { id, orderBy },
      );
      expect(gateway.lines).toEqual([`GET /lead/${id}/`]);
      const expected = naiveOpportunities(seed, { leadId: { eq: id } }, orderBy);
      expect(data.lead.opportunities.nodes).toEqual(expected.map((row) => ({ id: row.id })));
    }
  });
});

describe('an order by a text', () => {
  const page = async (after: string | null = null, first = 150) => {
    const answer = await gateway.execute(operation('LeadsByName'), { first, after });
    expect(answer.errors).toBeUndefined();
    return answer;
  };

  test('reads the first page at once, and ids only up to a later page', async () => {
    const seed = buildSeed({ leads: 450, contacts: 0, opportunities: 0 });
    await start(seed);
    const first = await page();
    expect(gateway.upstream.map(({ body }) => body)).toMatchObject([
      { _limit: 150, _fields: { lead: ['id', 'display_name', 'status_label'] }, include_counts: true },
    ]);
    expect(first.data.leads).toMatchObject({ totalCount: 450, pageInfo: { hasNextPage: true } });
    const second = await page(first.data.leads.pageInfo.endCursor);
    expect(gateway.upstream.map(({ body }) => body)).toMatchObject([
      { _limit: 200, _fields: { lead: ['id'] } },
      { _limit: 200, _fields: { lead: ['id'] }, cursor: expect.any(String) },
      { _limit: 150, _fields: { lead: ['id', 'display_name', 'status_label'] } },
    ]);
    expect(trips(second)).toBe(3);
    const names = [first, second].flatMap(({ data }) =>
      data.leads.edges.map(({ node }: { node: { displayName: string } }) => node.displayName),
    );
    const all = seed.leads.map(({ name }) => name || 'Untitled').toSorted((a, b) => (a < b ? -1 : 1));
    expect(names).toEqual(all.slice(0, 300));
  });

  test('LeadsByName pages both ways, within its budget', async () => {
    const seed = buildSeed({ leads: 450, contacts: 0, opportunities: 0 });
    await start(seed);
    const all = seed.leads.map(({ name }) => name || 'Untitled').toSorted((a, b) => (a < b ? -1 : 1));
    const read = async (variables: object) => {
      const { data, errors, extensions } = await gateway.execute(operation('LeadsByName'), variables, {
        'x-cost': '1',
      });
      expect(errors).toBeUndefined();
      const { edges, pageInfo, totalCount } = data.leads;
      const { estimatedRequests } = (extensions as { cost: { estimatedRequests: number } }).cost;
      return { edges, pageInfo, totalCount, requests: gateway.lines.length, estimatedRequests };
    };
    const namesOf = ({ edges }: { edges: readonly { node: { displayName: string } }[] }) =>
      edges.map(({ node }) => node.displayName);

    const [first, last] = [await read({ first: 150 }), await read({ last: 150 })];
    expect([first.requests, last.requests]).toEqual([1, 1]);
    expect([namesOf(first), namesOf(last)]).toEqual([all.slice(0, 150), all.slice(-150)]);
    expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });

    const second = await read({ first: 150, after: first.pageInfo.endCursor });
    expect([second.requests, second.estimatedRequests]).toEqual([3, 3]);
    const back = await read({ last: 150, before: second.pageInfo.startCursor });
    expect(namesOf(back)).toEqual(namesOf(first));
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    // One request for the ids up to the cursor, one for the rows.
    expect([back.requests, back.estimatedRequests]).toEqual([2, 2]);

    const earlier = await read({ last: 150, before: last.pageInfo.startCursor });
    expect(namesOf(earlier)).toEqual(all.slice(150, 300));
    expect([earlier.requests, earlier.estimatedRequests]).toEqual([3, 3]);
    const again = await read({ first: 150, after: earlier.pageInfo.endCursor });
    expect(namesOf(again)).toEqual(namesOf(last));
    expect([again.requests, again.estimatedRequests]).toEqual([2, 2]);
    expect([first, last, second, back].map(({ totalCount }) => totalCount)).toEqual([450, 450, 450, 450]);
  });

  test('begins after the row of its cursor, even if rows before it were removed', async () => {
    await start(buildSeed({ leads: 40, contacts: 0, opportunities: 0 }));
    const before = await page(null, 40);
    const [gone, ...others] = before.data.leads.edges.map(({ node }: { node: { id: string } }) => node.id);
    const first = await page(null, 10);
    await gateway.execute(`mutation { leadDelete(id: "${gone}") { deletedId } }`);
    const second = await page(first.data.leads.pageInfo.endCursor, 10);
    expect(second.data.leads.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(others.slice(9, 19));
  });

  test('misses no row after a cursor whose own row was removed', async () => {
    await start(buildSeed({ leads: 40, contacts: 0, opportunities: 0 }));
    const idsOf = (answer: Answer) =>
      answer.data.leads.edges.map(({ node }: { node: { id: string } }): string => node.id);
    const all = idsOf(await page(null, 40));
    const first = await page(null, 10);
    await gateway.execute(`mutation { leadDelete(id: "${all[9]}") { deletedId } }`);
    const second = await page(first.data.leads.pageInfo.endCursor, 10);
    expect(idsOf(second)).toEqual(all.slice(10, 20));
  });

  test("ends at Close's limit, with an error that names alternatives", async () => {
    await start(buildSeed({ leads: 700, contacts: 0, opportunities: 0 }), { limits: { searchRowsMax: 10_000 } });
    const first = await page(null, 10);
    const [version, kind, digest, { id }] = JSON.parse(
      Buffer.from(first.data.leads.pageInfo.endCursor, 'base64url').toString(),
    );
    const after = Buffer.from(JSON.stringify([version, kind, digest, { count: 10_000, id }])).toString('base64url');
    const { errors } = await gateway.execute(operation('LeadsByName'), { after });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('Narrow the filter, or sort by a date or a number.');
    expect(gateway.upstream).toEqual([]);
  });
});

test.each([
  ['{}', 'either field or customField'],
  ['{ field: NAME, customField: { id: "cf_1", type: TEXT } }', 'either field or customField'],
  ['{ customField: { id: "1", type: TEXT } }', 'not a valid Close id'],
  ['[{ field: NAME }, { field: NAME, direction: DESC }]', 'twice'],
  [
    '[{ field: NAME }, { field: URL }, { field: DESCRIPTION }, { field: DATE_CREATED }, { field: DATE_UPDATED }, { field: EMAILS_COUNT }]',
    'at most 5',
  ],
])('the order %s is refused before a request', async (orderBy, message) => {
  await start(demoSeed());
  const { errors } = await gateway.execute(`{ leads(orderBy: ${orderBy}) { nodes { id } } }`);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(errors?.[0]?.message).toContain(message);
  expect(gateway.upstream).toEqual([]);
});
