import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const codes = ({ errors }: Answer) => errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);

const DATE = '2026-06-19T12:05:28+00:00';
const named = (id: unknown) => ({ id, name: 'canary', display_name: 'canary', date_created: DATE });
/** Not rows: no objects, or without an id that fits into a path. */
const UNREADABLE: readonly (readonly [name: string, row: unknown])[] = [
  ['null', null],
  ['a text', 'canary'],
  ['a list', [named('lead_c')]],
  ['an object without an id', { name: 'canary' }],
  ['an object with a number as its id', named(7)],
  ['an id with half a surrogate', named('lead_\ud800')],
];

describe('a row that cannot be read', () => {
  const lists: readonly (readonly [path: string, query: string, request: string])[] = [
    ['/lead/', 'leads(first: 5)', 'GET /lead/'],
    ['/contact/', 'contacts(first: 5)', 'GET /contact/'],
    ['/data/search/', 'leads(first: 5, filter: { name: { phrase: "a" } })', 'POST /data/search/'],
  ];

  test.each(lists.flatMap((list) => UNREADABLE.map(([name, row]) => [name, ...list, row] as const)))(
    '%s in %s is left out, with an error',
    async (_name, path, field, request, row) => {
      const data = [named('lead_a'), row, named('lead_b')];
      const id = path === '/contact/' ? 'cont' : 'lead';
      const body = JSON.parse(JSON.stringify({ data, has_more: false, cursor: null }).replaceAll('"lead_', `"${id}_`));
      gateway.emulator.fail({ path, body });
      const answer = await gateway.execute(`{ list: ${field} { nodes { id } } me { id } }`);
      expect(answer.data).toEqual({
        list: { nodes: [{ id: `${id}_a` }, { id: `${id}_b` }] },
        me: { id: seed.me },
      });
      expect(answer.errors).toEqual([
        {
          message: `The response lacks 1 of the rows of \`${request}\`: they are no objects with an id.`,
          extensions: { code: 'UPSTREAM_MALFORMED' },
        },
      ]);
    },
  );

  test('is reported on the fast path, too', async () => {
    await gateway.close();
    gateway = await startGateway({ environment: { SHOW_UPSTREAM: 'false' } });
    const send = async () => {
      gateway.emulator.fail({ path: '/lead/', body: { data: [null, named('lead_a')], has_more: false } });
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-request-id': 'request-1' },
        body: JSON.stringify({ query: '{ leads(first: 9) { nodes { id } } }' }),
      });
      return response.json();
    };
    const first = await send();
    expect(first.errors).toHaveLength(1);
    expect(await send()).toEqual(first);
  });

  test('is an error of the list if the operation defers a part', async () => {
    gateway.emulator.fail({ path: '/lead/', body: { data: [null, named('lead_a')], has_more: false } });
    const query = '{ leads(first: 8) { nodes { id } } ... @defer { me { id } } }';
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    expect(text).toContain('"data":{"leads":null}');
    expect(text).toContain('UPSTREAM_MALFORMED');
  });

  test.each([
    ['users', '/user/', '{ it: users { nodes { id } } }'],
    ['roles', '/role/', '{ it: roles { id } }'],
    ['Smart Views', '/saved_search/', '{ it: smartViews { id } }'],
  ])('is an error of the whole list of %s, which is not cached', async (_name, path, query) => {
    gateway.advance(48 * 3_600_000);
    gateway.emulator.fail({ path, body: { data: [null], has_more: false } });
    const answer = await gateway.execute(query);
    expect(answer.data).toEqual({ it: null });
    expect(codes(answer)).toEqual([['it', 'UPSTREAM_MALFORMED']]);
    expect((await gateway.execute(query)).errors).toBeUndefined();
  });

  test.each(['contacts', 'opportunities', 'tasks'])('in a lead makes its %s null', async (list) => {
    const column = { [list]: [named('cont_a'), null] };
    gateway.emulator.fail({ path: '/lead/', body: { data: [{ ...named('lead_a'), ...column }], has_more: false } });
    const answer = await gateway.execute(`{ leads(first: 3) { nodes { id ${list} { nodes { id } } } } }`);
    expect(answer.data).toEqual({ leads: { nodes: [{ id: 'lead_a', [list]: null }] } });
    expect(answer.errors).toMatchObject([
      {
        message: `Close sent no usable value in the column \`${list}\`.`,
        path: ['leads', 'nodes', 0, list],
        extensions: { code: 'UPSTREAM_MALFORMED' },
      },
    ]);
  });
});

describe('a column that the gateway itself reads', () => {
  const rows = (date_created: unknown) => ({ data: [{ ...named('oppo_a'), date_created }], has_more: false });

  test.each([7, null, 'canary', '2026-13-45T99:99:99Z'])('a date of %j makes only cursors fail', async (date) => {
    gateway.emulator.fail({ path: '/opportunity/', body: rows(date) });
    const answer = await gateway.execute('{ opportunities(first: 1) { nodes { id } pageInfo { endCursor } } }');
    expect(answer.data).toEqual({ opportunities: { nodes: [{ id: 'oppo_a' }], pageInfo: { endCursor: null } } });
    expect(codes(answer)).toEqual([['opportunities.pageInfo.endCursor', 'UPSTREAM_MALFORMED']]);
  });

  test.each([7, { canary: 1 }])(
    'a name of %j in the row of an opportunity is an error of the name',
    async (lead_name) => {
      const row = { ...named('oppo_a'), lead_id: 'lead_a', lead_name };
      gateway.emulator.fail({ path: '/opportunity/', body: { data: [row], has_more: false } });
      const answer = await gateway.execute('{ opportunities(first: 1) { nodes { lead { id name } } } }');
      expect(answer.data).toEqual({ opportunities: { nodes: [{ lead: { id: 'lead_a', name: null } }] } });
      expect(answer.errors).toMatchObject([
        {
          message: 'Close sent no usable value in the column `lead_name`.',
          path: ['opportunities', 'nodes', 0, 'lead', 'name'],
          extensions: { code: 'UPSTREAM_MALFORMED' },
        },
      ]);
      expect(gateway.lines).toEqual(['GET /opportunity/']);
    },
  );

  test('an object id that is no id is an error, which does not quote it', async () => {
    const row = { ...named('task_a'), object_id: 'canary!' };
    gateway.emulator.fail({ path: '/task/', body: { data: [row], has_more: false } });
    const answer = await gateway.execute('{ tasks(first: 1) { nodes { id object { id } } } }');
    expect(answer.data).toEqual({ tasks: { nodes: [{ id: 'task_a', object: null }] } });
    expect(codes(answer)).toEqual([['tasks.nodes.0.object', 'UPSTREAM_MALFORMED']]);
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
  });

  test('an embedded list is not filtered by a value of another type', async () => {
    const contacts: unknown[] = [];
    const opportunities = [
      { ...named('oppo_a'), status_type: 7 },
      { ...named('oppo_b'), status_type: 'won' },
    ];
    const body = { data: [{ ...named('lead_a'), contacts, opportunities }], has_more: false };
    gateway.emulator.fail({ path: '/lead/', body });
    const answer = await gateway.execute(
      '{ leads(first: 1) { nodes { id opportunities(filter: { statusType: { eq: WON } }) { nodes { id } } } } }',
    );
    expect(answer.data).toEqual({ leads: { nodes: [{ id: 'lead_a', opportunities: null }] } });
    expect(codes(answer)).toEqual([['leads.nodes.0.opportunities', 'UPSTREAM_MALFORMED']]);
  });
});
