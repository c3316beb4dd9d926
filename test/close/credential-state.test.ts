import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalAuthorization } from '../../src/close/authorization.ts';
import { CloseClient } from '../../src/close/client.ts';
import { endpointGroup } from '../../src/close/traffic/endpoint-group.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { promise } from '../support/promise.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';

const KNOWN = 5;

let close: ScriptedClose;
let client: CloseClient;
beforeEach(async () => {
  close = await startScriptedClose();
  client = new CloseClient({ ...CLIENT_OPTIONS, url: close.url, credentials: KNOWN });
});
afterEach(async () => {
  await client.close();
  await close.close();
});

const session = (authorization: string) => client.session(authorization, { tzOffset: 0 });
const accept = async (authorization: string) => {
  const accepted = session(authorization);
  await accepted.get('/me/');
  return accepted.credential;
};
const basic = (key: string) => `Basic ${Buffer.from(key).toString('base64')}`;

describe('credentials that Close has not accepted', () => {
  test('do not evict those that it has accepted, however many there are', async () => {
    promise('unknown-credentials');
    const known = await Promise.all(['a', 'b', 'c'].map((key) => accept(`Bearer ${key}`)));
    for (let n = 0; n < 2_000; n += 1) session(`Bearer made-up-${n}`);
    expect(['a', 'b', 'c'].map((key) => session(`Bearer ${key}`).credential)).toEqual(known);
    expect(client.credentials.size).toBeLessThanOrEqual(KNOWN + 100);
  });

  test('stay unknown after a 401', async () => {
    close.answer = ({ authorization }) => (authorization === 'Bearer good' ? {} : { status: 401 });
    const known = await accept('Bearer good');
    for (let n = 0; n < 200; n += 1) await accept(`Bearer bad-${n}`).catch(() => undefined);
    expect(session('Bearer good').credential).toBe(known);
  });

  test('use a small part of the connections', async () => {
    close.answer = () => ({ delayMs: 50 });
    let open = 0;
    let most = 0;
    const read = async (n: number) => {
      open += 1;
      await session(`Bearer made-up-${n}`).get('/me/');
      open -= 1;
    };
    const reads = Array.from({ length: 50 }, (_, n) => read(n));
    await expect.poll(() => close.requests.length).toBeGreaterThan(0);
    most = close.requests.length;
    expect(most).toBeLessThanOrEqual(16);
    await Promise.all(reads);
    expect(open).toBe(0);
    expect(close.requests).toHaveLength(50);
  });

  test('leave the other connections to those that it has accepted', async () => {
    promise('unknown-credentials');
    await accept('Bearer known');
    close.answer = ({ authorization }) => (authorization === 'Bearer known' ? {} : { delayMs: 300 });
    const slow = Array.from({ length: 200 }, (_, n) => session(`Bearer made-up-${n}`).get('/me/'));
    const startedAt = performance.now();
    await session('Bearer known').get('/lead/');
    expect(performance.now() - startedAt).toBeLessThan(250);
    await Promise.all(slow);
  });
});

describe('the spellings of one credential', () => {
  const padded = basic('api_key.with-padding:');
  test.each([
    ['Bearer token', ['bearer token', 'BEARER   token', ' Bearer token ', 'Bearer\ttoken']],
    [padded, [padded.replace('Basic', 'bAsIc'), padded.replace(/=+$/, ''), padded.replace(' ', '   ')]],
  ])('%s', async (spelling, others) => {
    const credential = await accept(spelling);
    for (const other of others) expect(session(other).credential).toBe(credential);
    expect(credential.authorization).toBe(spelling);
    expect(client.credentials.size).toBe(1);
  });

  test('different credentials stay different', () => {
    const different = [
      'Basic a',
      'Basic b',
      'Basic YTo=',
      'Bearer YTo=',
      'Bearer a',
      'Bearer A',
      'a',
      'Basic !',
      'Basic',
    ];
    expect(new Set(different.map((text) => session(text).credential)).size).toBe(different.length);
  });

  test('an empty header is none', () => {
    for (const empty of ['', ' ', '\t']) expect(canonicalAuthorization(empty)).toBeNull();
  });
});

describe('what is cached', () => {
  const MIB = 1024 * 1024;
  const large = (mib: number) => ({ body: { data: ['x'.repeat(mib * MIB)], has_more: false } });
  const cacheSome = async (authorization: string, path: string) => {
    const reader = session(authorization);
    const { credential } = reader;
    await reader.get(path, {}, { outlives: true });
    return credential;
  };

  test('for one credential is dropped beyond 32 MiB, and its requests in flight and budgets stay', async () => {
    close.answer = () => large(9);
    const first = await cacheSome('Bearer a', '/user/');
    expect(await cacheSome('Bearer a', '/user/')).toBe(first);
    expect(await cacheSome('Bearer a', '/role/')).toBe(first);
    expect(await cacheSome('Bearer a', '/group/')).toBe(first);
    await cacheSome('Bearer a', '/pipeline/');
    const after = session('Bearer a').credential;
    expect(after).not.toBe(first);
    expect(after.traffic).toBe(first.traffic);
  });

  test('for all credentials is dropped beyond 64 MiB, the least recently used first', async () => {
    close.answer = () => large(9);
    const first = await cacheSome('Bearer a', '/user/');
    const second = await cacheSome('Bearer b', '/user/');
    const known = ['a', 'c', 'd'];
    for (const key of known) {
      await cacheSome(`Bearer ${key}`, '/role/');
      await cacheSome(`Bearer ${key}`, '/pipeline/');
    }
    expect(session('Bearer b').credential).not.toBe(second);
    expect(session('Bearer a').credential).toBe(first);
  });

  test('is not counted for reads of one operation', async () => {
    close.answer = () => large(9);
    const first = session('Bearer a').credential;
    for (let n = 0; n < 5; n += 1) await session('Bearer a').get('/lead/', { _skip: n });
    expect(session('Bearer a').credential).toBe(first);
  });
});

test('ids of callers make no endpoint groups', async () => {
  const ids = Array.from({ length: 300 }, (_, n) => `acti_${'a'.repeat(n % 9)}${n}`);
  const paths = ids.flatMap((id) => [`/activity/${id}/`, `/lead/${id}/`, `/report/${id}/`, `/status/${id}/`]);
  const groups = new Set(paths.map((path) => endpointGroup('GET', path)));
  expect([...groups].toSorted()).toEqual(['GET activity', 'GET lead', 'GET report', 'GET status']);
  expect(endpointGroup('GET', '/activity/constructor/')).toBe('GET activity');
  expect(endpointGroup('GET', '/constructor/x/')).toBe('GET constructor');
  expect(endpointGroup('GET', '/activity/status_change/lead/?_limit=1')).toBe('GET activity/status_change');
  for (const path of paths.slice(0, 100)) await session('Bearer a').get(path);
  expect(Object.keys(client.dispatcher.breakers)).toHaveLength(4);
  expect(session('Bearer a').rateLimits).toHaveLength(0);
});
