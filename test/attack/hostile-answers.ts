/** Hostile responses of Close: broken wire forms, and random ones by seed. */
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Writes a response on a raw socket. `body` is the ordinary JSON of the request. */
export type Form = (socket: Socket, body: Buffer) => unknown;

/** Occurs in hostile bodies and must not reach a client. */
export const CANARY = 'canary-of-close';

const JSON_HEAD = 'content-type: application/json\r\n';
const head = (status: number | string, headers = ''): string => `HTTP/1.1 ${status} -\r\n${headers}\r\n`;
const respond =
  (status: number | string, headers = JSON_HEAD, change: (body: Buffer) => Buffer | string = (body) => body): Form =>
  (socket, body) => {
    const changed = change(body);
    socket.write(head(status, `content-length: ${Buffer.byteLength(changed)}\r\n${headers}`));
    socket.write(changed);
  };
const raw =
  (text: string): Form =>
  (socket) =>
    socket.write(text, 'latin1');
const packed = (encoding: string, change: (body: Buffer) => Buffer): Form =>
  respond(200, `${JSON_HEAD}content-encoding: ${encoding}\r\n`, change);
// 500 members of 1 MB, which decoders join.
const gzipBomb = Buffer.concat(Array<Buffer>(500).fill(gzipSync(Buffer.alloc(1024 * 1024, ' '))));

