import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const lead = seed.leads[1]?.id;
const LEAD = `{ lead(id: "${lead}") { name } me { id } }`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());
async function restart(options: TestOptions): Promise<void> {
  await gateway.close();
  gateway = await startGateway(options);
}

const codes = ({ errors }: Answer) => errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);

/** A read is retried twice after some failures. */
const TRIES = 3;

/** The failures of a request, with the code of the error. */
const FAILURES: readonly (readonly [name: string, fault: Fault, code: string])[] = [
  ['401', { status: 401, body: { error: 'canary' } }, 'UNAUTHENTICATED'],
  ['402', { status: 402, body: { error: 'canary' } }, 'FORBIDDEN'],
  ['403', { status: 403, body: { error: 'canary' } }, 'FORBIDDEN'],
  ['400 with a message', { status: 400, body: { error: 'canary', errors: ['canary'] } }, 'UPSTREAM_ERROR'],
  ['405', { status: 405, body: { error: 'canary' } }, 'UPSTREAM_ERROR'],
  ['429', { status: 429, headers: { 'retry-after': '60' }, body: { error: { message: 'canary' } } }, 'RATE_LIMITED'],
  ['500', { status: 500, times: TRIES, body: { error: 'canary' } }, 'UPSTREAM_ERROR'],
  ['500 as HTML', { status: 500, times: TRIES, body: '<h1>canary</h1>' }, 'UPSTREAM_ERROR'],
  ['502', { status: 502, times: TRIES, body: '' }, 'UPSTREAM_ERROR'],
  ['503', { status: 503, times: TRIES, body: { error: 'canary' } }, 'UPSTREAM_ERROR'],
  ['504 without a body', { status: 504, times: TRIES, body: '' }, 'UPSTREAM_ERROR'],
  ['a connection that is reset', { reset: 'before', times: TRIES }, 'UPSTREAM_UNAVAILABLE'],
  ['HTML', { body: '<h1>canary</h1>', headers: { 'content-type': 'text/html' } }, 'UPSTREAM_MALFORMED'],
  ['JSON that is cut off', { body: '{"id":"canary","na' }, 'UPSTREAM_MALFORMED'],
  ['an empty body', { body: '' }, 'UPSTREAM_MALFORMED'],
  ['JSON that is not an object', { body: ['canary'] }, 'UPSTREAM_MALFORMED'],
  ['an object that is not a row', { body: { name: 'canary' } }, 'UPSTREAM_MALFORMED'],
  ['invalid gzip', { body: '{"name":"canary"}', headers: { 'content-encoding': 'gzip' } }, 'UPSTREAM_MALFORMED'],
  [
    'an encoding that was not requested',
    { body: 'canary', headers: { 'content-encoding': 'br' } },
    'UPSTREAM_MALFORMED',
  ],
  ['more than 10 MiB', { body: JSON.stringify({ name: 'x'.repeat(10 * 1024 * 1024) }) }, 'UPSTREAM_MALFORMED'],
];

describe('a response of Close:', () => {
  test.each(FAILURES)('%s: only its field is null, with a code and without the text', async (_name, fault, code) => {
    gateway.emulator.fail({ path: `/lead/${lead}/`, ...fault });
    const answer = await gateway.execute(LEAD);
    expect(answer.status).toBe(200);
    expect(answer.data).toEqual({ lead: null, me: { id: seed.me } });
    expect(codes(answer)).toEqual([['lead', code]]);
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
    // The connection still works, and only the wait is remembered.
    gateway.advance(60_000);
    expect((await gateway.execute(LEAD)).errors).toBeUndefined();
  });

  test('a row without a non-null column is UPSTREAM_MALFORMED', async () => {
    gateway.emulator.fail({ path: '/lead/', body: { data: [{ id: 'lead_a' }], has_more: false, total_results: 1 } });
    const answer = await gateway.execute('{ leads { nodes { displayName } } me { id } }');
    expect(answer.data).toEqual({ leads: null, me: { id: seed.me } });
    expect(codes(answer)).toEqual([['leads.nodes.0.displayName', 'UPSTREAM_MALFORMED']]);
  });

  test.each([
    ['an object as a string', '/lead/', { id: 'lead_a', name: { canary: 1 } }, 'leads { nodes { name } }'],
    [
      'a string as a number',
      '/activity/',
      { id: 'acti_a', _type: 'Call', duration: 'canary' },
      'activities { nodes { ... on Call { duration } } }',
    ],
    ['a row of an impossible type', '/activity/', { id: 'acti_a', _type: ['canary'] }, 'activities { nodes { id } }'],
    [
      'a number as an embedded list',
      '/lead/',
      { id: 'lead_a', contacts: 7 },
      'leads { nodes { contacts { nodes { id } } } }',
    ],
    ['a number as a list', '/contact/', { id: 'cont_a', phones: 7 }, 'contacts { nodes { phones { phone } } }'],
  ])('%s: the error has a code and not the value', async (_name, path, row, field) => {
    gateway.emulator.fail({ path, body: { data: [row], has_more: false, total_results: 1 } });
    const answer = await gateway.execute(`{ ${field} }`);
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_MALFORMED']);
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
  });

  test.each([
    ['without organizations', {}],
    ['without pipelines', { organizations: [{ id: 'orga_a', lead_statuses: [] }] }],
    [
      'with a pipeline without statuses',
      { organizations: [{ id: 'orga_a', lead_statuses: [], pipelines: [{ id: 'pipe_a' }] }] },
    ],
  ])('a user %s is malformed', async (_name, body) => {
    gateway.emulator.fail({ path: '/me/', body: { id: 'user_a', ...body } });
    expect(codes(await gateway.execute('{ me { id } }'))).toEqual([['me', 'UPSTREAM_MALFORMED']]);
  });

  test('a redirect is not followed', async () => {
    promise('fixed-origin');
    gateway.emulator.fail({
      path: `/lead/${lead}/`,
      status: 302,
      headers: { location: `${gateway.emulator.url}/lead/${seed.leads[2]?.id}/` },
    });
    const answer = await gateway.execute(LEAD);
    expect(codes(answer)).toEqual([['lead', 'UPSTREAM_MALFORMED']]);
    expect(gateway.lines.toSorted()).toEqual([`GET /lead/${lead}/`, 'GET /me/']);
  });

  test('a refused connection', async () => {
    await gateway.emulator.close();
    const answer = await gateway.execute(LEAD);
    expect(answer.data).toEqual({ lead: null, me: null });
    expect(codes(answer)?.toSorted()).toEqual([
      ['lead', 'UPSTREAM_UNAVAILABLE'],
      ['me', 'UPSTREAM_UNAVAILABLE'],
    ]);
  });

  test('429 has the wait in seconds in retryAfter', async () => {
    await restart({ emulator: { rateLimit: { limit: 1, windowSeconds: 50 }, clock: () => 1_767_225_600_000 } });
    await gateway.execute(LEAD);
    const answer = await gateway.execute(LEAD);
    expect(codes(answer)).toEqual([['lead', 'RATE_LIMITED']]);
    expect(answer.errors?.[0]?.extensions?.retryAfter).toBe(50);
  });

  test('400 with field errors: the error contains their messages with the names of the fields', async () => {
    promise('close-texts');
    const body = { error: 'canary', errors: ['canary'], 'field-errors': { query: 'This query is not valid.' } };
    gateway.emulator.fail({ path: '/opportunity/', status: 400, body });
    const answer = await gateway.execute('{ opportunities { nodes { id } } }');
    expect(codes(answer)).toEqual([['opportunities', 'BAD_USER_INPUT']]);
    expect(answer.errors?.[0]?.message).toBe('Close refused the request. query: This query is not valid.');
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
  });
});

