/** Pages backwards of every list that has them, compared with its pages forwards. docs/decisions/047 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

/** No two rows of an instant: Close sorts those alike in both directions. */
function distinct<Row extends { readonly date_created: string }>(rows: readonly Row[]): Row[] {
  const taken = new Set<number>();
  return rows.map((row) => {
    let at = Date.parse(row.date_created);
    while (taken.has(at)) at += 1;
    taken.add(at);
    return { ...row, date_created: new Date(at).toISOString() };
  });
}
const demo = demoSeed();
const { id: contact = '', lead_id: ofLead } = demo.contacts[3] ?? {};
const seed = {
  ...demo,
  opportunities: distinct(demo.opportunities).map((row, n) =>
    n < 5 ? { ...row, contact_id: contact, lead_id: ofLead ?? '' } : row,
  ),
  tasks: distinct(demo.tasks).map((row, n) =>
    n < 5 && 'contact_id' in row
      ? { ...row, contact_id: contact, lead_id: ofLead ?? '', _type: 'lead' as const, is_complete: false }
      : row,
  ),
};
const lead = seed.leads[2]?.id ?? '';
const changes = Map.groupBy(
  seed.activities.filter(({ type }) => type === 'LeadStatusChange'),
  ({ lead_id }) => lead_id,
);
const [[changed] = ['']] = [...changes].toSorted(([, a], [, b]) => b.length - a.length);
const user = seed.users[0]?.id;
const viewOf = (kind: string) => seed.saved_searches.find(({ type }) => type === kind)?.id;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

/** A list below an object. */
const below = (parent: string, list: string) => (args: string) =>
  `{ parent: ${parent} { ... on Node { id } ${list.replace('ARGS', args)} } }`;
const LISTS: Readonly<Record<string, (args: string) => string>> = {
  users: (args) => `{ list: users(${args}) PAGE }`,
  memberships: (args) => `{ parent: organization { list: memberships(${args}, isActive: null) PAGE } }`,
  'changes of a lead': below(`lead(id: "${changed}")`, 'list: statusChanges(ARGS) PAGE'),
  'contacts of a lead': below(`lead(id: "${lead}")`, 'list: contacts(ARGS) PAGE'),
  'opportunities of a lead': below(`lead(id: "${lead}")`, 'list: opportunities(ARGS) PAGE'),
  'opportunities of a lead, by value': below(
    `lead(id: "${lead}")`,
    'list: opportunities(ARGS, orderBy: { field: VALUE }) PAGE',
  ),
  'opportunities of a lead, read by Close': below(
    `lead(id: "${lead}")`,
    'list: opportunities(ARGS, filter: { isStalled: false }) PAGE',
  ),
  'tasks of a lead': below(`lead(id: "${lead}")`, 'list: tasks(ARGS, orderBy: { field: DATE_CREATED }) PAGE'),
  'tasks of a lead, closed ones too': below(`lead(id: "${lead}")`, 'list: tasks(ARGS, status: null) PAGE'),
  leads: (args) => `{ list: leads(${args}) PAGE }`,
  'leads by creation': (args) => `{ list: leads(${args}, orderBy: { field: DATE_CREATED }) PAGE }`,
  'leads by number of emails': (args) =>
    `{ list: leads(${args}, orderBy: { field: EMAILS_COUNT, direction: DESC }) PAGE }`,
  'leads by name': (args) => `{ list: leads(${args}, orderBy: { field: NAME }) PAGE }`,
  'leads of a status': below(`node(id: "${seed.leads[0]?.status_id}")`, '... on LeadStatus { list: leads(ARGS) PAGE }'),
  'leads of a Smart View': below(`node(id: "${viewOf('lead')}")`, '... on SmartView { list: leads(ARGS) PAGE }'),
  contacts: (args) => `{ list: contacts(${args}) PAGE }`,
  'contacts by title': (args) => `{ list: contacts(${args}, orderBy: { field: TITLE, direction: DESC }) PAGE }`,
  'contacts of a Smart View': below(
    `node(id: "${viewOf('contact')}")`,
    '... on SmartView { list: contacts(ARGS) PAGE }',
  ),
  opportunities: (args) => `{ list: opportunities(${args}) PAGE }`,
  'opportunities by value': (args) => `{ list: opportunities(${args}, orderBy: { field: VALUE }) PAGE }`,
  'opportunities by a search': (args) => `{ list: opportunities(${args}, filter: { value: { gte: 1 } }) PAGE }`,
  'opportunities of a user': below(`user(id: "${user}")`, 'list: opportunities(ARGS) PAGE'),
  'leads of a user': below(`user(id: "${user}")`, 'list: leads(ARGS) PAGE'),
  'opportunities of a contact': below(`contact(id: "${contact}")`, 'list: opportunities(ARGS) PAGE'),
  'tasks of a contact': below(`contact(id: "${contact}")`, 'list: tasks(ARGS) PAGE'),
  'opportunities of pipelines': below(
    `node(id: "${seed.pipelines[0]?.id}")`,
    '... on Pipeline { list: opportunities(ARGS, orderBy: { field: DATE_WON }) PAGE }',
  ),
  'opportunities of a status': below(
    `node(id: "${seed.pipelines[0]?.statuses[0]?.id}")`,
    '... on OpportunityStatus { list: opportunities(ARGS) PAGE }',
  ),
  tasks: (args) => `{ list: tasks(${args}) PAGE }`,
  'tasks by creation': (args) =>
    `{ list: tasks(${args}, orderBy: { field: DATE_CREATED, direction: DESC }, filter: { type: null }) PAGE }`,
  'tasks of a user': below(`user(id: "${user}")`, 'list: tasks(ARGS) PAGE'),
};
const PAGE =
  '{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

