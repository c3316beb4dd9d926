import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const [lead, otherLead] = [id(seed.leads, 2), id(seed.leads, 4)];
const statuses = seed.pipelines.flatMap(({ statuses }) => statuses);
const leadStatuses = seed.organization.lead_statuses;
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
  // Caches the parents, so that only the lists could make requests.
  await gateway.execute('{ me { id } users { totalCount } }');
});
afterAll(() => gateway.close());

const PAGE = '{ totalCount pageInfo { endCursor } }';
type Connection = { readonly pageInfo: { readonly endCursor: string | null } };

/** Runs a field that contains one connection. `$after` is its cursor. */
async function page(field: string, after: string | null = null) {
  const { data, errors } = await gateway.execute(`query ($after: String) { ${field} ${'}'.repeat(depth(field))}`, {
    after,
  });
  const find = (value: unknown): Connection | undefined => {
    if (typeof value !== 'object' || value === null) return undefined;
    return 'pageInfo' in value ? (value as Connection) : Object.values(value).map(find).find(Boolean);
  };
  return { errors, cursor: find(data)?.pageInfo.endCursor ?? null };
}
const depth = (field: string) => 1 + field.split('{').length - field.split('}').length;

const opportunities = (args = '') => `opportunities(first: 3, after: $after ${args}) ${PAGE}`;
const leads = (args = '') => `leads(first: 3, after: $after ${args}) ${PAGE}`;
const LISTS = {
  'all opportunities': opportunities(),
  'won opportunities': opportunities('filter: { statusType: { eq: WON } }'),
  'won or lost opportunities': opportunities('filter: { statusType: { in: [WON, LOST] } }'),
  'opportunities by value': opportunities('orderBy: { field: VALUE }'),
  'opportunities by value, largest first': opportunities('orderBy: { field: VALUE, direction: DESC }'),
  'opportunities of a user': opportunities(`filter: { userId: { eq: "${seed.me}" } }`),
  'the opportunities below a user': `user(id: "${seed.me}") { ${opportunities()}`,
  'the opportunities of a status': `opportunityStatus(id: "${id(statuses, 0)}") { ${opportunities()}`,
  'the opportunities of another status': `opportunityStatus(id: "${id(statuses, 1)}") { ${opportunities()}`,
  'the opportunities of a pipeline': `pipeline(id: "${id(seed.pipelines, 0)}") { ${opportunities()}`,
  'the opportunities of a lead': `lead(id: "${lead}") { ${opportunities()}`,
  "a lead's stalled opportunities": `lead(id: "${lead}") { ${opportunities('filter: { isStalled: true }')}`,
  'the opportunities of another lead': `lead(id: "${otherLead}") { ${opportunities()}`,
  'the contacts of a lead': `lead(id: "${lead}") { contacts(first: 3, after: $after) ${PAGE}`,
  'all leads': leads(),
  'leads of a status': leads(`filter: { statusId: { eq: "${id(leadStatuses, 0)}" } }`),
  'the leads of a status': `leadStatus(id: "${id(leadStatuses, 0)}") { ${leads()}`,
  'the leads of another status': `leadStatus(id: "${id(leadStatuses, 1)}") { ${leads()}`,
  'all contacts': `contacts(first: 3, after: $after) ${PAGE}`,
  'contacts by name': `contacts(first: 3, after: $after, filter: { name: { beginningOfWords: "a" } }) ${PAGE}`,
  'all users': `users(first: 3, after: $after) ${PAGE}`,
  'groups of opportunities': `opportunityGroups(first: 3, after: $after, groupBy: USER) ${PAGE}`,
} as const;
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];
/** Lists with a parent that takes a request. */
const PARENT = /^lead\(id/;

test.each(NAMES)('a cursor of %s is valid for that list, and rejected by all others before a request', async (name) => {
  const { cursor, errors } = await page(LISTS[name]);
  expect(errors).toBeUndefined();
  expect(cursor).toEqual(expect.any(String));
  for (const other of NAMES) {
    const { errors } = await page(LISTS[other], cursor);
    if (other === name) {
      expect(errors).toBeUndefined();
      continue;
    }
    expect([other, errors?.map(({ extensions }) => extensions?.code)]).toEqual([other, ['BAD_USER_INPUT']]);
    expect(gateway.upstream).toHaveLength(PARENT.test(LISTS[other]) ? 1 : 0);
  }
});

describe('a cursor is valid for equal arguments in any spelling:', () => {
  const filters = [
    'filter: { statusType: { in: [WON] }, dateWon: { gte: "2026-01-01" } }',
    'filter: { dateWon: { lt: null, gte: "2026-01-01" }, userId: null, statusType: { in: [WON], eq: null } }',
    'orderBy: null, filter: { query: null, dateWon: { gte: "2026-01-01" }, statusType: { in: WON } }',
  ];
  test.each(filters)('%s', async (args) => {
    const { cursor } = await page(opportunities(filters[0]));
    expect((await page(opportunities(args), cursor)).errors).toBeUndefined();
    expect((await page(opportunities(args))).cursor).toBe(cursor);
  });

  test('an order with the default direction', async () => {
    const { cursor } = await page(opportunities('orderBy: { field: VALUE }'));
    expect((await page(opportunities('orderBy: { field: VALUE, direction: ASC }'), cursor)).errors).toBeUndefined();
  });

  test('a user found through another field', async () => {
    const { cursor } = await page(`me { ${opportunities()}`);
    expect((await page(LISTS['the opportunities below a user'], cursor)).errors).toBeUndefined();
  });
});

describe('an invalid cursor is rejected before any request:', () => {
  const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');
  const decode = (cursor: string | null) => JSON.parse(Buffer.from(cursor ?? '', 'base64url').toString());
  const WRONG: Readonly<Record<string, (content: [number, string, string, unknown], cursor: string) => string>> = {
    nothing: () => '',
    'a word': () => 'next',
    'a number': () => '25',
    'an id': () => lead,
    'invalid JSON': (_, cursor) => cursor.slice(0, -4),
    'other JSON': ([, , , place]) => encode({ place }),
    'another version': ([, ...rest]) => encode([2, ...rest]),
    'an additional item': (content) => encode([...content, null]),
    'another kind': ([version, kind, digest]) => encode([version, kind === 'skip' ? 'keyset' : 'skip', digest, 3]),
    'another list': ([version, kind, digest, place]) => encode([version, kind, digest.toLowerCase(), place]),
    'no position': ([version, kind, digest]) => encode([version, kind, digest, null]),
    'a text as position': ([version, kind, digest]) => encode([version, kind, digest, '3']),
    'a negative position': ([version, kind, digest]) => encode([version, kind, digest, -1]),
    'a fraction as position': ([version, kind, digest]) => encode([version, kind, digest, 1.5]),
    'a position that is no safe integer': ([version, kind, digest]) => encode([version, kind, digest, 1e300]),
    'a keyset without ids': ([version, kind, digest]) => encode([version, kind, digest, { at: 0 }]),
    'a time out of range': ([version, kind, digest]) => encode([version, kind, digest, { values: [9e15], ids: [] }]),
    'a text as time': ([version, kind, digest]) => encode([version, kind, digest, { values: ['0'], ids: [] }]),
    'a group without a size': ([version, kind, digest]) => encode([version, kind, digest, { before: 0 }]),
    'a negative size': ([version, kind, digest]) => encode([version, kind, digest, { before: 3, count: -1 }]),
    'malformed ids': ([version, kind, digest]) => encode([version, kind, digest, { values: [0], ids: ['../me'] }]),
  };
  test.each(Object.entries(WRONG))('%s', async (_, forge) => {
    for (const list of [
      'all opportunities',
      'leads of a status',
      'all contacts',
      'all users',
      'groups of opportunities',
    ] as const) {
      const { cursor } = await page(LISTS[list]);
      const { errors } = await page(LISTS[list], forge(decode(cursor), cursor ?? ''));
      expect([list, errors?.map(({ extensions }) => extensions?.code)]).toEqual([list, ['BAD_USER_INPUT']]);
      expect(gateway.lines).toEqual([]);
    }
  });
});

describe('a page size out of range is rejected:', () => {
  const ROOT = ['opportunities', 'leads', 'contacts', 'users'] as const;
  test.each(ROOT)('%s at the root accept 0 to 500', async (name) => {
    for (const first of [-1, 501, 2 ** 31 - 1]) {
      const { errors } = await gateway.execute(`{ ${name}(first: ${first}) { nodes { id } } }`);
      expect(errors).toMatchObject([{ path: [name], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(gateway.lines).toEqual([]);
    }
    expect((await gateway.execute(`{ ${name}(first: 500) { nodes { id } } }`)).errors).toBeUndefined();
  });

  const BELOW = {
    "a status' opportunities": ['opportunityStatuses { opportunities', '}'],
    "a pipeline's opportunities": ['pipelines { opportunities', '}'],
    "a user's opportunities": ['users { nodes { opportunities', '} }'],
    "a status' leads": ['leadStatuses { leads', '}'],
  } as const;
  test.each(Object.entries(BELOW))('%s below a list accept 0 to 100', async (_, [field, end]) => {
    for (const first of [-1, 101]) {
      const { errors } = await gateway.execute(`{ ${field}(first: ${first}) { nodes { id } } ${end} }`);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    }
    expect((await gateway.execute(`{ ${field}(first: 100) { nodes { id } } ${end} }`)).errors).toBeUndefined();
  });

  test('the opportunities and contacts of a lead accept 500 below one lead, 100 below several', async () => {
    for (const list of ['opportunities', 'contacts']) {
      const one = await gateway.execute(`{ lead(id: "${lead}") { ${list}(first: 500) { nodes { id } } } }`);
      expect(one.errors).toBeUndefined();
      const several = await gateway.execute(`{ leads(first: 2) { nodes { ${list}(first: 101) { nodes { id } } } } }`);
      expect(several.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('null means the default of 25', async () => {
    const { data } = await gateway.execute('{ leads(first: null) { nodes { id } } }');
    expect(data.leads.nodes).toHaveLength(25);
  });
});
