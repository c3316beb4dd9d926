/** Forms of HTTP requests that clients may use, on both paths. `x-upstream: 0` selects the slow path. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { randomRuns } from '../support/random-runs.ts';
import { type RawRequest, type RawResponse, sendRaw } from '../support/raw-http.ts';

type Header = readonly [name: string, value: string];
const JSON_BODY: Header = ['Content-Type', 'application/json'];
const SLOW: Header = ['X-Upstream', '0'];
const QUERY = '{ organization { name } }';
const KNOWN = JSON.stringify({ query: QUERY });
const ORIGIN = 'https://app.example';

let gateway: TestGateway;
let logs: CollectedLogs;
beforeAll(async () => {
  logs = collectLogs('info');
  gateway = await startGateway({
    log: logs.log,
    environment: { SHOW_UPSTREAM: 'false', CORS_ORIGINS: ORIGIN },
  });
  await send({ headers: [JSON_BODY], body: KNOWN });
});
afterAll(() => gateway.close());

/** All requests have one id, since responses contain it. */
const send = ({ headers = [], ...request }: RawRequest): Promise<RawResponse> =>
  sendRaw(gateway.url, { ...request, headers: [['X-Request-Id', 'request-1'], ...headers] });

interface Both {
  readonly first: Omit<RawResponse, 'text'>;
  readonly slow: Omit<RawResponse, 'text'>;
  readonly isFast: boolean;
}

/** Sends a request as it is, and to the slow path. */
async function both(request: RawRequest): Promise<Both> {
  const before = logs.lines.length;
  const first = comparable(await send(request));
  const isFast = logs.lines.slice(before).some(({ fast }) => fast === true);
  const slow = comparable(await send({ ...request, headers: [...(request.headers ?? []), SLOW] }));
  return { first, slow, isFast };
}

function comparable({ status, headers: { date: _, ...headers }, body }: RawResponse): Omit<RawResponse, 'text'> {
  return { status, headers, body: headers['content-type']?.startsWith('multipart/') ? body.length.toString() : body };
}

