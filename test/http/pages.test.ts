/** Pages of built files, over the socket. */
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type PageFixture, pageFixture, SCRIPT, SCRIPT_PATH, STYLE } from '../support/pages.ts';

let fixture: PageFixture;
let gateway: TestGateway;
beforeEach(async () => {
  fixture = await pageFixture();
});
afterEach(async () => {
  await gateway.close();
  await fixture[Symbol.asyncDispose]();
});

interface Received {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
}

/** Sends the path as it is. `fetch` would normalize it, and hide the encoding. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Received> {
  const { hostname, port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk);
      resolve({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(chunks) });
    });
    sent.on('error', reject).end();
  });
}

describe('a page that is built', () => {
  beforeEach(async () => {
    await fixture.build();
    gateway = await startGateway({ pages: [fixture.page] });
  });

  test('has a policy without inline scripts, may not be framed, and is asked for again each time', async () => {
    const { status, headers, bytes } = await get('/page');
    expect(status).toBe(200);
    expect(bytes.toString()).toContain('<script');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    const policy = Object.fromEntries(
      String(headers['content-security-policy'])
        .split('; ')
        .map((directive) => directive.split(/ (.*)/s)),
    );
    expect(policy).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self'",
      'frame-ancestors': "'none'",
      // Of this page alone.
      'img-src': "'none'",
    });
    expect(headers).not.toHaveProperty('set-cookie');
  });

  test('sends the same bytes without a body if the browser has them', async () => {
    const { etag } = (await get('/page')).headers;
    expect(await get('/page', { 'if-none-match': String(etag) })).toMatchObject({
      status: 304,
      bytes: Buffer.alloc(0),
    });
    expect((await get('/page', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('has files that are cached for ever, in the smallest encoding that is accepted', async () => {
    const accept = async (encodings: string) => {
      const { headers, bytes } = await get(SCRIPT_PATH, { 'accept-encoding': encodings });
      return [headers['content-encoding'] ?? 'identity', bytes] as const;
    };
    const [, plain] = await accept('identity');
    expect(plain.toString()).toBe(SCRIPT);
    const [br, compressed] = await accept('gzip, deflate, br');
    expect([br, brotliDecompressSync(compressed).toString()]).toEqual(['br', SCRIPT]);
    const [gzip, zipped] = await accept('gzip, deflate');
    expect([gzip, gunzipSync(zipped).toString()]).toEqual(['gzip', SCRIPT]);
    expect((await accept('br;q=0, *'))[0]).toBe('gzip');
    expect((await accept('deflate'))[0]).toBe('identity');
    expect((await get(SCRIPT_PATH)).headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept, Accept-Encoding',
    });
    expect((await get('/page/logo.svg')).headers['cache-control']).toBe('no-cache');
    // The npm package has it only compressed.
    expect((await get('/page/style-0a1B_c-d.css')).bytes.toString()).toBe(STYLE);
  });

  test.each([
    '/page/',
    '/page/none.js',
    '/page/index.html',
    '/page/../secret.txt',
    '/page/%2e%2e/secret.txt',
    '/page/..%2fsecret.txt',
    '/page//etc/passwd',
    '/page/%00',
    `${SCRIPT_PATH}.br`,
    '/page/toString',
  ])('%s is no file', async (path) => {
    const { status, bytes } = await get(path);
    expect([400, 404]).toContain(status);
    expect(bytes.toString()).not.toMatch(/secret$|<script/);
  });

  test('answers GET and HEAD only', async () => {
    const head = await get(SCRIPT_PATH, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, bytes: Buffer.alloc(0) });
    expect(head.headers['content-length']).toBe(String(SCRIPT.length));
    const { status, headers } = await get('/page', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('is refused under a host name that is not local', async () => {
    for (const path of ['/page', SCRIPT_PATH]) expect((await get(path, { host: 'rebound.example' })).status).toBe(421);
  });

  test('does not take the place of the graph', async () => {
    expect((await gateway.execute('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect((await get('/pages')).status).toBe(404);
  });
});

describe('a page that is not built', () => {
  const page = async () => {
    const { status, bytes, headers } = await get('/page');
    return { status, text: bytes.toString(), headers };
  };

  test('is built for the first visitor. If that fails, it says what to run and why', async () => {
    gateway = await startGateway({ pages: [fixture.page] });
    const first = await page();
    expect(first.status).toBe(503);
    expect(first.text).toContain('being built');
    expect(first.text).toContain('http-equiv="refresh"');
    expect(first.headers).toMatchObject({ 'cache-control': 'private, no-store' });
    await expect.poll(async () => (await page()).text, { timeout: 60_000 }).toContain('failed');
    const { text } = await page();
    expect(text).toContain('npm run no-such-script');
    expect(text).toContain('Missing script: "no-such-script"');
    expect(text).not.toContain('refresh');
  });

  test('opens as soon as its files are there', async () => {
    gateway = await startGateway({
      pages: [fixture.page],
      environment: { HOST: '0.0.0.0', GATEWAY_TOKEN: 'a'.repeat(16) },
    });
    const first = await page();
    // No stranger starts a build.
    expect(first.text).toContain('not built yet');
    await fixture.build();
    expect((await page()).status).toBe(200);
  });

  test('does not exist where there is nothing to build', async () => {
    await fixture[Symbol.asyncDispose]();
    gateway = await startGateway({ pages: [fixture.page] });
    expect((await page()).status).toBe(404);
  });
});
