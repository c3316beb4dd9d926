/** Secrets in files, and their replacement while the gateway runs. */
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { ConfigError, readConfig } from '../../src/config/config.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';
import { openSocket } from '../support/web-socket.ts';

const OLD = 'token-before-it-changed';
const NEW = 'token-after-it-changed';
const KEYS = ['a', 'b', 'c'].map((digit) => digit.repeat(64));
const CHECK_MS = 5000;

const folder = mkdtempSync(join(tmpdir(), 'close-graphql-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A folder of secrets as Kubernetes mounts it: files are links into a folder whose link is replaced. */
function mount(name: string) {
  const root = join(folder, name);
  let version = 0;
  mkdirSync(root);
  const put = (content: string) => {
    version += 1;
    mkdirSync(join(root, `..v${version}`));
    writeFileSync(join(root, `..v${version}`, 'secret'), content);
    symlinkSync(`..v${version}`, join(root, '..next'));
    renameSync(join(root, '..next'), join(root, '..data'));
  };
  symlinkSync(join('..data', 'secret'), join(root, 'secret'));
  return { path: join(root, 'secret'), put, remove: () => rmSync(join(root, '..data')) };
}

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('a secret in a file', () => {
  const KEY = { CLOSE_API_KEY: 'api_key' };

  test('is the same as in the variable, without the newline at its end', () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      CLOSE_API_KEY: ['api_of.the.file'],
      GATEWAY_TOKEN: [OLD, NEW],
      ROUTER_SECRET: [NEW],
      CLOSE_WEBHOOK_KEYS: KEYS,
    };
    for (const [name, lines] of Object.entries(values)) {
      const others = name === 'CLOSE_API_KEY' ? {} : KEY;
      for (const end of ['', '\n', '\r\n', '\n\n']) {
        const path = fileOf('same', lines.join(end === '\r\n' ? '\r\n' : '\n') + end);
        const { [`${name}_FILE` as 'GATEWAY_TOKEN_FILE']: given, ...config } = readConfig({
          ...others,
          [`${name}_FILE`]: path,
        });
        expect(given).toBe(path);
        expect(config).toEqual(readConfig({ ...others, [name]: lines.join() }));
      }
    }
  });

  test.each([
    ['given in the variable too', OLD, { GATEWAY_TOKEN: NEW }, 'Set GATEWAY_TOKEN or its file, not both.'],
    ['empty', ' \n', {}, 'It is empty.'],
    ['too short', 'secret-value', {}, 'GATEWAY_TOKEN_FILE.0: '],
    ['too large', 'secret-value'.repeat(10_000), {}, 'It has more than 65536 bytes.'],
  ])('stops the start if it is %s, and the error does not quote it', (_name, content, more, text) => {
    const read = () => readConfig({ ...KEY, ...more, GATEWAY_TOKEN_FILE: fileOf('bad', content) });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(text);
    expect(read).not.toThrow(/secret-value|token-/);
  });

  test('of one value has one line', () => {
    expect(() => readConfig({ CLOSE_API_KEY_FILE: fileOf('two', 'api_a\napi_b\n') })).toThrow('more than one line');
  });
});

