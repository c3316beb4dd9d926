import { request } from 'node:http';
import { runInNewContext } from 'node:vm';
import { gunzipSync } from 'node:zlib';
import { GraphQLError, type GraphQLErrorOptions, type GraphQLFormattedError } from 'graphql';
import { afterEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const TOKEN = 'token-of-the-gateway';
let gateway: TestGateway;
afterEach(() => gateway.close());

/** `fetch` hides the encoding and cannot set Host. */
function page(
  headers: Record<string, string>,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request(gateway.url, { headers: { accept: 'text/html', ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', reject).end();
  });
}

const SAFE = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

test('may not be framed, and is compressed where that is accepted', async () => {
  gateway = await startGateway();
  const plain = await page({});
  expect(plain).toMatchObject({ status: 200, headers: SAFE });
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect((await page({ 'accept-encoding': 'gzip;q=0, br' })).headers['content-encoding']).toBeUndefined();
  const gzipped = await page({ 'accept-encoding': 'gzip, br' });
  expect(gzipped).toMatchObject({ status: 200, headers: { ...SAFE, 'content-encoding': 'gzip' } });
  expect(gzipped.body.length).toBeLessThan(plain.body.length / 2);
  expect(gunzipSync(gzipped.body).equals(plain.body)).toBe(true);
});

test('is refused under a host name that is not local', async () => {
  gateway = await startGateway();
  expect((await page({ host: 'rebound.example' })).status).toBe(421);
});

test('is served at /graphql only', async () => {
  gateway = await startGateway();
  for (const path of ['/graphql/', '/x/graphql', '//graphql']) {
    const response = await fetch(new URL(gateway.url).origin + path, { headers: { accept: 'text/html' } });
    expect(await response.text()).not.toMatch(/<html/i);
  }
});

test('keeps the locations of errors, in documents with any line ends', async () => {
  const query = '{ me { id }\r\n  nothing\n\r  lead(id: 7.5) { id } }';
  gateway = await startGateway();
  const [, script = ''] = /<script>(\{\s+const send = .*?)<\/script>/s.exec((await page({})).body.toString()) ?? [];
  const window = { fetch };
  runInNewContext(script, { window, Response });
  const response = await window.fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors: readonly (GraphQLErrorOptions & GraphQLFormattedError)[] };
  expect(errors.length).toBeGreaterThan(1);
  // As GraphiQL creates them.
  expect(errors.map((error) => new GraphQLError(error.message, error).locations)).toEqual(
    errors.map(({ locations }) => locations),
  );
});

describe('with a gateway token', () => {
  test('a small page asks for the token first', async () => {
    gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN } });
    for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
      const refused = await page(headers);
      expect(refused).toMatchObject({ status: 401, headers: { ...SAFE, 'www-authenticate': 'Bearer' } });
      expect(refused.body.length).toBeLessThan(4000);
    }
    const opened = await page({ authorization: `Bearer ${TOKEN}` });
    expect(opened.status).toBe(200);
    expect(opened.body.length).toBeGreaterThan(1_000_000);
  });
});
