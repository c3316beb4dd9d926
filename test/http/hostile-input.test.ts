import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import type { Answer } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type RawRequest, type RecordingClose, startRecordingClose } from '../support/recording-close.ts';

const seed = demoSeed();
const lead = seed.leads[0]?.id ?? '';
const field = seed.custom_fields.find(({ type }) => type === 'text')?.id ?? '';

let close: RecordingClose;
let gateway: Server;
/** A server that must never receive a connection. */
const elsewhere = createServer((_request, response) => response.end());
let reached = 0;
elsewhere.on('connection', () => {
  reached += 1;
});
const unforeseen: unknown[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  close = await startRecordingClose({ seed });
  gateway = await startServer({
    config: readConfig({ PORT: '0' }),
    closeUrl: close.url,
    apiKey: close.apiKey,
    report: (error) => unforeseen.push(error),
  });
});
afterAll(async () => {
  await gateway.close();
  await close.close();
  elsewhere.close();
});

/** Hostile values for an id or a text. `other` is an address that must receive nothing. */
const hostile = (other: string): Readonly<Record<string, string>> => ({
  'a parent path': '../me',
  'parent paths after an id': `${lead}/../../me`,
  'parent paths, encoded': `${lead}%2F..%2F..%2Fme`,
  'parent paths, encoded twice': '..%252f..%252fme',
  'parent paths, dots encoded': '%2e%2e/%2e%2e/me',
  'parent paths for Windows': '..\\..\\me',
  'a path': '/api/v1/me/',
  'an id and a path': `${lead}/merge/`,
  'an id and parameters': `${lead}?_fields=id&_limit=1`,
  'an id and parameters, encoded': `${lead}%3F_fields=id`,
  'an id and a fragment': `${lead}#me`,
  'an id and matrix parameters': `${lead};admin=true`,
  'another parameter': 'x&_limit=9999&lead_id=lead_x',
  'another parameter, encoded': 'x%26_limit%3D9999',
  'two ids in one': `${lead},${lead}`,
  'an address': `http://${other}/`,
  'an address without a scheme': `//${other}/`,
  'another host for the password': `@${other}/`,
  'a port': `:${other.split(':')[1]}/`,
  'a header': 'x\r\nX-Injected: 1',
  'a header, encoded': 'x%0d%0aX-Injected:%201',
  'a request': `x HTTP/1.1\r\nHost: ${other}\r\n\r\nGET /api/v1/me/`,
  'an end of line': `${lead}\n`,
  'an end of line of Unicode': `${lead}\u2028`,
  'a null': `${lead}\u0000`,
  'a null, encoded': `${lead}%00`,
  'a high surrogate': `${lead}\ud83d`,
  'a low surrogate': `\ude00${lead}`,
  'a full-width parent path': '．．／ｍｅ',
  'letters that look Latin': 'lеad_аbс',
  'text from right to left': '\u202e/em/',
  'stacked combining marks': `a${'\u0301'.repeat(300)}`,
  'an emoji': '😀',
  nothing: '',
  'a space': ' ',
  'a very long id': `lead_${'x'.repeat(50_000)}`,
  'a very long text': '\u00e9/'.repeat(20_000),
  'the prototype': '__proto__',
  'the constructor': 'constructor',
  'a method of every object': 'toString',
  'a template': `\${process.env.CLOSE_API_KEY}{{7*7}}`,
  'the end of a text in JSON': '"}],"_limit":9999,"x":"',
  'the end of a text in GraphQL': '") { id } me { email } #',
  SQL: `' OR 1=1; --`,
  markup: '<script src="//evil.example"></script>',
  'a percent sign': '100%',
  'plus signs': 'a+b c',
});
const NAMES = Object.keys(hostile('127.0.0.1:1'));

async function execute(query: string, variables: object): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(gateway.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as Answer;
}

