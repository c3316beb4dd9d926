/** Raw requests that must not pass the guards. */
import { type Mode, TOKEN } from './modes.ts';

interface RequestParts {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  /** Default: the gateway's own. Null: none. */
  readonly host?: string | null;
  /** Lines in addition to Host, Authorization, Content-Type, Content-Length and `Connection: close`. */
  readonly lines?: readonly string[];
  /** Null: no Content-Type. */
  readonly type?: string | null;
  readonly body?: string;
  /** Replaces the declared length. Null: no Content-Length. */
  readonly length?: string | null;
  /** Replaces the Authorization line. */
  readonly authorization?: string;
}

export interface RawRequest {
  readonly name: string;
  /** Which guard must refuse it, even with the right token. `form`: an unusual form that may pass with the right token. */
  readonly guard: 'host' | 'origin' | 'media type' | 'method' | 'path' | 'framing' | 'size' | 'token' | 'form';
  readonly bytes: (mode: Mode, authority: string, body: string, authorization: string | null) => string;
}

const compose = (
  { method = 'POST', target = '/graphql', version = 'HTTP/1.1', host, lines = [], type, ...parts }: RequestParts,
  authority: string,
  body: string,
  authorization: string | null,
): string => {
  const content = method === 'GET' || method === 'HEAD' ? (parts.body ?? '') : (parts.body ?? body);
  const length = parts.length === undefined ? String(Buffer.byteLength(content)) : parts.length;
  const head = [
    `${method} ${target.replace('AUTHORITY', authority)} ${version}`,
    ...(host === null ? [] : [`Host: ${host ?? authority}`]),
    ...(parts.authorization !== undefined ? [parts.authorization] : []),
    ...(parts.authorization === undefined && authorization !== null ? [`Authorization: ${authorization}`] : []),
    ...(type === null ? [] : [`Content-Type: ${type ?? 'application/json'}`]),
    ...(length === null || content === '' ? [] : [`Content-Length: ${length}`]),
    'Connection: close',
    ...lines,
  ];
  return `${head.join('\r\n')}\r\n\r\n${content}`;
};

const entry = (guard: RawRequest['guard'], name: string, parts: RequestParts): RawRequest => ({
  name,
  guard,
  bytes: (_mode, authority, body, authorization) => compose(parts, authority, body, authorization),
});
const entries = <T>(
  guard: RawRequest['guard'],
  name: string,
  values: readonly T[],
  parts: (value: T) => RequestParts,
): readonly RawRequest[] => values.map((value) => entry(guard, `${name} ${JSON.stringify(value)}`, parts(value)));

