import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const ME = '{ me { id } }';
const JSON_BODY = { 'content-type': 'application/json' };
const body = JSON.stringify({ query: ME });

let gateway: TestGateway;
async function start(environment: Readonly<Record<string, string>>, options: TestOptions = {}): Promise<TestGateway> {
  gateway = await startGateway({ ...options, environment });
  return gateway;
}
afterEach(() => gateway.close());

describe('with GATEWAY_TOKEN', () => {
  const GATEWAY_TOKEN = 'correct-horse-battery';
  const right = { authorization: `Bearer ${GATEWAY_TOKEN}` };

  test('callers with the token are served, and the token is not forwarded', async () => {
    const { execute } = await start({ GATEWAY_TOKEN });
    expect((await execute(ME, {}, right)).errors).toBeUndefined();
    expect(JSON.stringify(gateway.upstream)).not.toContain(GATEWAY_TOKEN);
  });

  test.each(['bearer', 'BEARER', 'Bearer '])('the name of the scheme is in any case: %s', async (scheme) => {
    const { execute } = await start({ GATEWAY_TOKEN });
    expect((await execute(ME, {}, { authorization: `${scheme} ${GATEWAY_TOKEN}` })).errors).toBeUndefined();
  });

  test.each([
    ['no token', {}],
    ['a wrong token', { authorization: 'Bearer correct-horse-batterx' }],
    ['a prefix of the token', { authorization: 'Bearer correct-horse' }],
    ['the token in another scheme', { authorization: `Basic ${GATEWAY_TOKEN}` }],
  ])('callers with %s are refused without a request to Close', async (_name, headers) => {
    const { execute } = await start({ GATEWAY_TOKEN });
    const response = await execute(ME, {}, headers);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(response.data).toBeUndefined();
    expect(response.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
    expect(JSON.stringify(response)).not.toContain(GATEWAY_TOKEN);
    expect(gateway.lines).toEqual([]);
  });

  test.each([
    // The files of the explorer are below it.
    ['/graphql/', 405, 404],
    ['/elsewhere/graphql', 404, 404],
    // A browser gets the page that asks for the token there.
    ['/?path=/graphql', 404, 401],
    ['//graphql', 404, 404],
    ['/graphql?query=%7Bme%7Bid%7D%7D', 401, 401],
  ])('no path bypasses it: a POST to %s is %i, a GET %i', async (path, post, get) => {
    const { url } = await start({ GATEWAY_TOKEN });
    const target = `${new URL(url).origin}${path}`;
    const posted = await fetch(target, { method: 'POST', headers: JSON_BODY, body });
    const got = await fetch(`${target}${path.includes('?') ? '&' : '?'}query=${encodeURIComponent(ME)}`);
    expect([posted.status, got.status]).toEqual([post, get]);
    expect(gateway.lines).toEqual([]);
  });

  test('a browser gets a page without a token, which reads that it needs one', async () => {
    const { url } = await start({ GATEWAY_TOKEN });
    const page = await fetch(new URL('/', url), { headers: { accept: 'text/html' } });
    expect(page.url).toBe(url);
    expect(page.status).toBe(200);
    const about = await fetch(`${url}/about.json`);
    expect(await about.json()).toMatchObject({ credential: 'token', problem: expect.stringMatching(/token/i) });
    expect(gateway.lines).toEqual([]);
  });

  test('a preflight needs no token', async () => {
    const { url } = await start({ GATEWAY_TOKEN, CORS_ORIGINS: 'https://app.example' });
    const preflight = await fetch(url, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe('https://app.example');
  });
});

describe('on loopback', () => {
  /** `fetch` cannot set `Host`. */
  async function post(host: string, path = '/graphql'): Promise<{ status: number | undefined; text: string }> {
    const { port } = new URL(gateway.url);
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method: 'POST', headers: { ...JSON_BODY, host } })
        .on('response', async (response) => resolve({ status: response.statusCode, text: await text(response) }))
        .on('error', reject)
        .end(body);
    });
  }

  test('a request for another host is refused (DNS rebinding)', async () => {
    await start({});
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      const response = await post(host);
      expect(response.status).toBe(421);
      expect(response.text).not.toContain('user_');
      expect((await post(host, '/elsewhere/graphql')).status).toBe(421);
    }
    expect(gateway.lines).toEqual([]);
  });

  test('a request for any loopback name is served', async () => {
    await start({});
    const { port } = new URL(gateway.url);
    for (const host of ['127.0.0.1', 'localhost', `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect((await post(host)).status).toBe(200);
    }
  });
});

describe('pages of other origins', () => {
  const origins = (origin: string) => ({ ...JSON_BODY, origin });

  test.each(['https://app.example', 'https://app.example, https://other.example'])(
    'can read responses if they are listed: %s',
    async (CORS_ORIGINS) => {
      const { url } = await start({ CORS_ORIGINS });
      const response = await fetch(url, { method: 'POST', headers: origins('https://app.example'), body });
      expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
      expect(response.headers.get('access-control-allow-credentials')).toBeNull();
      // The origin of a sandboxed frame is `null`.
      for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example']) {
        const refused = await fetch(url, { method: 'POST', headers: origins(origin), body });
        expect(refused.status).toBe(403);
        expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
      }
    },
  );
});

test('no response may be stored by a shared cache', async () => {
  promise('no-shared-caches');
  const { url, execute } = await start({ CORS_ORIGINS: 'https://app.example, https://other.example' });
  const response = await execute(ME, {}, { origin: 'https://app.example' });
  const others = [
    await fetch(`${url}/about.json`),
    await fetch(url, { method: 'POST', headers: JSON_BODY, body: 'not JSON' }),
  ];
  for (const { headers } of [response, ...others]) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')).toContain('Authorization');
  }
  expect(response.headers.get('vary')).toContain('Origin');
  // The gateway stops only after its responses are read.
  await Promise.all(others.map((other) => other.text()));
});
