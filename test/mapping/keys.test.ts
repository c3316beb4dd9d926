/** An id is requested only if something needs it. docs/decisions/109 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FLOOR_COLUMNS } from '../../bench/floor-columns.ts';
import { WITHOUT_IDS } from '../../bench/operations.ts';
import { createEmulator, demoSeed, type RecordedRequest } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  // Caches the short lists.
  await gateway.execute('{ me { id } users { totalCount } pipelines { dateCreated } }');
});
afterAll(() => gateway.close());

async function ask(operation: string, variables: object = {}) {
  const { data, errors } = await gateway.execute(operation, variables);
  expect(errors).toBeUndefined();
  return { data, requests: requestLines(gateway), upstream: [...gateway.upstream] };
}

describe('without ids in the selection', () => {
  const close = createEmulator({ seed });
  const authorization = `Basic ${Buffer.from(`${close.apiKey}:`).toString('base64')}`;
  const bytes = ({ path, query }: Pick<RecordedRequest, 'path' | 'query'>) => {
    const parameters = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]));
    return close.handle({ method: 'GET', url: `/api/v1${path}?${parameters}`, headers: { authorization }, body: '' })
      .body.length;
  };

  test.each(WITHOUT_IDS.map((operation) => [operation.name, operation] as const))(
    '%s reads at most 1.3 times the bytes that it needs',
    async (name, { document, variant }) => {
      const { variables } = variant(0, { leads: [], users: seed.users.map(({ id }) => id) });
      const { upstream } = await ask(document, variables);
      const lists = upstream.filter(({ path }) => path === '/opportunity/');
      const floor = FLOOR_COLUMNS[name.replace('WithoutIds', '') as keyof typeof FLOOR_COLUMNS].withoutIds;
      expect(lists.length).toBeGreaterThan(0);
      for (const { path, query } of lists) {
        // A page with the opportunities of several statuses says which is whose, and their sum is computed.
        const isJoint = 'status_id__in' in query;
        const fewest = isJoint
          ? [...new Set([...floor.split(','), 'status_id', 'annualized_value'])].toSorted().join(',')
          : floor;
        expect(query._fields).toBe(fewest);
        expect(bytes({ path, query })).toBeLessThanOrEqual(1.3 * bytes({ path, query: { ...query, _fields: fewest } }));
      }
    },
  );
});

describe('the id of a row is requested', () => {
  test.each([
    ['for a list of several pages', 'leads(first: 201) { nodes { name } }', 'id,name'],
    ['for cursors by id', 'opportunities(first: 2) { nodes { note } pageInfo { endCursor } }', 'id,date_created,note'],
    ['for a list below it', 'leads(first: 2) { nodes { name statusChanges { nodes { id } } } }', 'id,name'],
    [
      'for its comments',
      'activities(first: 1, filter: { type: { eq: NOTE } }) { nodes { commentThread { id } } }',
      null,
    ],
  ])('%s', async (_, field, fields) => {
    const { upstream } = await ask(`{ ${field} }`);
    if (fields !== null) expect(upstream[0]?.query._fields).toBe(fields);
  });

  test('after a cursor by id, because the rows before it are left out by their ids', async () => {
    const { data } = await ask('{ opportunities(first: 2) { pageInfo { endCursor } } }');
    const { endCursor } = data.opportunities.pageInfo;
    const { upstream } = await ask(`{ opportunities(first: 2, after: "${endCursor}") { nodes { note } } }`);
    expect(upstream.map(({ query }) => query._fields)).toEqual(['id,note']);
  });

  test('for both halves of a page that is too large for Close', async () => {
    gateway.emulator.fail({ path: '/lead/', status: 504, body: {} });
    const { upstream } = await ask('{ leads(first: 4) { nodes { name } } }');
    expect(upstream.map(({ query }) => query._fields)).toEqual(['name', 'id,name', 'id,name']);
  });

  test('if another field returns objects of its type, which may then be found by it', async () => {
    const { upstream } = await ask(
      '{ leads(first: 2) { nodes { name } } opportunities(first: 2) { nodes { lead { name url } } } }',
    );
    expect(upstream.find(({ path }) => path === '/lead/')?.query._fields).toBe('id,name');
    const fragments = await ask(
      'query { contacts(first: 2) { ...Rows } leads(first: 2) { nodes { contacts { ...Rows } } } } fragment Rows on ContactConnection { nodes { name } }',
    );
    expect(fragments.upstream.find(({ path }) => path === '/contact/')?.query._fields).toBe('id,name');
  });
});

describe('a neighbour without its id', () => {
  const answer = async (row: object, selection: string) => {
    gateway.emulator.fail({ path: '/opportunity/', body: { data: [row], has_more: false, total_results: 1 } });
    const { data, errors } = await gateway.execute(`{ opportunities(first: 1) { nodes { ${selection} } } }`);
    const codes = errors?.map(({ path, extensions, message }) => [path?.slice(3).join('.'), extensions?.code, message]);
    return { row: data.opportunities.nodes[0], codes, requests: gateway.upstream.length };
  };
  const NAMES = 'user { name } status { label } pipeline { name }';
  const row = { user_name: 'Ada', status_label: 'Open', pipeline_name: 'Sales' };

  test('has the columns of the row', async () => {
    expect(await answer(row, NAMES)).toEqual({
      row: { user: { name: 'Ada' }, status: { label: 'Open' }, pipeline: { name: 'Sales' } },
      codes: undefined,
      requests: 1,
    });
  });

  test('is null if its name is', async () => {
    expect((await answer({ ...row, user_name: null }, NAMES)).row.user).toBeNull();
    const { user } = (await answer({ ...row, user_name: '' }, NAMES)).row;
    expect(user).toEqual({ name: '' });
  });

  test.each([
    ['of another type', 7, 'status.label'],
    ['missing', undefined, 'status'],
  ])('is an error if its name is %s', async (_, status_label, path) => {
    const { codes, requests } = await answer({ ...row, status_label }, NAMES);
    expect(codes).toEqual([[path, 'UPSTREAM_MALFORMED', expect.stringContaining('status_label')]]);
    expect(requests).toBe(1);
  });

  test('is as complete as with its id', async () => {
    const { codes } = await answer({ ...row, status_type: null }, 'status { label type }');
    expect(codes).toEqual([['status.type', 'UPSTREAM_MALFORMED', expect.stringContaining('type')]]);
  });
});

/** Fields of each list, with `#` where an id can be selected. */
const FIELDS = {
  'opportunities(first: 7)': [
    ...['#', 'note', 'value { cents currency }', 'confidence', 'isStalled', 'dateCreated'],
    ...['lead { # name }', 'lead { # displayName }', 'lead { # url }', 'lead { # status { # label } }'],
    ...['contact { # name }', 'contact { # displayName title }', 'user { # name }', 'user { # firstName }'],
    ...['status { # label }', 'status { # type pipeline { # name } }', 'status { # isDeleted opportunityCount }'],
    ...[
      'pipeline { # name }',
      'pipeline { # name statuses { # label } }',
      'createdBy { # name }',
      'updatedBy { # __typename }',
    ],
    ...['statusChanges(first: 2) { nodes { # dateCreated oldStatus { # label } newStatus { # label type } } }'],
    ...['statusDurations { status { # label } }', 'customFields { value }'],
  ],
  'leads(first: 5)': [
    ...[
      '#',
      'name',
      'displayName',
      'url',
      'contactCount',
      'status { # label }',
      'status { # isDeleted }',
      'createdBy { # name }',
    ],
    ...['contacts(first: 2) { nodes { # name emails { email } lead { # name } } }', 'opportunities { totalCount }'],
    ...['opportunities { nodes { # note user { # name } status { # label } } }', 'tasks { nodes { # text } }'],
    ...[
      'activities(first: 2) { nodes { # __typename user { # name } } }',
      'statusChanges { nodes { # newStatus { # label } } }',
    ],
    ...[
      'customObjects { # name type { # name } }',
      'sequenceSubscriptions { nodes { # status } }',
      'customFields { value }',
    ],
  ],
  'contacts(first: 5)': [
    ...['#', 'name', 'title', 'emails { email }', 'lead { # name }', 'createdBy { # name }', 'customFields { value }'],
    ...[
      'activities(first: 2) { nodes { # __typename } }',
      'opportunities { nodes { # note } }',
      'tasks { nodes { # text } }',
    ],
    ...['sequenceSubscriptions { nodes { # status } }'],
  ],
  'tasks(first: 6)': [
    ...[
      '#',
      'text',
      'type',
      'date',
      'lead { # name }',
      'contact { # name }',
      'assignedTo { # name }',
      'createdBy { # name }',
    ],
    ...['object { __typename }', 'priority'],
  ],
  'activities(first: 8)': [
    ...[
      '#',
      '__typename',
      'dateCreated',
      'user { # name }',
      'createdBy { # name }',
      'lead { # name }',
      'commentThread { # __typename }',
    ],
    ...['... on Call { duration }', '... on LeadStatusChange { oldStatus { # label } newStatus { # label } }'],
    ...[
      '... on OpportunityStatusChange { newStatus { # label pipeline { # name } } opportunity { # note } }',
      'summary',
    ],
  ],
} as const;