/** Operations that put an id into a path, a parameter or a body of a request to Close. */
const AS_ID: readonly string[] = [
  ...['lead', 'contact', 'opportunity', 'opportunityStatus', 'leadStatus', 'pipeline', 'user', 'node'].map(
    (name) => `query ($it: ID!) { ${name}(id: $it) { id } }`,
  ),
  'query ($it: ID!) { nodes(ids: [$it]) { id } }',
  ...['statusId: { eq: $it }', 'leadId: { eq: $it }', 'userId: { in: [$it] }', 'leadSmartViewId: $it'].map(
    (filter) => `query ($it: ID!) { opportunities(filter: { ${filter} }) { totalCount } }`,
  ),
  'query ($it: ID!) { leads(filter: { id: { eq: $it } }) { totalCount } }',
  'query ($it: ID!) { leads(filter: { createdById: { in: [$it] } }) { totalCount } }',
  'query ($it: ID!) { contacts(filter: { leadId: { eq: $it } }) { totalCount } }',
  'query ($it: String!) { users(after: $it) { nodes { id } } }',
  ...['lead', 'contact', 'opportunity'].map(
    (name) => `mutation ($it: ID!) { ${name}Delete(id: $it) { userErrors { code } } }`,
  ),
  'mutation ($it: ID!) { leadUpdate(id: $it, input: { name: "x" }) { userErrors { code } } }',
  `mutation ($it: ID!) { leadMerge(sourceId: $it, destinationId: "${lead}") { userErrors { code } } }`,
  `mutation ($it: ID!) { leadMerge(sourceId: "${lead}", destinationId: $it) { userErrors { code } } }`,
  'mutation ($it: ID!) { contactEmailAdd(id: $it, email: { email: "a@b.example" }) { userErrors { code } } }',
  'mutation ($it: ID!) { opportunityMarkWon(id: $it) { userErrors { code } } }',
  'mutation ($it: ID!) { pipelineUpdate(id: $it, input: { statusIds: [] }) { userErrors { code } } }',
  `mutation ($it: ID!) { leadUpdate(id: "${lead}", input: { customFields: [{ id: $it, value: "x" }] }) { userErrors { code } } }`,
];

describe('as an id, no request is sent for', () => {
  test.each(NAMES)('%s', async (name) => {
    promise('fixed-origin');
    const it = hostile(`127.0.0.1:${(elsewhere.address() as AddressInfo).port}`)[name];
    await Promise.all(
      AS_ID.map(async (query) => {
        const { data, errors } = await execute(query, { it });
        const [payload] = Object.values((data ?? {}) as Record<string, { userErrors?: { code: string }[] } | null>);
        const codes = errors?.map(({ extensions }) => extensions?.code) ?? payload?.userErrors?.map(({ code }) => code);
        expect([query, codes]).toEqual([query, [errors === undefined ? 'INVALID' : 'BAD_USER_INPUT']]);
      }),
    );
    const entities = 'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }';
    const all = [
      { __typename: 'Lead', id: it },
      { __typename: it, id: lead },
      { __typename: 'User', id: { eq: it } },
    ];
    const { data, errors } = await execute(entities, { all });
    expect(data._entities).toEqual([null, null, null]);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(Array(3).fill('BAD_USER_INPUT'));
    expect(close.take()).toEqual([]);
    expect([reached, unforeseen]).toEqual([0, []]);
  });
});

/** Operations that send a text, with the path of their request, which must not depend on the text. */
const AS_TEXT: readonly (readonly [path: string, query: string])[] = [
  ['/opportunity/', 'query ($it: String!) { opportunities(filter: { query: $it }) { totalCount } }'],
  ['/opportunity/', 'query ($it: String!) { opportunities(filter: { statusLabel: { eq: $it } }) { totalCount } }'],
  [
    '/opportunity/',
    'query ($it: String!) { opportunities(filter: { statusLabel: { in: ["Won", $it] } }) { totalCount } }',
  ],
  ...['leads(filter: { name: { phrase: $it } })', 'leads(filter: { email: { fullWords: $it } })'].map(
    (list) => ['/data/search/', `query ($it: String!) { ${list} { totalCount } }`] as const,
  ),
  ['/data/search/', 'query ($it: String!) { contacts(filter: { phone: { beginningOfWords: $it } }) { totalCount } }'],
  ['/lead/', 'mutation ($it: String!) { leadCreate(input: { name: $it, url: $it }) { userErrors { message } } }'],
  [
    `/lead/${lead}/`,
    `mutation ($it: String!) { leadUpdate(id: "${lead}", input: { description: $it }) { userErrors { message } } }`,
  ],
  [
    `/lead/${lead}/`,
    `mutation ($it: CustomValue!) { leadUpdate(id: "${lead}", input: { customFields: [{ id: "${field}", value: $it }] }) { userErrors { message } } }`,
  ],
  ['/status/lead/', 'mutation ($it: String!) { leadStatusCreate(input: { label: $it }) { userErrors { message } } }'],
];

const HEADERS = new Set(['host', 'connection', 'accept', 'accept-encoding', 'authorization', 'x-tz-offset']);
const WITH_BODY = HEADERS.union(new Set(['content-type', 'content-length', 'x-http-method-override']));
const PARAMETERS = new Set(['query', 'status_label', 'status_label__in', '_limit', '_fields']);

/** All strings in a value, at any depth. */
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap((part) => texts(part));

/** The parameters of a request, from its URL or body. */
function parametersOf({ url, body }: RawRequest): Readonly<Record<string, unknown>> {
  const [, search = ''] = url.split('?');
  return { ...Object.fromEntries(new URLSearchParams(search)), ...(body === '' ? {} : JSON.parse(body)._params) };
}