const MUTATION = '{"query":"mutation { leadDelete(id: \\"lead_a\\") { deletedId } }"}';
const query = (text: string): string => `/graphql?query=${encodeURIComponent(text)}`;
const READ = '{ leads(first: 1) { nodes { id name } } }';
const chunked = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n0\r\n\r\n`;
const READ_BODY = JSON.stringify({ query: READ });

export const RAW_REQUESTS: readonly RawRequest[] = [
  ...entries(
    'host',
    'host',
    [
      'evil.invalid',
      'evil.invalid:80',
      'localhost.evil.invalid',
      '127.0.0.1.evil.invalid',
      '0.0.0.0',
      '[::ffff:8.8.8.8]',
      'LOCALHOST.',
      '127.0.0.1@evil.invalid',
      'evil.invalid#127.0.0.1',
      '169.254.169.254',
      '',
    ],
    (host) => ({ host }),
  ),
  entry('host', 'two hosts, the foreign one last', { lines: ['Host: evil.invalid'] }),
  entry('host', 'two hosts, the foreign one first', { host: 'evil.invalid', lines: ['Host: localhost'] }),
  entry('host', 'X-Forwarded-Host does not help', { host: 'evil.invalid', lines: ['X-Forwarded-Host: localhost'] }),
  entry('host', 'absolute form with a foreign host', { target: 'http://evil.invalid/graphql', host: 'evil.invalid' }),
  ...entries(
    'origin',
    'origin',
    [
      'http://evil.invalid',
      'null',
      'https://localhost.evil.invalid',
      'http://127.0.0.1',
      'file://',
      'http://127.0.0.1:1',
      'x',
      'http://localhost@evil.invalid',
    ],
    (origin) => ({ lines: [`Origin: ${origin}`] }),
  ),
  ...entries('origin', 'Sec-Fetch-Site', ['cross-site', 'Cross-Site', 'cross-site, same-origin'], (site) => ({
    lines: [`Sec-Fetch-Site: ${site}`, 'Origin: http://evil.invalid'],
  })),
  entry('origin', 'Sec-Fetch-Site same-site with a foreign origin', {
    lines: ['Sec-Fetch-Site: same-site', 'Origin: http://other.127.0.0.1'],
  }),
  entry('origin', 'cross-site without an origin', { lines: ['Sec-Fetch-Site: cross-site'] }),
  entry('origin', 'two Sec-Fetch-Site', {
    lines: ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-origin', 'Origin: http://evil.invalid'],
  }),
  entry('origin', 'two origins', { lines: ['Origin: http://evil.invalid', 'Origin: http://127.0.0.1'] }),
  entry('origin', 'GET from another site', {
    method: 'GET',
    target: query(READ),
    lines: ['Sec-Fetch-Site: cross-site'],
    type: null,
  }),
  entry('origin', 'GET from another origin', {
    method: 'GET',
    target: query(READ),
    lines: ['Origin: http://evil.invalid'],
    type: null,
  }),
  ...entries(
    'media type',
    'type',
    [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'TEXT/PLAIN',
      'text/plain; application/json',
      'text/plain,application/json',
      'application/xml',
      'application/graphql',
      'application/octet-stream',
      '',
      'json',
      'application/jsonx',
      'application/json-seq',
    ],
    (type) => ({ type }),
  ),
  entry('media type', 'no type', { type: null }),
  entry('media type', 'two types', { type: 'text/plain', lines: ['Content-Type: application/json'] }),
  entry('media type', 'a form with the query', {
    type: 'application/x-www-form-urlencoded',
    body: `query=${encodeURIComponent(READ)}`,
  }),
  entry('media type', 'multipart with operations', {
    type: 'multipart/form-data; boundary=b',
    body: `--b\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${READ_BODY}\r\n--b\r\nContent-Disposition: form-data; name="map"\r\n\r\n{}\r\n--b--\r\n`,
  }),
  ...entries(
    'method',
    'method',
    ['PUT', 'DELETE', 'PATCH', 'TRACE', 'CONNECT', 'PROPFIND', 'post', 'Post', 'GRAPHQL', 'PRI'],
    (method) => ({ method }),
  ),
  entry('method', 'mutation by GET', {
    method: 'GET',
    target: query('mutation { leadDelete(id: "lead_a") { deletedId } }'),
    type: null,
  }),
  entry('method', 'mutation by HEAD', {
    method: 'HEAD',
    target: query('mutation { leadDelete(id: "lead_a") { deletedId } }'),
    type: null,
  }),
  entry('method', 'mutation by GET with operationName', {
    method: 'GET',
    target: `${query(`query Q ${READ} mutation M { leadDelete(id: "lead_a") { deletedId } }`)}&operationName=M`,
    type: null,
  }),
  entry('method', 'X-HTTP-Method-Override', {
    method: 'GET',
    target: query('mutation { leadDelete(id: "lead_a") { deletedId } }'),
    lines: ['X-HTTP-Method-Override: POST'],
    type: null,
  }),
  entry('method', 'mutation from another site', { body: MUTATION, lines: ['Sec-Fetch-Site: cross-site'] }),
  ...entries(
    'path',
    'path',
    [
      '/',
      '/x/graphql',
      '/graphql/x',
      '/GraphQL',
      '/graphq%6c/x',
      '/../graphql/..',
      '/health/graphql',
      '/ready/graphql',
      '/graphql;x',
      '/graphql%00',
      '/graphql%2f',
      '/.well-known/graphql',
      '/api',
      '*',
      '/graphql/stream',
      '/%67raphql',
    ],
    (target) => ({ target }),
  ),
  entry('framing', 'length and chunks', { lines: ['Transfer-Encoding: chunked'], body: chunked(READ_BODY) }),
  entry('framing', 'chunks and length, smuggled request', {
    length: '4',
    lines: ['Transfer-Encoding: chunked'],
    body: `0\r\n\r\nPOST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${READ_BODY.length}\r\n\r\n${READ_BODY}`,
  }),
  entry('framing', 'two lengths', { lines: ['Content-Length: 5'] }),
  ...entries('framing', 'length', ['-1', '+5', '0x10', '1e3', '5, 5', '99999999999999999999', 'x'], (length) => ({
    length,
  })),
  ...entries(
    'framing',
    'Transfer-Encoding',
    ['chunked, identity', 'identity', 'xchunked', 'chunked\u000b', 'gzip, chunked, x'],
    (encoding) => ({ length: null, lines: [`Transfer-Encoding: ${encoding}`], body: chunked(READ_BODY) }),
  ),
  entry('framing', 'bad chunk size', {
    length: null,
    lines: ['Transfer-Encoding: chunked'],
    body: `-1\r\n${READ_BODY}\r\n0\r\n\r\n`,
  }),
  entry('framing', 'folded header', { lines: ['X-A: b\r\n c'] }),
  entry('framing', 'NUL in a header', { lines: ['X-A: b\u0000c'] }),
  entry('framing', 'line feed alone in a header', { lines: ['X-A: b\nAuthorization: x'] }),
  entry('framing', 'space before the colon', { lines: ['Host : evil.invalid'] }),
  entry('framing', 'headers of 64 KB', { lines: [`X-A: ${'x'.repeat(64 * 1024)}`] }),
  entry('framing', '3,000 headers', { lines: Array.from({ length: 3000 }, (_, n) => `X-${n}: x`) }),
  entry('form', 'HTTP/2.0', { version: 'HTTP/2.0' }),
  entry('framing', 'HTTP/9.9', { version: 'HTTP/9.9' }),
  entry('framing', 'no host in HTTP/1.1', { host: null }),
  entry('framing', 'target without a slash', { target: 'graphql' }),
  entry('framing', 'target with a space', { target: '/graphql x' }),
  entry('size', 'body of 300 KB', { body: JSON.stringify({ query: `#${'x'.repeat(300_000)}\n${READ}` }) }),
  entry('size', 'declared 10 GB', { length: '10737418240' }),
  entry('size', '300 KB in chunks', {
    length: null,
    lines: ['Transfer-Encoding: chunked'],
    body: chunked(JSON.stringify({ query: `#${'x'.repeat(300_000)}\n${READ}` })),
  }),
  entry('size', 'target of 100 KB', { method: 'GET', target: query(`#${'x'.repeat(100_000)}\n${READ}`), type: null }),
  // With the gateway's own credential in a place that must not count.
  ...entries(
    'token',
    'Authorization',
    [
      '',
      'Bearer',
      'Bearer ',
      `bearer ${TOKEN}x`,
      `Bearer ${TOKEN.slice(0, -1)}`,
      `Bearer ${TOKEN.toUpperCase()}`,
      `Basic ${Buffer.from(`${TOKEN}:`).toString('base64')}`,
      `Bearer ${TOKEN}, Bearer x`,
      `Token ${TOKEN}`,
      TOKEN,
      `Bearer ${TOKEN}\u0000`,
      `Bearer "${TOKEN}"`,
      'Bearer null',
      'Bearer undefined',
      'Bearer *',
    ],
    (value) => ({ authorization: `Authorization: ${value}` }),
  ),
  entry('token', 'two Authorizations, the wrong one first', {
    authorization: `Authorization: Bearer x\r\nAuthorization: Bearer ${TOKEN}`,
  }),
  entry('token', 'in the query', {
    target: `/graphql?authorization=Bearer%20${TOKEN}&token=${TOKEN}&access_token=${TOKEN}`,
    authorization: 'X-A: b',
  }),
  entry('token', 'in other headers', {
    authorization: `Proxy-Authorization: Bearer ${TOKEN}\r\nX-Authorization: Bearer ${TOKEN}\r\nCookie: token=${TOKEN}`,
  }),
  entry('token', 'in the connection parameters', {
    authorization: 'X-A: b',
    body: JSON.stringify({ query: READ, extensions: { authorization: `Bearer ${TOKEN}` } }),
  }),
  entry('token', 'a batch', { authorization: 'X-A: b', body: `[${READ_BODY}]` }),
  entry('form', 'absolute form', { target: 'http://AUTHORITY/graphql' }),
  entry('form', 'HTTP/1.0', { version: 'HTTP/1.0' }),
  entry('form', 'media type in capitals', { type: 'Application/JSON' }),
  entry('form', 'with a charset', { type: 'application/json; charset=utf-8' }),
  entry('form', 'with another charset', { type: 'application/json; charset=utf-16' }),
  entry('form', 'in chunks', { length: null, lines: ['Transfer-Encoding: chunked'], body: chunked(READ_BODY) }),
  entry('form', 'GET', { method: 'GET', target: query(READ), type: null }),
  entry('form', 'HEAD', { method: 'HEAD', target: query(READ), type: null }),
  entry('form', 'Expect: 100-continue', { lines: ['Expect: 100-continue'] }),
  entry('form', 'Expect: something', { lines: ['Expect: something'] }),
  entry('form', 'Upgrade: websocket', {
    lines: ['Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', 'Sec-WebSocket-Version: 13'],
  }),
  entry('form', 'Upgrade: h2c', { lines: ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'] }),
  entry('form', 'a batch', { body: `[${READ_BODY},${READ_BODY}]` }),
  entry('form', 'gzip', { lines: ['Content-Encoding: gzip'] }),
  entry('form', 'two slashes', { target: '//graphql' }),
  entry('form', 'last slash', { target: '/graphql/' }),
  entry('form', 'dots in the path', { target: '/x/../graphql' }),
  entry('form', 'JSON that is a text', { body: '"x"' }),
  entry('form', 'JSON null', { body: 'null' }),
  entry('form', 'keys twice', { body: `{"query":"{ x }","query":${JSON.stringify(READ)}}` }),
  entry('form', '__proto__ in the body', { body: `{"__proto__":{"query":${JSON.stringify(READ)}}}` }),
  entry('form', 'bad UTF-8', { body: '{"query":"{ leads(first: 1) { nodes { id } } } #\xff"}' }),
  entry('form', 'byte order mark', { body: `\xef\xbb\xbf${READ_BODY}` }),
  {
    name: 'a second request after a refused one',
    guard: 'token',
    bytes: (_mode, authority, body, authorization) => {
      const first = compose({ authorization: 'Authorization: Bearer x' }, authority, body, authorization);
      const second = compose({ authorization: 'X-A: b' }, authority, body, authorization);
      return `${first.replace('Connection: close', 'Connection: keep-alive')}${second}`;
    },
  },
];

/** Whether the gateway must refuse a request with the mode's own Authorization and an allowed body. */
export function mustRefuse({ guard, name }: RawRequest, { name: mode }: Mode): boolean {
  if (guard === 'token') return mode === 'token';
  return guard !== 'form' || name.startsWith('JSON ') || name === 'bad UTF-8';
}