describe('a file that changes', () => {
  const token = mount('token');
  const router = mount('router');
  const keys = mount('keys');
  const logs = collectLogs('info');
  let gateway: TestGateway;
  beforeAll(async () => {
    token.put(`${OLD}\n`);
    router.put(`${OLD}\n`);
    keys.put(`${KEYS[0]}\n`);
    gateway = await startGateway({
      emulator: { seed: buildSeed({ leads: 1, history: false }) },
      environment: {
        GATEWAY_TOKEN_FILE: token.path,
        ROUTER_SECRET_FILE: router.path,
        CLOSE_WEBHOOK_KEYS_FILE: keys.path,
        INTROSPECTION: 'false',
        POLL_SECONDS: '300',
      },
      log: logs.log,
    });
  });
  afterAll(() => gateway.close());
  afterEach(() => {
    token.put(OLD);
    gateway.advance(CHECK_MS);
  });

  const authorization = (value: string) => ({ authorization: `Bearer ${value}` });
  const accepted = async () => {
    const statuses = [];
    for (const value of [OLD, NEW]) {
      const { status } = await gateway.execute('{ __typename }', {}, authorization(value));
      const health = await fetch(gateway.url.replace('/graphql', '/health'), { headers: authorization(value) });
      expect('version' in (await health.json())).toBe(status === 200);
      statuses.push(status);
    }
    return statuses;
  };

  test('replaces the token: first both are valid, then the new one', async () => {
    promise('secrets-rotate');
    expect(await accepted()).toEqual([200, 401]);
    token.put(`${OLD}\n${NEW}\n`);
    expect(await accepted()).toEqual([200, 401]);
    gateway.advance(CHECK_MS);
    expect(await accepted()).toEqual([200, 200]);
    token.put(`${NEW}\n`);
    gateway.advance(CHECK_MS);
    expect(await accepted()).toEqual([401, 200]);
    expect(logs.of('secrets replaced')).toMatchObject([{ variable: 'GATEWAY_TOKEN_FILE', values: 2 }, { values: 1 }]);
    expect(logs.text).not.toMatch(/token-(before|after)/);
  });

  test('does not close a WebSocket that was opened with the token before', async () => {
    await using socket = await openSocket(gateway.url, { params: authorization(OLD) });
    token.put(NEW);
    gateway.advance(CHECK_MS);
    socket.subscribe('1', '{ __typename }');
    expect(await socket.next()).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
  });

  test('replaces the secret of the router and the keys of webhooks', async () => {
    const sdl = async (secret: string) =>
      (await gateway.execute('{ _service { sdl } }', {}, { ...authorization(OLD), 'x-router-secret': secret })).data;
    const delivery = async (key = '') => {
      const [body, timestamp] = ['{}', String(Math.floor(gateway.now() / 1000))];
      const hash = createHmac('sha256', Buffer.from(key, 'hex'))
        .update(timestamp + body)
        .digest('hex');
      const headers = { 'close-sig-timestamp': timestamp, 'close-sig-hash': hash };
      return (await fetch(gateway.url.replace('/graphql', '/webhooks/close'), { method: 'POST', body, headers }))
        .status;
    };
    expect([await sdl(OLD), await sdl(NEW)]).toEqual([{ _service: { sdl: expect.any(String) } }, undefined]);
    expect([await delivery(KEYS[0]), await delivery(KEYS[1])]).toEqual([200, 401]);
    router.put(NEW);
    keys.put(`${KEYS[1]}\n${KEYS[2]}\n`);
    gateway.advance(CHECK_MS);
    expect([await sdl(OLD), await sdl(NEW)]).toEqual([undefined, { _service: { sdl: expect.any(String) } }]);
    expect([await delivery(KEYS[0]), await delivery(KEYS[1]), await delivery(KEYS[2])]).toEqual([401, 200, 200]);
  });

  test.each([
    ['missing', () => token.remove()],
    ['empty', () => token.put('')],
    ['invalid', () => token.put('too-short')],
  ])('keeps the values before it while it is %s, with one warning', async (_name, spoil) => {
    const before = logs.of('secret file unusable, the values before it stay valid').length;
    spoil();
    for (let times = 0; times < 3; times += 1) gateway.advance(CHECK_MS);
    expect(await accepted()).toEqual([200, 401]);
    const warnings = logs.of('secret file unusable, the values before it stay valid').slice(before);
    expect(warnings).toMatchObject([{ level: 'warn', variable: 'GATEWAY_TOKEN_FILE', reason: expect.any(String) }]);
    token.put(NEW);
    gateway.advance(CHECK_MS);
    expect(await accepted()).toEqual([401, 200]);
    expect(logs.text).not.toContain('too-short');
  });
});