describe('as a text, it stays in its parameter:', () => {
  test.each(NAMES)('%s', async (name) => {
    promise('fixed-origin');
    const it = hostile(`127.0.0.1:${(elsewhere.address() as AddressInfo).port}`)[name] ?? '';
    // Fills the catalogues, so that each operation below sends only its own request.
    await execute('{ leads { nodes { customFields { definition { id } } } } }', {});
    close.take();
    for (const [path, query] of AS_TEXT) {
      const { errors = [] } = await execute(query, { it });
      // Close may refuse a text too.
      for (const { extensions } of errors)
        expect([query, extensions?.code]).toEqual([query, expect.stringMatching(/^(BAD_USER_INPUT|UPSTREAM_ERROR)$/)]);
      const requests = close.take();
      const saysNothing = it.trim() === '';
      if (it.isWellFormed() && !saysNothing) expect([query, requests.length]).toEqual([query, 1]);
      for (const request of requests) {
        const paths = saysNothing ? [path, '/lead/', '/contact/'] : [path];
        expect(paths.map((one) => `/api/v1${one}`)).toContain(request.url.split('?')[0]);
        const headers = request.rawHeaders.filter((_, index) => index % 2 === 0).map((header) => header.toLowerCase());
        expect(new Set(headers).isSubsetOf(request.body === '' ? HEADERS : WITH_BODY)).toBe(true);
        expect(headers).toHaveLength(new Set(headers).size);
        expect(new Set(Object.keys(parametersOf(request))).isSubsetOf(PARAMETERS)).toBe(true);
        const sent = [...texts(parametersOf(request)), ...texts(request.body === '' ? {} : JSON.parse(request.body))];
        if (!saysNothing) expect(sent.some((text) => text.includes(it))).toBe(true);
      }
    }
    expect([reached, unforeseen]).toEqual([0, []]);
  });
});

describe('hostile documents and variables get a response:', () => {
  const deep = `${'['.repeat(60_000)}${']'.repeat(60_000)}`;
  const SENT: readonly (readonly [what: string, body: string])[] = [
    ['nested lists', `{"query":"query ($it: [ID!]!) { nodes(ids: $it) { id } }","variables":{"it":${deep}}}`],
    [
      'nested lists in a custom field value',
      `{"query":"query ($it: [_Any!]!) { _entities(representations: $it) { __typename } }","variables":{"it":[{"__typename":"Lead","id":${deep}}]}}`,
    ],
    [
      'keys of Object.prototype',
      '{"query":"query ($it: LeadFilter) { leads(filter: $it) { totalCount } }","variables":{"it":{"__proto__":{"id":{"eq":"lead_x"}},"constructor":null}}}',
    ],
    [
      'variables named like members of Object.prototype',
      '{"query":"query ($__proto__: ID!) { lead(id: $__proto__) { id } }","variables":{"__proto__":"../me"}}',
    ],
    [
      'fragments named like members of Object.prototype',
      '{"query":"{ me { ...constructor } } fragment toString on User { id }"}',
    ],
    ['an operation named __proto__', '{"query":"query A { me { id } }","operationName":"__proto__"}'],
    ['a deeply nested document', `{"query":"${'{a'.repeat(50_000)}"}`],
    ['an unterminated string', `{"query":"{ lead(id: \\"\\"\\"${'x'.repeat(100_000)}) { id } }"}`],
  ];
  test.each(SENT)('%s', async (_, body) => {
    close.take();
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const { errors } = (await response.json()) as Answer;
    expect(errors?.length).toBeGreaterThan(0);
    expect(errors?.map(({ extensions }) => extensions?.code)).not.toContain('INTERNAL');
    expect([close.take(), unforeseen]).toEqual([[], []]);
  });

  test('a Host header that contains the path of the previous request', async () => {
    const { port } = new URL(gateway.url);
    const query = encodeURIComponent('{ __typename }');
    const statusOf = async (host: string, path: string) => {
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: application/json\r\nConnection: close\r\n\r\n`);
      return (await textOf(socket)).slice(9, 12);
    };
    const [host, path] = [`localhost:${port}`, `/graphql?query=${query}&x=`];
    expect(await statusOf(host, `${path}/y`)).toBe('200');
    expect(await statusOf(`${host}${path}`, '/y')).toBe('400');
    expect(await statusOf(host, `${path}/y`)).toBe('200');
  });

  test.each(['][', 'a b', 'localhost:99999', 'localhost/../', '@', '%'])('the host %s', async (host) => {
    close.take();
    const body = JSON.stringify({ query: '{ me { id } }' });
    const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    );
    const answer = await textOf(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).not.toMatch(/node_modules|\.js|user_/);
    expect(close.take()).toEqual([]);
  });
});