interface Shown {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

async function answer(name: string, args: string) {
  const document = LISTS[name]?.(args).replace('PAGE', PAGE) ?? '';
  const { data, errors, extensions } = await gateway.execute(document, {}, { 'x-cost': '1' });
  const cost = (extensions as { cost?: { estimatedRequests: number; actualRequests: number } } | undefined)?.cost;
  if (errors === undefined) expect(cost?.estimatedRequests).toBeGreaterThanOrEqual(gateway.lines.length);
  return { list: (data?.parent ?? data)?.list as Shown, errors };
}
async function page(name: string, args: string): Promise<Shown> {
  const { list, errors } = await answer(name, args);
  expect(errors).toBeUndefined();
  return list;
}
const idsOf = ({ nodes }: Shown) => nodes.map(({ id }) => id);

/** The ids of all pages before a cursor, and the cursor of the first row. */
async function walkBack(name: string, cursor: string | null, size: number) {
  const found: string[] = [];
  let before = cursor;
  let first: string | null = null;
  do {
    const shown = await page(name, `last: ${size}${before === null ? '' : `, before: "${before}"`}`);
    expect(shown.pageInfo.hasNextPage).toBe(before !== null);
    expect(shown.pageInfo.startCursor).toBe(shown.edges[0]?.cursor ?? null);
    found.unshift(...idsOf(shown));
    first = shown.pageInfo.startCursor;
    before = shown.pageInfo.hasPreviousPage ? first : null;
  } while (before !== null);
  return { ids: found, first };
}

describe.each(Object.keys(LISTS))('%s', (name) => {
  test('are the same in both directions', async () => {
    const forwards = await page(name, 'first: 100');
    const all = idsOf(forwards);
    expect(all.length).toBeGreaterThan(1);
    const last = forwards.pageInfo.endCursor;
    const size = Math.ceil(all.length / 3);
    expect((await walkBack(name, last, size)).ids).toEqual(all.slice(0, -1));
    const middle = Math.floor(all.length / 2);
    const cursor = forwards.edges[middle]?.cursor;
    const before = await page(name, `last: 1, before: "${cursor}"`);
    expect(idsOf(before)).toEqual(all.slice(middle - 1, middle));
    const again = await page(name, `first: 1, after: "${before.pageInfo.endCursor}"`);
    expect(idsOf(again)).toEqual(all.slice(middle, middle + 1));
  });

  test('are read in full from the end', async () => {
    const { totalCount } = await page(name, 'first: 1');
    const { ids, first } = await walkBack(name, null, Math.min(500, Math.ceil(totalCount / 3)));
    expect(new Set(ids).size).toBe(totalCount);
    expect(ids).toHaveLength(totalCount);
    const rest = await page(name, `first: 100, after: "${first}"`);
    expect(idsOf(rest)).toEqual(ids.slice(1, 101));
  });

  test.each(['last: -1', 'last: 501', 'last: 1, before: "next"', 'last: 2, before: ""', 'before: "next"'])(
    'refuse %s before a request',
    async (args) => {
      gateway.emulator.clearRequests();
      expect((await answer(name, args)).errors).toMatchObject([
        { extensions: { code: expect.stringMatching(/BAD_USER_INPUT|LIMIT/) } },
      ]);
      expect(gateway.lines).toEqual([]);
    },
  );
});

test('the rows between two cursors cannot be requested', async () => {
  const { pageInfo } = await page('leads', 'first: 3');
  for (const args of [`last: 2, after: "${pageInfo.startCursor}"`, `before: "${pageInfo.endCursor}"`]) {
    expect((await answer('leads', args)).errors?.[0]?.message).toMatch(/last/);
    expect(gateway.lines).toEqual([]);
  }
});

test('the columns of a board end with the same rows, from one page', async () => {
  const board = async (args: string) => {
    const { data, errors } = await gateway.execute(
      `{ pipelines { statuses(type: { eq: ACTIVE }) { opportunities(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor } } } } }`,
    );
    expect(errors).toBeUndefined();
    const pipelines: { statuses: { opportunities: Shown }[] }[] = data.pipelines;
    return {
      columns: pipelines.flatMap(({ statuses }) => statuses.map((row) => row.opportunities)),
      lines: gateway.lines,
    };
  };
  const filter = 'filter: { dateCreated: { gte: "2026-06-01T00:00:00Z" } }';
  for (const order of ['', 'orderBy: [{ field: VALUE, direction: DESC }]']) {
    const whole = (await board(`first: 100 ${order} ${filter}`)).columns;
    const { columns, lines } = await board(`last: 2 ${order} ${filter}`);
    expect(lines).toEqual(seed.pipelines.map(() => 'GET /opportunity/'));
    expect(columns.map(({ nodes }) => nodes.length)).toEqual(whole.map(({ nodes }) => Math.min(2, nodes.length)));
    if (order === '') expect(columns.map(idsOf)).toEqual(whole.map((column) => idsOf(column).slice(-2)));
    for (const [n, { pageInfo }] of columns.entries()) {
      expect(pageInfo.hasNextPage).toBe(false);
      expect(pageInfo.hasPreviousPage).toBe((whole[n]?.nodes.length ?? 0) > 2);
    }
  }
});

describe('the requests of a page backwards:', () => {
  const read = async (list: string, args: string) => {
    const { data, errors } = await gateway.execute(
      `{ ${list}(${args}) { edges { cursor node { id } } pageInfo { startCursor endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return data[list] as Shown;
  };
  const queries = () => gateway.upstream.map(({ query }) => query);
  const at = (id: string, milliseconds = 0) => {
    const { date_created = '' } = seed.opportunities.find((row) => row.id === id) ?? {};
    return new Date(Date.parse(date_created) + milliseconds).toISOString();
  };
  const fields = { _fields: 'id,date_created', _order_by: 'date_created' };

  test('by keyset, the reversed order, after the instant of a cursor that was made forwards', async () => {
    const forwards = await read('opportunities', 'first: 30');
    const back = await read('opportunities', `last: 10, before: "${forwards.edges[20]?.cursor}"`);
    const bound = at(forwards.edges[20]?.node.id ?? '', 1);
    expect(queries()).toEqual([{ ...fields, date_created__gte: bound, _limit: '10' }]);
    await read('opportunities', `last: 10, before: "${back.pageInfo.startCursor}"`);
    expect(queries()).toEqual([{ ...fields, date_created__gte: at(back.edges[0]?.node.id ?? ''), _limit: '11' }]);
    await read('opportunities', 'last: 10');
    expect(queries()).toEqual([{ ...fields, _limit: '10' }]);
  });

  test('by offset, the rows before the cursor, or the first ones of the reversed order', async () => {
    const order = 'orderBy: { field: VALUE }';
    const forwards = await read('opportunities', `first: 30, ${order}`);
    await read('opportunities', `last: 10, before: "${forwards.pageInfo.endCursor}", ${order}`);
    expect(queries()).toEqual([{ _order_by: 'value', _fields: 'id', _skip: '19', _limit: '10' }]);
    const back = await read('opportunities', `last: 10, ${order}`);
    expect(queries()).toEqual([{ _order_by: '-value', _fields: 'id', _limit: '10' }]);
    await read('opportunities', `last: 10, before: "${back.pageInfo.startCursor}", ${order}`);
    expect(queries()).toEqual([{ _order_by: '-value', _fields: 'id', _skip: '10', _limit: '10' }]);
  });

  test('of leads without an order, the number of leads if there is no cursor', async () => {
    const back = await read('leads', 'last: 30');
    const skip = seed.leads.length - 30;
    expect(queries()).toEqual([{ _limit: '0' }, { _fields: 'id', _skip: `${skip}`, _limit: '30' }]);
    await read('leads', `last: 30, before: "${back.pageInfo.startCursor}"`);
    expect(queries()).toEqual([{ _fields: 'id', _skip: `${skip - 30}`, _limit: '30' }]);
  });

  test('of a search, the reversed sort', async () => {
    const order = 'orderBy: [{ field: ADDRESSES_COUNT, direction: DESC }, { field: DATE_CREATED }]';
    const forwards = await read('leads', `first: 30, ${order}`);
    await read('leads', `last: 10, before: "${forwards.pageInfo.endCursor}", ${order}`);
    expect(gateway.upstream.map(({ body }) => body)).toMatchObject([
      { sort: [{ direction: 'asc' }, { direction: 'desc' }], _limit: 10 },
    ]);
  });
});