const selections = fc
  .uniqueArray(fc.constantFrom(...(Object.keys(FIELDS) as (keyof typeof FIELDS)[])), { minLength: 1, maxLength: 2 })
  .chain((lists) =>
    fc.tuple(
      ...lists.map((list) =>
        fc
          .subarray([...FIELDS[list]], { minLength: 1, maxLength: 4 })
          .map(
            (fields) =>
              `${list} { nodes { __typename ${fields.map((field, n) => (field === '#' ? field : alias(field, n))).join(' ')} } }`,
          ),
      ),
    ),
  )
  .map((lists) => `{ ${lists.join(' ')} }`);

/** Two fields of one name have different arguments or selections. */
const alias = (field: string, n: number) => (field.startsWith('...') ? field : `f${n}: ${field}`);

const withoutIds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, part) => (key === 'id' ? undefined : part)));

test('a selection without ids has the same data as with ids, and makes no more requests', async () => {
  await fc.assert(
    fc.asyncProperty(selections, async (selection) => {
      const full = selection.replaceAll('#', 'id');
      await ask(full);
      const withIds = await ask(full);
      const without = await ask(selection.replaceAll('#', ''));
      expect(without.data).toEqual(withoutIds(withIds.data));
      expect(without.requests.length).toBeLessThanOrEqual(withIds.requests.length);
    }),
    { seed: 20_261_201, numRuns: randomRuns(105) },
  );
});