describe('a response with an unexpected shape', () => {
  const gone = seed.users.find(({ is_active }) => !is_active);

  test.each([
    ['/lead/', '{ it: leads { nodes { name } } }'],
    ['/data/search/', '{ it: leads(filter: { name: { phrase: "a" } }) { nodes { name } } }'],
    ['/contact/', '{ it: contacts { nodes { name } } }'],
    ['/opportunity/', '{ it: opportunities { nodes { note } } }'],
    ['/user/', '{ it: users { nodes { name } } }'],
    [`/user/${gone?.id}/`, `{ it: user(id: "${gone?.id}") { name } }`],
    ['/pipeline/', '{ it: pipelines { dateCreated } }'],
    ['/me/', '{ it: pipelines { name } }'],
  ])('is UPSTREAM_MALFORMED: %s', async (path, query) => {
    gateway.emulator.fail({ path, body: { name: 'canary', organizations: [] } });
    const answer = await gateway.execute(query);
    expect(answer.data).toEqual({ it: null });
    expect(codes(answer)).toEqual([['it', 'UPSTREAM_MALFORMED']]);
    expect((await gateway.execute(query)).errors).toBeUndefined();
  });
});

describe('an id that Close does not know', () => {
  test.each([
    ['lead', 'lead'],
    ['contact', 'cont'],
    ['opportunity', 'oppo'],
    ['opportunityStatus', 'stat'],
    ['leadStatus', 'stat'],
    ['pipeline', 'pipe'],
    ['user', 'user'],
    ['node', 'lead'],
    ['node', 'stat'],
    ['node', 'task'],
  ])('makes %s null, without an error (%s_…)', async (field, prefix) => {
    const { data, errors } = await gateway.execute(
      'query ($id: ID!) { it: FIELD(id: $id) { id } }'.replace('FIELD', field),
      {
        id: `${prefix}_${'x'.repeat(43)}`,
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ it: null });
  });
});

describe('an edge that fails', () => {
  test('is null although its row contains a part of it, other fields are not affected', async () => {
    gateway.emulator.fail({ path: '/user/', status: 500, times: 2 * TRIES });
    const answer = await gateway.execute(
      '{ opportunities(first: 10) { nodes { id user { name email } other: user { name } lead { name } } } }',
    );
    const nodes: Record<string, unknown>[] = answer.data.opportunities.nodes;
    const owned = nodes.filter(({ other }) => other !== null);
    expect(owned.length).toBeGreaterThan(0);
    for (const { user, lead } of nodes) {
      expect(user).toBeNull();
      expect(lead).not.toBeNull();
    }
    expect(codes(answer)).toEqual(
      owned.map((node) => [`opportunities.nodes.${nodes.indexOf(node)}.user`, 'UPSTREAM_ERROR']),
    );
  });
});

describe('an unexpected error', () => {
  test('is masked, and reported to the operator', async () => {
    const reported: unknown[] = [];
    const wallClock = () => {
      throw new Error('canary');
    };
    await restart({ wallClock, report: (error) => reported.push(error) });
    const id = seed.opportunities[0]?.id;
    const answer = await gateway.execute(`{ opportunity(id: "${id}") { id statusDurations { seconds } } me { id } }`);
    expect(answer.data).toEqual({ opportunity: { id, statusDurations: null }, me: { id: seed.me } });
    expect(answer.errors).toEqual([
      {
        message: 'Unexpected error.',
        locations: expect.anything(),
        path: ['opportunity', 'statusDurations'],
        extensions: { code: 'INTERNAL' },
      },
    ]);
    expect(reported).toHaveLength(1);
    // With the stack.
    expect(String((reported[0] as Error).stack)).toMatch(/status-change\.ts/);
  });
});
