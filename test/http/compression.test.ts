/** Compressed responses on both paths: what is negotiated, that nothing else changes, and what is never compressed. */
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const LARGE = '{ leads(first: 40, orderBy: { field: DISPLAY_NAME }) { nodes { id displayName url } } }';
const SMALL = '{ leads(first: 1) { nodes { id } } }';
const DECODERS: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  zstd: zstdDecompressSync,
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ environment: { SHOW_UPSTREAM: 'false' } });
});
afterAll(() => gateway.close());

interface Sent {
  readonly encoding: string | undefined;
  readonly body: Buffer;
  readonly vary: string | undefined;
}

/** `fetch` would decompress. */
function send(query: string, headers: Readonly<Record<string, string>>, url = gateway.url): Promise<Sent> {
  const { promise, resolve, reject } = Promise.withResolvers<Sent>();
  const outgoing = request(
    url,
    { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
    async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      const body = Buffer.concat(parts);
      const { 'content-encoding': encoding, 'content-length': length, vary } = response.headers;
      if (length !== undefined) expect(Number(length)).toBe(body.length);
      resolve({ encoding, body, vary });
    },
  );
  outgoing.once('error', reject).end(JSON.stringify({ query }));
  return promise;
}

const decoded = ({ encoding = '', body }: Sent): string => (DECODERS[encoding]?.(body) ?? body).toString();

describe.each([
  ['the fast path', {}],
  ['the slow path', { 'x-upstream': '0' }],
])('on %s', (_path, path) => {
  test.each([
    ['zstd, br, gzip', 'zstd'],
    ['gzip, deflate, br, zstd', 'zstd'],
    ['br, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['*', 'zstd'],
    ['zstd;q=0, br;q=0, gzip', 'gzip'],
    ['gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
    ['deflate', undefined],
  ])('a caller that accepts "%s" gets %s', async (accepted, expected) => {
    const plain = await send(LARGE, path);
    const answer = await send(LARGE, { ...path, 'accept-encoding': accepted });
    expect(plain.encoding).toBeUndefined();
    expect(answer.encoding).toBe(expected);
    expect(decoded(answer)).toBe(plain.body.toString());
    expect(answer.vary).toContain('Accept-Encoding');
    if (expected !== undefined) expect(answer.body.length).toBeLessThan(plain.body.length / 2);
  });

  test('a small response and an error are sent as they are', async () => {
    expect((await send(SMALL, { ...path, 'accept-encoding': 'gzip' })).encoding).toBeUndefined();
    expect((await send('{ unknown }', { ...path, 'accept-encoding': 'gzip' })).encoding).toBeUndefined();
  });
});

test('events and parts of a response arrive part by part, and are not compressed', async () => {
  const headers = { 'accept-encoding': 'gzip', accept: 'multipart/mixed' };
  const deferred = await send(`{ ... @defer { leads(first: 40) { nodes { id displayName url } } } }`, headers);
  expect(deferred.encoding).toBeUndefined();
  expect(deferred.body.toString()).toContain('displayName');
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', 'accept-encoding': 'gzip' },
    body: JSON.stringify({ query: 'subscription { eventReceived { action } }' }),
  });
  // Yoga says that there is none.
  expect(response.headers.get('content-encoding')).toBe('none');
  await response.body?.cancel();
});

test('with COMPRESSION off, nothing is compressed', async () => {
  const other = await startGateway({ environment: { COMPRESSION: 'off' } });
  try {
    expect((await send(LARGE, { 'accept-encoding': 'gzip' }, other.url)).encoding).toBeUndefined();
  } finally {
    await other.close();
  }
});