describe('a POST', () => {
  test.each<[string, number, RawRequest]>([
    ['a media type in capitals', 200, { headers: [['content-type', 'APPLICATION/JSON']] }],
    ['a media type in mixed case', 200, { headers: [['CONTENT-TYPE', 'application/Json; Charset=UTF-8']] }],
    ['a charset in quotes', 200, { headers: [['Content-Type', 'application/json;charset="utf-8"']] }],
    ['the media type application/graphql+json', 200, { headers: [['Content-Type', 'application/GraphQL+json']] }],
    ['another parameter', 200, { headers: [['Content-Type', 'application/json; profile=x']] }],
    ['a charset that is not UTF-8', 415, { headers: [['Content-Type', 'application/json; charset=iso-8859-1']] }],
    ['an unknown charset', 415, { headers: [['Content-Type', 'application/json; charset=x']] }],
    ['an empty charset', 415, { headers: [['Content-Type', 'application/json; charset=""']] }],
    ['text/plain in capitals', 403, { headers: [['Content-Type', 'TEXT/PLAIN']] }],
    ['text/plain that mentions JSON', 403, { headers: [['Content-Type', 'text/plain; a=application/json']] }],
    ['another media type', 415, { headers: [['Content-Type', 'application/xml']] }],
    ['a compressed body', 415, { headers: [JSON_BODY, ['Content-Encoding', 'gzip']] }],
    ['the encoding identity', 200, { headers: [JSON_BODY, ['Content-Encoding', 'Identity']] }],
    [
      'bytes that are not UTF-8',
      400,
      { headers: [JSON_BODY], body: Buffer.from('{"query":"{ me { id } } # é"}', 'latin1') },
    ],
    ['half of a character', 400, { headers: [JSON_BODY], body: Buffer.from([0x22, 0xe2, 0x82, 0x22]) }],
    ['a surrogate in UTF-8', 400, { headers: [JSON_BODY], body: Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]) }],
    ['a body in chunks', 200, { headers: [JSON_BODY], chunkSize: 7 }],
    [
      'bytes in chunks that are not UTF-8',
      400,
      { headers: [JSON_BODY], chunkSize: 2, body: Buffer.from([0x22, 0xff, 0x22]) },
    ],
    ['an absolute target', 200, { headers: [JSON_BODY], target: 'http://localhost/graphql' }],
    ['an absolute target in capitals', 200, { headers: [JSON_BODY], target: 'HTTP://LOCALHOST/graphql' }],
    ['an absolute target of another host', 421, { headers: [JSON_BODY], target: 'http://evil.example/graphql' }],
    [
      'an absolute target and another Host',
      200,
      { headers: [JSON_BODY], target: 'http://localhost/graphql', host: 'evil.example' },
    ],
    ['two Host headers', 400, { headers: [JSON_BODY, ['host', 'localhost']] }],
    ['a slash at the end', 405, { headers: [JSON_BODY], target: '/graphql/' }],
    ['a folder before', 404, { headers: [JSON_BODY], target: '/x/graphql' }],
    ['two slashes', 404, { headers: [JSON_BODY], target: '//graphql' }],
    ['the path of readiness before', 404, { headers: [JSON_BODY], target: '/ready/graphql' }],
    ['the path in a parameter', 404, { headers: [JSON_BODY], target: '/?x=/graphql' }],
    ['an escaped letter', 404, { headers: [JSON_BODY], target: '/%67raphql' }],
    ['another case', 404, { headers: [JSON_BODY], target: '/GraphQL' }],
    ['dots', 400, { headers: [JSON_BODY], target: '/x/../graphql' }],
    ['a backslash', 400, { headers: [JSON_BODY], target: '/x/..\\graphql' }],
    ['a fragment', 400, { headers: [JSON_BODY], target: '/graphql#x' }],
    ['letters outside of ASCII', 400, { headers: [JSON_BODY], target: '/graphql?query={a(b:"é")}' }],
    ['an accepted type', 200, { headers: [JSON_BODY, ['accept', 'application/JSON']] }],
    ['a wildcard with a weight', 200, { headers: [JSON_BODY, ['Accept', 'text/html, */*;q=0.1']] }],
    ['a type that is not available', 406, { headers: [JSON_BODY, ['Accept', 'image/png']] }],
    ['an excluded type', 406, { headers: [JSON_BODY, ['Accept', 'application/json;q=0']] }],
    ['another charset', 406, { headers: [JSON_BODY, ['Accept', 'application/json;charset=latin1']] }],
    ['an empty Accept', 200, { headers: [JSON_BODY, ['Accept', '']] }],
  ])('with %s: %i', async (_name, status, request) => {
    const { first, slow } = await both({ body: KNOWN, ...request });
    expect(first).toEqual(slow);
    expect(first.status).toBe(status);
    expect(first.body).not.toContain('\ufffd');
  });

  test('refuses bytes that are not UTF-8 with BAD_REQUEST, and writes nothing', async () => {
    const query = 'mutation { leadCreate(input: { name: "Café" }) { lead { name } } }';
    const { body } = await send({ headers: [JSON_BODY], body: Buffer.from(JSON.stringify({ query }), 'latin1') });
    expect(JSON.parse(body)).toEqual({
      errors: [
        {
          message: 'The request body is not valid UTF-8.',
          extensions: { code: 'BAD_REQUEST', requestId: 'request-1' },
        },
      ],
    });
  });

  test.each([
    ['application/json;q=0.1, application/graphql-response+json;q=0.5', 'application/graphql-response+json'],
    ['application/graphql-response+json;q=0.1, application/json', 'application/json'],
    ['application/json;q=0, */*;q=0.1', 'application/graphql-response+json'],
    ['application/*, application/graphql-response+json', 'application/graphql-response+json'],
    ['*/*', 'application/json'],
    ['text/event-stream, multipart/mixed, application/json', 'application/json'],
    [
      'multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9',
      'application/graphql-response+json',
    ],
  ])('with Accept: %s gets %s', async (accept, type) => {
    const { first, slow, isFast } = await both({ headers: [JSON_BODY, ['Accept', accept]], body: KNOWN });
    expect(first).toEqual(slow);
    expect([first.headers['content-type'], isFast]).toEqual([`${type}; charset=utf-8`, true]);
  });

  test('with repeated Accept headers gets the preferred type of all', async () => {
    const headers: Header[] = [
      JSON_BODY,
      ['Accept', 'application/json;q=0.5'],
      ['Accept', 'application/graphql-response+json'],
    ];
    const { first, slow } = await both({ headers, body: KNOWN });
    expect(first).toEqual(slow);
    expect(first.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8');
  });

  test('with @defer gets the preferred type of a stream', async () => {
    const body = JSON.stringify({ query: '{ organization { name ... @defer { id } } }' });
    for (const [accept, type] of [
      ['multipart/mixed;q=0.1, text/event-stream', 'text/event-stream'],
      ['text/event-stream;q=0.1, multipart/mixed;deferSpec=20220824', 'multipart/mixed; boundary="-"'],
      ['*/*', 'multipart/mixed; boundary="-"'],
    ] as const) {
      const headers = { 'content-type': 'application/json', accept };
      const response = await fetch(gateway.url, { method: 'POST', headers, body });
      await response.text();
      expect(response.headers.get('content-type')).toBe(type);
    }
  });

  test('with Expect: 100-continue gets an interim response', async () => {
    for (const more of [[], [SLOW]] as const) {
      const { status, text } = await send({ headers: [JSON_BODY, ['Expect', '100-continue'], ...more], body: KNOWN });
      expect([status, text.startsWith('HTTP/1.1 100 Continue\r\n\r\n')]).toEqual([200, true]);
    }
    expect((await send({ headers: [JSON_BODY, ['Expect', 'more']], body: KNOWN })).status).toBe(417);
  });
});