/** Writes chunks until the client closes the connection. */
const pour =
  (start: string, chunk: string, pauseMs = 0): Form =>
  async (socket) => {
    socket.write(start);
    while (!socket.destroyed) {
      const isFull = !socket.write(chunk);
      if (isFull) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
      else await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  };

const manyRows = (): string => `{"data":[${'{"id":"lead_a"},'.repeat(400_000)}{"id":"lead_b"}],"has_more":false}`;
const deep = (): string => `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

export const WIRE_FORMS: Readonly<Record<string, Form>> = {
  'gzip of 500 MB': packed('gzip', () => gzipBomb),
  'gzip twice': packed('gzip, gzip', (body) => gzipSync(gzipSync(body))),
  'brotli declared as gzip': packed('gzip', (body) => brotliCompressSync(body)),
  'plain declared as gzip': packed('gzip', (body) => body),
  'gzip cut short': packed('gzip', (body) => gzipSync(body).subarray(0, 20)),
  'unknown encoding': packed('x-none', (body) => body),
  'length too large': (socket, body) =>
    socket.end(Buffer.concat([Buffer.from(head(200, 'content-length: 9999999\r\n')), body])),
  'length too small': (socket, body) =>
    socket.write(Buffer.concat([Buffer.from(head(200, 'content-length: 3\r\n')), body])),
  'length negative': raw(`${head(200, 'content-length: -1\r\n')}{}`),
  'length not a number': raw(`${head(200, 'content-length: many\r\n')}{}`),
  'length beyond 2^53': raw(`${head(200, 'content-length: 99999999999999999999\r\n')}{}`),
  'two lengths': raw(`${head(200, 'content-length: 2\r\ncontent-length: 3\r\n')}{}`),
  'length and chunks': raw(`${head(200, 'content-length: 2\r\ntransfer-encoding: chunked\r\n')}2\r\n{}\r\n0\r\n\r\n`),
  'bad chunk size': raw(`${head(200, 'transfer-encoding: chunked\r\n')}many\r\n{}\r\n`),
  'chunk size of 2^60': raw(`${head(200, 'transfer-encoding: chunked\r\n')}fffffffffffffff\r\n{}`),
  'large trailers': raw(
    `${head(200, 'transfer-encoding: chunked\r\n')}2\r\n{}\r\n0\r\n${'x-more: xxxxxxxxxxxxxxx\r\n'.repeat(1000)}\r\n`,
  ),
  'headers of 200 KB': raw(`HTTP/1.1 200 -\r\n${'x-more: xxxxxxxxxxxxxxx\r\n'.repeat(8000)}\r\n{}`),
  'headers without end': pour('HTTP/1.1 200 -\r\n', `x-more: ${'x'.repeat(1000)}\r\n`),
  'header with NUL': raw(`${head(200, 'x-a: b\u0000c\r\ncontent-length: 2\r\n')}{}`),
  'one thousand 103': (socket, body) => {
    socket.write('HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n'.repeat(1000));
    respond(200)(socket, body);
  },
  '103 without end': pour('', 'HTTP/1.1 103 Early Hints\r\nlink: </x>\r\n\r\n', 1),
  '101 switching protocols': raw(head(101, 'upgrade: websocket\r\nconnection: upgrade\r\n')),
  'status 000': respond('000'),
  'status 999': respond(999),
  'status 204 with a body': raw(`${head(204, 'content-length: 2\r\n')}{}`),
  'status 304': raw(head(304)),
  'status 206': respond(206, `${JSON_HEAD}content-range: bytes 0-1/2\r\n`),
  'redirect to another host': raw(head(302, 'location: http://evil.invalid/\r\ncontent-length: 0\r\n')),
  'redirect to itself': raw(head(307, 'location: /api/v1/me/\r\ncontent-length: 0\r\n')),
  'HTTP/0.9': raw('{"id":"lead_a"}'),
  'HTTP/2 preface': raw('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  'another protocol': raw('220 mail.example ESMTP\r\n'),
  'nothing but line breaks': pour('', '\r\n', 1),
  'HTML with 200': respond(200, 'content-type: text/html\r\n', () => `<title>${CANARY}</title>`),
  'HTML with 503': respond(503, 'content-type: text/html\r\n', () => `<title>${CANARY}</title>`),
  'empty body': respond(200, JSON_HEAD, () => ''),
  'a text': respond(200, JSON_HEAD, () => `"${CANARY}"`),
  'byte order mark': respond(200, JSON_HEAD, (body) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body])),
  'bad UTF-8': respond(200, JSON_HEAD, () => Buffer.from('{"id":"lead_\xff\xfe","name":"\xc3"}', 'latin1')),
  'UTF-16': respond(200, JSON_HEAD, (body) => Buffer.from(body.toString(), 'utf16le')),
  'JSON cut short': respond(200, JSON_HEAD, (body) => body.subarray(0, body.length / 2)),
  'JSON 200,000 levels deep': respond(200, JSON_HEAD, deep),
  '400,000 rows': respond(200, JSON_HEAD, manyRows),
  '11 MB of text': respond(200, JSON_HEAD, () => `{"id":"lead_a","name":"${'x'.repeat(11 * 1024 * 1024)}"}`),
  'a second response': (socket, body) => {
    respond(200)(socket, body);
    respond(200, JSON_HEAD, () => `{"id":"lead_z","name":"${CANARY}"}`)(socket, body);
  },
  'body without end': pour(head(200, `${JSON_HEAD}transfer-encoding: chunked\r\n`), `ff\r\n${' '.repeat(255)}\r\n`),
  'one byte at a time': pour(head(200, `${JSON_HEAD}content-length: 100000\r\n`), ' ', 20),
  silence: () => undefined,
  'reset before the response': (socket) => socket.resetAndDestroy(),
  'reset in the head': (socket) => socket.write('HTTP/1.1 20', () => socket.resetAndDestroy()),
  'reset in the body': (socket) =>
    socket.write(`${head(200, 'content-length: 99\r\n')}{`, () => socket.resetAndDestroy()),
  'end before the response': (socket) => socket.end(),
  'RateLimit limit=0': respond(200, `${JSON_HEAD}ratelimit: limit=0, remaining=0, reset=1\r\n`),
  'RateLimit reset is a date': respond(200, `${JSON_HEAD}ratelimit: limit=100, remaining=0, reset=1795000000\r\n`),
  'RateLimit negative': respond(200, `${JSON_HEAD}ratelimit: limit=-5, remaining=-1, reset=-9\r\n`),
  'RateLimit of 4 KB': respond(200, `${JSON_HEAD}ratelimit: ${'limit=1e308, '.repeat(300)}\r\n`),
  '429 without Retry-After': respond(429, JSON_HEAD, () => `{"error":"${CANARY}"}`),
  '429 with Retry-After 0': respond(429, `${JSON_HEAD}retry-after: 0\r\n`),
  '429 with a negative Retry-After': respond(429, `${JSON_HEAD}retry-after: -1\r\n`),
  '429 with a date as Retry-After': respond(429, `${JSON_HEAD}retry-after: 1795000000\r\n`),
  '400 that repeats a limit': respond(400, JSON_HEAD, () => `{"error":"max_skip = 0, limit ${CANARY}"}`),
  '500 with 1 MB': respond(500, JSON_HEAD, () => `{"error":"${CANARY}${'x'.repeat(1024 * 1024)}"}`),
};

type Random = () => number;
const pick = <T>(random: Random, values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;

const VALUES: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 0.1,
  () => 1e308,
  () => 2 ** 53 + 2,
  () => '',
  () => CANARY,
  () => 'x'.repeat(20_000),
  () => '2026-13-45T99:99:99',
  () => '\u0000\ud800\u2028',
  () => '__proto__',
  () => [],
  () => [null],
  () => [[[]]],
  () => ({}),
  () => ({ id: CANARY, toString: 1, constructor: null }),
  () => Array.from({ length: 50 }, (_, id) => ({ id })),
];

/** Replaces, removes, repeats and reorders parts of a JSON value. `rate` is the share of changed nodes. */
export function mutate(value: unknown, random: Random, rate: number): unknown {
  if (random() < rate) return pick(random, VALUES)();
  if (Array.isArray(value)) {
    const items = value.map((item) => mutate(item, random, rate));
    if (random() < rate) items.reverse();
    return random() < rate ? [...items, ...items] : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(() => random() >= rate / 2);
  if (random() < rate) entries.push(['__proto__', { id: CANARY }], ['then', 'x']);
  return Object.fromEntries(entries.map(([key, item]) => [key, mutate(item, random, rate)]));
}

const STATUSES = [
  200, 200, 200, 200, 200, 200, 201, 204, 206, 301, 304, 400, 401, 403, 404, 405, 409, 422, 429, 500, 503, 999,
];
const HEADERS = [
  JSON_HEAD,
  JSON_HEAD,
  JSON_HEAD,
  '',
  'content-type: text/html\r\n',
  'content-type: application/json; charset=utf-16\r\n',
  `${JSON_HEAD}ratelimit: limit=0, remaining=0, reset=0\r\n`,
  `${JSON_HEAD}ratelimit: limit=1e9, remaining=-1, reset=1e9\r\n`,
  `${JSON_HEAD}ratelimit: x\r\nratelimit: limit=1\r\n`,
  `${JSON_HEAD}retry-after: 0\r\n`,
  `${JSON_HEAD}retry-after: x\r\n`,
  `${JSON_HEAD}location: http://evil.invalid/\r\n`,
  `${JSON_HEAD}set-cookie: a=b\r\nconnection: close\r\n`,
  `${JSON_HEAD}content-encoding: gzip\r\n`,
];
/** Random answers use the wire forms that end soon. The others are covered by the table. */
const QUICK_FORMS = Object.entries(WIRE_FORMS)
  .filter(
    ([name]) => !/end$|silence|byte at a time|MB|rows|levels|101|length (?:too large|beyond)|2\^60|ESMTP/.test(name),
  )
  .map(([, form]) => form);

/**
 * A random answer: most are mutated JSON with 200, the others have odd statuses, headers, sizes or wire forms. Fewer than half
 * fail as a whole, so that breakers stay closed and hostile answers keep arriving.
 */
export function randomAnswer(random: Random): Form {
  return (socket, body) => {
    const kind = random();
    if (kind < 0.06) return pick(random, QUICK_FORMS)(socket, body);
    const rate = pick(random, [0.005, 0.02, 0.1, 0.3]);
    let json: string;
    try {
      json = JSON.stringify(mutate(JSON.parse(body.toString()), random, rate)) ?? '';
    } catch {
      json = '';
    }
    if (kind < 0.08) json = json.slice(0, Math.floor(random() * json.length));
    if (kind > 0.35) return respond(200, JSON_HEAD, () => json)(socket, body);
    if (kind < 0.2) {
      const bytes = Buffer.from(json);
      socket.write(head(pick(random, STATUSES), `${JSON_HEAD}transfer-encoding: chunked\r\n`));
      const middle = Math.floor(bytes.length * random());
      for (const part of [bytes.subarray(0, middle), bytes.subarray(middle)])
        if (part.length > 0)
          socket.write(Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]));
      return socket.write('0\r\n\r\n');
    }
    return respond(pick(random, STATUSES), pick(random, HEADERS), () => json)(socket, body);
  };
}
