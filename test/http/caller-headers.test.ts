import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { sendBytes } from '../support/raw-http.ts';

const seed = demoSeed();
let gateway: TestGateway;
async function start(environment: Readonly<Record<string, string>> = {}): Promise<TestGateway> {
  gateway = await startGateway({ environment: { LOG_LEVEL: 'silent', ...environment } });
  return gateway;
}
afterEach(() => gateway.close());

describe('x-tz-offset', () => {
  const offsets = () => gateway.upstream.map(({ headers }) => headers['x-tz-offset']);
  const ALL = `query ($ids: [ID!]!) { me { id } opportunities { nodes { id } } nodes(ids: $ids) { ... on Lead { url } } }`;
  const variables = { ids: seed.leads.slice(0, 2).map(({ id }) => id) };

  test.each(['2', '-12', '14', '5.5', '-3.5', '0'])('of the caller, %s, is sent with every request', async (offset) => {
    const { execute } = await start({ TZ_OFFSET: '1' });
    const { errors } = await execute(ALL, variables, { 'x-tz-offset': offset });
    expect(errors).toBeUndefined();
    expect(offsets()).toEqual([offset, offset, offset]);
  });

  test.each([
    [{}, '0'],
    [{ TZ_OFFSET: '-4' }, '-4'],
  ])('defaults to the configuration: %o', async (environment, offset) => {
    const { execute } = await start(environment);
    await execute(ALL, variables);
    expect(offsets()).toEqual([offset, offset, offset]);
  });

  test.each([
    '14.5',
    '-12.1',
    '100',
    'NaN',
    'Infinity',
    'Europe/Berlin',
    '',
    ' ',
    '1,2',
    '2h',
    '0x5',
    '1e1',
    '9'.repeat(400),
  ])('of %o is refused without a request to Close', async (offset) => {
    promise('bounded-numbers');
    const { execute } = await start();
    const answer = await execute(ALL, variables, { 'x-tz-offset': offset });
    expect(answer.status).toBe(200);
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(answer.errors?.[0]?.message).toContain('x-tz-offset');
    expect(gateway.lines).toEqual([]);
  });
});

describe('Content-Length', () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const statusOf = async (lengths: readonly string[], sent: string) => {
    const lines = ['Host: localhost', 'Content-Type: application/json', 'Connection: close'];
    const head = [...lines, ...lengths.map((length) => `Content-Length: ${length}`)].join('\r\n');
    return (await sendBytes(gateway.url, `POST /graphql HTTP/1.1\r\n${head}\r\n\r\n${sent}`)).slice(9, 12);
  };

  test.each([
    ['right', [`${body.length}`], '200'],
    ['right, with zeros', [`00${body.length}`], '200'],
    ['zero', ['0'], '400'],
    ['absent', [], '400'],
    ['negative', ['-1'], '400'],
    ['a fraction', ['1.5'], '400'],
    ['text', ['many'], '400'],
    ['hexadecimal', ['0x10'], '400'],
    ['an exponent', ['1e3'], '400'],
    ['empty', [''], '400'],
    ['a list', [`${body.length}, ${body.length}`], '400'],
    ['repeated', [`${body.length}`, `${body.length}`], '400'],
    ['over the limit', ['262145'], '413'],
    ['huge', ['9'.repeat(18)], '413'],
    ['more than a number', ['9'.repeat(400)], '400'],
  ])('that is %s', async (_name, lengths, status) => {
    promise('bounded-numbers');
    await start();
    // The second time the document is known.
    for (const _ of [1, 2]) expect(await statusOf(lengths, lengths.length === 0 ? '' : body)).toBe(status);
    expect(gateway.lines).toEqual([]);
  });
});

describe('extensions.upstream', () => {
  const LEAD = `{ lead(id: "${seed.leads[1]?.id}") { name } }`;

  test.each([
    ['the gateway holds the API key', { CLOSE_API_KEY: 'api_x', SHOW_UPSTREAM: '' }],
    ['SHOW_UPSTREAM is off', { SHOW_UPSTREAM: 'false' }],
  ])('is only in responses for x-upstream: 1 if %s', async (_name, environment) => {
    const { execute } = await start(environment);
    for (const headers of [{}, { 'x-upstream': '0' }, { 'x-upstream': '' }]) {
      expect((await execute(LEAD, {}, headers)).extensions).toBeUndefined();
    }
    expect((await execute(LEAD, {}, { 'x-upstream': '1' })).extensions?.upstream).toHaveLength(1);
  });

  test.each([
    ['with the emulator', { SHOW_UPSTREAM: '' }],
    ['with SHOW_UPSTREAM', { CLOSE_API_KEY: 'api_x', SHOW_UPSTREAM: 'true' }],
  ])('is in every response %s', async (_name, environment) => {
    const { execute } = await start(environment);
    expect((await execute(LEAD)).extensions?.upstream).toHaveLength(1);
  });

  test('has method, path, parameters, body, status, duration and trip of each request', async () => {
    const { execute } = await start();
    const { extensions } = await execute('{ opportunities(first: 2) { nodes { lead { url } } } }');
    const [list, batch] = extensions?.upstream ?? [];
    expect(list).toEqual({
      method: 'GET',
      path: '/opportunity/',
      query: '_fields=lead_id&_limit=2',
      status: 200,
      startMs: expect.any(Number),
      queuedMs: expect.any(Number),
      ms: expect.any(Number),
      resends: 0,
      bytes: expect.any(Number),
      group: 'GET opportunity',
      trip: 1,
    });
    expect(batch).toMatchObject({
      path: expect.stringMatching(/^\/(data\/search|lead\/lead_\w+)\/$/),
      status: 200,
      trip: 2,
    });
  });

  test('includes failed requests, and is empty for an operation that was refused before any request', async () => {
    const { execute, emulator } = await start();
    emulator.fail({ path: /^\/lead\//, status: 500 });
    expect((await execute(LEAD)).extensions?.upstream).toMatchObject([{ status: 500 }, { status: 200 }]);
    emulator.fail({ path: /^\/lead\//, reset: 'before' });
    expect((await execute(LEAD)).extensions?.upstream).toMatchObject([{ status: null }, { status: 200 }]);
    expect((await execute('{ lead(id: "../me") { name } }')).extensions?.upstream).toEqual([]);
  });

  test('never contains a header', async () => {
    const { execute, emulator } = await start();
    const headers = { authorization: 'Bearer canary', cookie: 'canary', 'x-tz-offset': '7.25', 'user-agent': 'canary' };
    const answer = await execute(LEAD, {}, headers);
    const shown = JSON.stringify(answer.extensions);
    expect(shown).not.toMatch(/canary|7\.25/);
    expect(shown).not.toContain(emulator.apiKey);
    expect(shown).not.toContain(Buffer.from(`${emulator.apiKey}:`).toString('base64'));
  });
});
