/** Links to recordings, voicemails and attachments. */
import { once } from 'node:events';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { filePathOf } from '../../src/close/files.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { type ScriptedFiles, startScriptedFiles } from '../support/scripted-files.ts';

const seed = buildSeed({ leads: 60 });
const RECORDED = seed.activities.find(({ details }) => String(details.recording_url).includes('api.close.com'));
const EXTERNAL = seed.activities.find(({ details }) => String(details.recording_url).includes('recordings.example'));
const RECORDING = 'query ($id: ID!) { call: activity(id: $id) { ... on Call { recordingUrl } } }';
const SECONDS = 60;
const logs = collectLogs('debug');

let wall = Date.parse('2026-12-01T12:00:00Z');

describe('a link to a recording', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      emulator: { seed, switches: { fileStorage: 'close' } },
      environment: { MEDIA_SECONDS: String(SECONDS), CORS_ORIGINS: 'https://app.example' },
      wallClock: () => wall,
      log: logs.log,
    });
  });
  afterAll(() => gateway.close());
  const linkOf = async (id = RECORDED?.id): Promise<string> =>
    (await gateway.execute(RECORDING, { id })).data.call.recordingUrl;
  const open = (path: string, init: RequestInit = {}) => fetch(new URL(path, gateway.url), init);

  test('is a path that opens without headers, and takes no request until then', async () => {
    promise('media-links');
    const path = await linkOf();
    expect(path).toMatch(/^\/media\/[\w-]+$/);
    expect(gateway.lines).toEqual(['GET /activity/']);
    gateway.emulator.clearRequests();
    const response = await open(path);
    expect(response.status).toBe(200);
    expect((await response.bytes()).subarray(0, 2)).toEqual(new Uint8Array([0xff, 0xfb]));
    expect(gateway.lines).toEqual([`GET /call/${RECORDED?.id}/recording/`]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/mpeg',
      'content-disposition': "inline; filename*=UTF-8''recording",
      'cache-control': 'private, no-store',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
    });
  });

  test('is the same for a while, so that a player goes on', async () => {
    const path = await linkOf();
    wall += 1000;
    expect(await linkOf()).toBe(path);
    wall += SECONDS * 1000;
    expect(await linkOf()).not.toBe(path);
  });

  test('supports ranges and HEAD', async () => {
    promise('media-streams');
    const path = await linkOf();
    const whole = await (await open(path)).bytes();
    const part = await open(path, { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(await part.bytes()).toEqual(whole.subarray(100, 200));
    const beyond = await open(path, { headers: { range: `bytes=${whole.length}-` } });
    expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
    const head = await open(path, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
    expect(await head.text()).toBe('');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('is not for %s', async (method) => {
    const response = await open(await linkOf(), { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  test('can be read by pages of listed origins only', async () => {
    const path = await linkOf();
    const allowed = async (origin: string) =>
      (await open(path, { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed('https://app.example'), await allowed('https://other.example')]).toEqual([
      'https://app.example',
      null,
    ]);
  });

  test('expires after MEDIA_SECONDS to twice that', async () => {
    const path = await linkOf();
    wall += SECONDS * 1000;
    expect((await open(path)).status).toBe(200);
    wall += SECONDS * 1000;
    gateway.emulator.clearRequests();
    const response = await open(path);
    expect([response.status, await response.text()]).toEqual([410, 'This link has expired. Query the field again.']);
    expect(gateway.lines).toEqual([]);
  });

  test('is refused if any of its characters is changed, without a request to Close', async () => {
    promise('media-tokens');
    const path = await linkOf();
    gateway.emulator.clearRequests();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    // The last character may contain bits that are not part of the token.
    const place = fc.integer({ min: '/media/'.length, max: path.length - 2 });
    await fc.assert(
      fc.asyncProperty(place, fc.constantFrom(...alphabet), async (at, character) => {
        fc.pre(path[at] !== character);
        const response = await open(`${path.slice(0, at)}${character}${path.slice(at + 1)}`);
        expect([response.status, await response.text()]).toEqual([404, 'This link is not valid.']);
      }),
      { seed: 57, numRuns: 50 },
    );
    for (const other of ['/media/', '/media/a', `${path}/`, `${path}/x`, '/media/..%2fgraphql']) {
      expect([other, (await open(other)).status]).toEqual([other, 404]);
    }
    expect(gateway.lines).toEqual([]);
  });

  test('is not made for a URL that needs no credential', async () => {
    expect(await linkOf(EXTERNAL?.id)).toBe(EXTERNAL?.details.recording_url);
  });

  test('says why Close does not give the file', async () => {
    const path = await linkOf();
    for (const [status, expected] of [
      [401, 403],
      [403, 403],
      [404, 404],
      [400, 502],
    ] as const) {
      gateway.emulator.fail({ path: `/call/${RECORDED?.id}/recording/`, status, times: 1 });
      expect([status, (await open(path)).status]).toEqual([status, expected]);
    }
  });

  test('leaves no trace in the log but its id, status, bytes and milliseconds', async () => {
    const path = await linkOf();
    await (await open(path)).bytes();
    const line = await logs.find(({ msg, status }) => msg === 'media' && status === 200);
    expect(Object.keys(line).toSorted()).toEqual(['bytes', 'id', 'level', 'ms', 'msg', 'status', 'time']);
    expect(logs.text).not.toContain(path.slice('/media/'.length));
    expect(logs.text).not.toContain(`${RECORDED?.id}/recording`);
  });
});

describe('links of several copies', () => {
  test('work at each of them with a shared secret, and begin with PUBLIC_URL', async () => {
    const secret = 'a-secret-of-all-copies';
    const environment = { SHARED_SECRET: secret, PUBLIC_URL: 'https://gateway.example/' };
    const options = { emulator: { seed, switches: { fileStorage: 'close' } } } as const;
    const [one, other, third] = await Promise.all([
      startGateway({ ...options, environment }),
      startGateway({ ...options, environment: { SHARED_SECRET: `the-next-secret-of-all,${secret}` } }),
      startGateway(options),
    ]);
    const link: string = (await one.execute(RECORDING, { id: RECORDED?.id })).data.call.recordingUrl;
    expect(link).toMatch(/^https:\/\/gateway\.example\/media\/[\w-]+$/);
    const statuses = [one, other, third].map(
      async ({ url }) => (await fetch(new URL(new URL(link).pathname, url))).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 404]);
    await Promise.all([one.close(), other.close(), third.close()]);
  });
});

/** Sends the beginning of a file. Returns promises of the ends of the requests. */
function stall(files: ScriptedFiles): readonly Promise<unknown>[] {
  const ends: Promise<unknown>[] = [];
  files.answer = (_request, response) => {
    ends.push(once(response, 'close'));
    response.writeHead(200, { 'content-type': 'audio/mpeg' }).write('begin');
  };
  return ends;
}

describe('in pass-through mode', () => {
  const AUTHORIZATION = `Basic ${Buffer.from('api_one.secret:').toString('base64')}`;
  let close: ScriptedFiles;
  let gateway: TestGateway;
  beforeAll(async () => {
    close = await startScriptedFiles();
    gateway = await startGateway({
      apiKey: null,
      emulator: { tenants: { 'api_one.secret': seed, 'api_two.secret': seed } },
      closeUrl: (emulator) => close.before(emulator),
      environment: { LIMIT_MEDIA_STREAMS_PER_CREDENTIAL: '1' },
    });
  });
  afterAll(async () => {
    await gateway.close();
    await close.close();
  });
  const linkOf = async (authorization: string): Promise<URL> => {
    const { data } = await gateway.execute(RECORDING, { id: RECORDED?.id }, { authorization });
    return new URL(data.call.recordingUrl, gateway.url);
  };

  test('a link carries the credential of its caller, encrypted', async () => {
    promise('media-tokens');
    const link = await linkOf(AUTHORIZATION);
    const bytes = Buffer.from(link.pathname.slice('/media/'.length), 'base64url').toString('latin1');
    for (const text of [link.href, bytes]) {
      for (const part of ['api_one', 'secret', AUTHORIZATION, 'Basic', RECORDED?.id ?? '', 'recording']) {
        expect(text).not.toContain(part);
      }
    }
    expect((await fetch(link)).status).toBe(200);
    expect(close.requests).toMatchObject([{ headers: { authorization: AUTHORIZATION } }]);
  });

  test('one credential can open only some files at once', async () => {
    const [link, other] = await Promise.all([linkOf(AUTHORIZATION), linkOf('Bearer api_two.secret')]);
    const ends = stall(close);
    const leaving = new AbortController();
    expect((await fetch(link, { signal: leaving.signal })).status).toBe(200);
    const refused = await fetch(link);
    expect([refused.status, await refused.text()]).toEqual([
      503,
      'Number of files that are being sent for one credential 2 exceeds the limit of 1.',
    ]);
    expect((await fetch(other, { signal: leaving.signal })).status).toBe(200);
    leaving.abort();
    await Promise.all(ends);
  });
});

describe('a file of Close', () => {
  let close: ScriptedFiles;
  let storage: ScriptedFiles;
  let gateway: TestGateway;
  beforeAll(async () => {
    close = await startScriptedFiles();
    storage = await startScriptedFiles();
    gateway = await startGateway({
      emulator: { seed },
      closeUrl: (emulator) => close.before(emulator),
      environment: {
        MEDIA_ORIGINS: storage.origin,
        LIMIT_MEDIA_BYTES: '100000',
        LIMIT_MEDIA_STREAMS: '2',
        REQUEST_SECONDS: '0.5',
      },
      log: logs.log,
    });
  });
  afterAll(async () => {
    await gateway.close();
    await Promise.all([close.close(), storage.close()]);
  });
  beforeEach(() => {
    close.requests.length = 0;
    storage.requests.length = 0;
  });
  const open = async (init: RequestInit = {}) => {
    const { data } = await gateway.execute(RECORDING, { id: RECORDED?.id });
    close.requests.length = 0;
    return fetch(new URL(data.call.recordingUrl, gateway.url), init);
  };
  const redirectTo = (location: string) => {
    close.answer = (_request, response) => response.writeHead(302, { location }).end();
  };
  const send = (headers: Record<string, string | number>, body: string | Buffer = 'x') => {
    close.answer = (_request, response) => response.writeHead(200, headers).end(body);
  };

  test('is followed to a listed origin, without the credential and with the range', async () => {
    promise('media-origins');
    redirectTo(`${storage.origin}/bucket/a.mp3?signature=1`);
    storage.answer = (_request, response) =>
      response.writeHead(206, { 'content-type': 'audio/mpeg', 'content-range': 'bytes 0-1/9' }).end('ab');
    const response = await open({ headers: { range: 'bytes=0-1', 'if-range': '"e"', cookie: 'a=b', 'x-other': '1' } });
    expect([response.status, response.headers.get('content-range'), await response.text()]).toEqual([
      206,
      'bytes 0-1/9',
      'ab',
    ]);
    expect(close.requests).toMatchObject([
      { url: `/call/${RECORDED?.id}/recording/`, headers: { authorization: expect.stringMatching(/^Basic /) } },
    ]);
    const [{ url, headers } = { url: '', headers: {} }] = storage.requests;
    const { host, connection, ...sent } = headers;
    expect([url, sent]).toEqual([
      '/bucket/a.mp3?signature=1',
      { range: 'bytes=0-1', 'if-range': '"e"', 'accept-encoding': 'identity' },
    ]);
  });

  test.each([
    'http://169.254.169.254/latest',
    'https://evil.example/a',
    '/graphql',
    '//evil.example/',
    'file:///etc/passwd',
  ])('is not followed to %s', async (location) => {
    promise('media-origins');
    redirectTo(location);
    const response = await open();
    expect([response.status, await response.text()]).toEqual([
      502,
      'Close stores this file at an origin that MEDIA_ORIGINS does not list.',
    ]);
    expect(close.requests).toHaveLength(1);
  });

  test('that is not followed is in the log with its origin and the id of the request', async () => {
    redirectTo('https://evil.example/secret');
    await open({ headers: { 'x-request-id': 'request-1' } });
    const lines = logs.lines.filter(({ id }) => id === 'request-1');
    expect(lines).toMatchObject([
      { msg: 'request', path: '/call/{id}/recording/', status: 302 },
      { level: 'warn', origin: 'https://evil.example' },
      { msg: 'media', status: 502 },
    ]);
    expect(logs.text).not.toContain('/secret');
  });

  test('is not followed from storage to storage for ever', async () => {
    redirectTo(`${storage.origin}/a`);
    storage.answer = (_request, response) => response.writeHead(302, { location: '/a' }).end();
    expect((await open()).status).toBe(502);
    expect(storage.requests).toHaveLength(3);
  });

  test.each([
    ['text/html', 'application/octet-stream', 'attachment'],
    ['image/svg+xml', 'application/octet-stream', 'attachment'],
    ['application/xhtml+xml; charset=utf-8', 'application/octet-stream', 'attachment'],
    ['text/plain, text/html', 'application/octet-stream', 'attachment'],
    ['audio/mpeg', 'audio/mpeg', 'inline'],
    ['image/png', 'image/png', 'inline'],
    ['application/pdf', 'application/pdf', 'inline'],
    ['text/plain; charset=utf-8', 'text/plain; charset=utf-8', 'inline'],
  ])('of type %s is sent as %s, %s', async (type, expected, disposition) => {
    send({ 'content-type': type, 'set-cookie': 'a=b', 'x-amz-request-id': '1' });
    const { headers } = await open();
    expect(headers.get('content-type')).toBe(expected);
    expect(headers.get('content-disposition')).toMatch(new RegExp(`^${disposition};`));
    expect([headers.get('set-cookie'), headers.get('x-amz-request-id')]).toEqual([null, null]);
  });

  test('over the limit is refused by its declared size, or cut off', async () => {
    promise('exact-limits');
    send({ 'content-type': 'audio/mpeg' }, Buffer.alloc(100_000));
    expect((await (await open()).bytes()).length).toBe(100_000);
    send({ 'content-type': 'audio/mpeg', 'content-length': 100_001 }, Buffer.alloc(100_001));
    const response = await open();
    expect([response.status, await response.text()]).toEqual([
      502,
      'Media size in bytes 100001 exceeds the limit of 100000.',
    ]);
    send({ 'content-type': 'audio/mpeg', 'transfer-encoding': 'chunked' }, Buffer.alloc(100_001));
    await expect(open().then((cut) => cut.bytes())).rejects.toThrow();
  });

  test('is aborted when the caller disconnects, and others wait for a place', async () => {
    promise('media-streams');
    const ends = stall(close);
    const leaving = new AbortController();
    const open2 = [await open({ signal: leaving.signal }), await open({ signal: leaving.signal })];
    expect(open2.map(({ status }) => status)).toEqual([200, 200]);
    const third = await open();
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '1']);
    expect(close.requests).toEqual([]);
    leaving.abort();
    await Promise.all(ends);
    send({ 'content-type': 'audio/mpeg' });
    await expect.poll(async () => (await open()).status).toBe(200);
  });

  test('that stalls ends the response', async () => {
    stall(close);
    await expect(open().then((response) => response.bytes())).rejects.toThrow();
  });
});

test('only paths of files at Close get a link', () => {
  const api = 'http://127.0.0.1:4001';
  const accepted = {
    'https://api.close.com/call/acti_1/recording/': '/call/acti_1/recording/',
    'https://app.close.com/call/acti_1/voicemail': '/call/acti_1/voicemail',
    'https://app.close.com/go/file/persisted/a b/c.pdf/?x=1#y': '/go/file/persisted/a%20b/c.pdf/?x=1',
    [`${api}/call/acti_1/recording/`]: '/call/acti_1/recording/',
  };
  for (const [url, path] of Object.entries(accepted)) expect([url, filePathOf(url, api)]).toEqual([url, path]);
  const refused = [
    'https://evil.example/call/acti_1/recording/',
    'https://api.close.com.evil.example/call/acti_1/recording/',
    'https://api.close.com@evil.example/call/acti_1/recording/',
    'http://api.close.com/call/acti_1/recording/',
    'https://api.close.com:8443/call/acti_1/recording/',
    'https://api.close.com/api/v1/lead/',
    'https://api.close.com/call/acti_1/recording/../../../api/v1/me/',
    'https://api.close.com/go/file/../../api/v1/me/',
    'https://api.close.com/go/file/%2e%2e/%2e%2e/api/v1/me/',
    'https://api.close.com/go/file/..%2f..%2fapi/v1/me/',
    'https://api.close.com/go/file/',
    'javascript:alert(1)',
    '',
    'call/acti_1/recording/',
  ];
  for (const url of refused) expect([url, filePathOf(url, api)]).toEqual([url, null]);
});