describe('a GET', () => {
  const target = `/graphql?query=${encodeURIComponent(QUERY)}`;

  test.each<[string, boolean, string]>([
    ['of a known document', true, target],
    ['with variables', true, `${target}&variables=%7B%7D`],
    ['with extensions', true, `${target}&extensions=%7B%22clientLibrary%22%3A%7B%7D%7D`],
    ['with an unknown parameter', false, `${target}&x=1`],
    ['with a parameter that occurs twice', false, `${target}&operationName=a&operationName=`],
    ['with variables that are no JSON', false, `${target}&variables=x`],
    ['with variables that are no object', false, `${target}&variables=1`],
    ['with bytes that are not UTF-8', false, `${target}%20%23%e9`],
    [
      'of a mutation',
      false,
      `/graphql?query=${encodeURIComponent('mutation { leadDelete(id: "lead_x") { deletedId } }')}`,
    ],
  ])('%s: the response is that of the slow path', async (_name, isFastExpected, path) => {
    await send({ method: 'GET', target: path });
    const { first, slow, isFast } = await both({ method: 'GET', target: path });
    expect(first).toEqual(slow);
    expect(isFast).toBe(isFastExpected);
  });

  test('has the same headers for HEAD, without the body', async () => {
    const got = comparable(await send({ method: 'GET', target }));
    const head = comparable(await send({ method: 'HEAD', target }));
    expect(got.status).toBe(200);
    expect(head).toEqual({ ...got, body: '' });
  });

  test.each(['/ready', '/health', target])('by an absolute target: %s', async (path) => {
    const got = await send({ method: 'GET', target: `http://localhost${path}` });
    expect([got.status, got.body]).toEqual([200, (await send({ method: 'GET', target: path })).body]);
  });

  test('with parameters that are not UTF-8 is refused', async () => {
    const { status, body } = await send({ method: 'GET', target: `${target}%20%23%e9` });
    expect([status, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('with a literal percent sign is served', async () => {
    expect((await send({ method: 'GET', target: `${target}%23100%` })).status).toBe(200);
  });
});

/** Random requests. Most parts are usual, so that a good share takes the fast path. */
const usually = <T>(usual: T, ...others: readonly T[]) =>
  fc.oneof({ weight: 24, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const inAnyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) => [...text].map((letter, index) => (upper[index] ? letter.toUpperCase() : letter)).join(''));
const weight = fc.constantFrom('', ';q=0', ';q=0.5', '; Q=1', ';q=x', ';charset=utf-8', ';charset=latin1', ';a=b');
const mediaRange = fc
  .tuple(
    fc.constantFrom(
      'application/json',
      'application/graphql-response+json',
      '*/*',
      'application/*',
      'text/html',
      'a',
      '',
    ),
    weight,
  )
  .map((parts) => parts.join(''));
const contentType = fc
  .tuple(
    usually('application/json', 'application/graphql+json', 'text/plain', 'application/jsonx', 'json', ''),
    usually(
      '',
      '; charset=utf-8',
      ';charset="UTF-8"',
      '; charset=latin1',
      ';charset',
      '; a="b;c"',
      ', text/plain',
      ';',
    ),
  )
  .chain((parts) => fc.oneof(fc.constant(parts.join('')), inAnyCase(parts.join(''))));
const jsonBody = fc
  .record(
    {
      query: usually<unknown>(QUERY, '{ __typename }', '{ nothing }', '{', '', null, 7),
      variables: usually<unknown>({}, null, [], 'x', { a: 1 }),
      operationName: usually<unknown>(null, 'A', '', 7),
      extensions: usually<unknown>(
        { clientLibrary: { name: '@apollo/client' } },
        null,
        [],
        { persistedQuery: { version: 1, sha256Hash: 'x' } },
        'x',
      ),
      more: fc.constantFrom<unknown>(null, 1),
    },
    { requiredKeys: ['query'] },
  )
  .chain((body) =>
    fc.tuple(fc.constant(body), fc.integer({ min: 0, max: 9 })).map(([record, n]) => {
      const { more: _, ...rest } = record;
      return JSON.stringify(n === 0 ? record : rest);
    }),
  );
const body = fc.oneof(
  { weight: 20, arbitrary: jsonBody.map((text) => Buffer.from(text)) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('', 'null', '7', '[]', '{"query"', '\ufeff{"query":"{ __typename }"}')
      .map((text) => Buffer.from(text)),
  },
  { weight: 1, arbitrary: fc.constant(Buffer.from('{"query":"{ __typename } # é"}', 'latin1')) },
);
const header = (name: string, value: fc.Arbitrary<string>) => fc.tuple(inAnyCase(name), value);
const more = fc.array(
  fc.oneof(
    header(
      'accept',
      fc.array(mediaRange, { maxLength: 4 }).map((list) => list.join(', ')),
    ),
    header('origin', fc.constantFrom(ORIGIN, 'https://evil.example', 'http://localhost', 'null')),
    header('sec-fetch-site', fc.constantFrom('same-origin', 'cross-site', 'none', 'x')),
    header('x-tz-offset', fc.constantFrom('1', '-7.5', 'noon', '')),
    header('x-router-secret', fc.constant('x')),
    header('content-encoding', fc.constantFrom('identity', 'gzip')),
    header('access-control-request-method', fc.constant('POST')),
    header('authorization', fc.constantFrom('Bearer x', '')),
    header('apollo-require-preflight', fc.constant('1')),
  ),
  { maxLength: 2 },
);
const request = fc.record(
  {
    method: usually('POST', 'GET', 'HEAD', 'PUT', 'OPTIONS'),
    target: usually(
      '/graphql',
      'http://localhost/graphql',
      '/graphql/',
      '//graphql',
      '/graphql?query={__typename}',
      '/graphql?',
    ),
    host: usually('localhost', 'LOCALHOST', '127.0.0.1:1', 'evil.example', '[::1]'),
    headers: fc.tuple(header('content-type', contentType), more).map(([type, others]) => [type, ...others]),
    body,
    chunkSize: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined, freq: 9 }),
  },
  { requiredKeys: ['method', 'target', 'host', 'headers', 'body'] },
);

test('random requests get equal responses on both paths', async () => {
  let fast = 0;
  const numRuns = randomRuns(200);
  await fc.assert(
    fc.asyncProperty(request, async (random) => {
      const { first, slow, isFast } = await both(random);
      if (isFast) fast += 1;
      expect(first).toEqual(slow);
      expect(first.body).not.toContain('\ufffd');
    }),
    { numRuns, seed: 20_261_129 },
  );
  // Otherwise the test compares the slow path with itself.
  expect(fast / numRuns).toBeGreaterThan(0.1);
}, 120_000);
