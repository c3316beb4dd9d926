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

  test('callers who present it are served, and it goes no further', async () => {
    const { execute } = await start({ GATEWAY_TOKEN });
    expect((await execute(ME, {}, right)).errors).toBeUndefined();
    expect(JSON.stringify(gateway.upstream)).not.toContain(GATEWAY_TOKEN);
  });

  test.each([
    ['none', {}],
    ['a wrong one', { authorization: 'Bearer correct-horse-batterx' }],
    ['the beginning of it', { authorization: 'Bearer correct-horse' }],
    ['it in another scheme', { authorization: `Basic ${GATEWAY_TOKEN}` }],
  ])('callers who present %s are refused, and Close is asked nothing', async (_name, headers) => {
    const { execute } = await start({ GATEWAY_TOKEN });
    const answer = await execute(ME, {}, headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(answer.data).toBeUndefined();
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
    expect(JSON.stringify(answer)).not.toContain(GATEWAY_TOKEN);
    expect(gateway.lines).toEqual([]);
  });

  test.each(['/graphql/', '/elsewhere/graphql', '/?path=/graphql', '//graphql', '/graphql?query=%7Bme%7Bid%7D%7D'])(
    'there is no way around it: %s',
    async (path) => {
      const { url } = await start({ GATEWAY_TOKEN });
      const target = `${new URL(url).origin}${path}`;
      const posted = await fetch(target, { method: 'POST', headers: JSON_BODY, body });
      expect(posted.status).toBe(401);
      const got = await fetch(`${target}${path.includes('?') ? '&' : '?'}query=${encodeURIComponent(ME)}`);
      expect(got.status).toBe(401);
      expect(gateway.lines).toEqual([]);
    },
  );

  test('a browser gets a page that asks for the token', async () => {
    const { url } = await start({ GATEWAY_TOKEN });
    const page = await fetch(new URL('/', url), { headers: { accept: 'text/html' } });
    expect(page.url).toBe(url);
    expect(page.status).toBe(401);
    expect(await page.text()).toContain('Gateway token');
  });

  test('a preflight needs none', async () => {
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
  /** `fetch` does not let its caller choose the `Host`. */
  async function ask(host: string, path = '/graphql'): Promise<{ status: number | undefined; text: string }> {
    const { port } = new URL(gateway.url);
    return new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path, method: 'POST', headers: { ...JSON_BODY, host } })
        .on('response', async (response) => resolve({ status: response.statusCode, text: await text(response) }))
        .on('error', reject)
        .end(body);
    });
  }

  test('a request that names another host is refused: its page pointed its own name at this machine', async () => {
    await start({});
    for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example', '127.0.0.1.evil.example']) {
      const answer = await ask(host);
      expect(answer.status).toBe(421);
      expect(answer.text).not.toContain('user_');
      expect((await ask(host, '/elsewhere/graphql')).status).toBe(421);
    }
    expect(gateway.lines).toEqual([]);
  });

  test('every name of this machine is answered', async () => {
    await start({});
    const { port } = new URL(gateway.url);
    for (const host of ['127.0.0.1', 'localhost', `localhost:${port}`, `LOCALHOST:${port}`, `[::1]:${port}`]) {
      expect((await ask(host)).status).toBe(200);
    }
  });
});

describe('pages of other origins', () => {
  const origins = (origin: string) => ({ ...JSON_BODY, origin });

  test('may read nothing unless they are listed', async () => {
    const { url } = await start({});
    const answer = await fetch(url, { method: 'POST', headers: origins('https://app.example'), body });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['https://app.example', 'https://app.example, https://other.example'])(
    'may read if they are: %s',
    async (CORS_ORIGINS) => {
      const { url } = await start({ CORS_ORIGINS });
      const answer = await fetch(url, { method: 'POST', headers: origins('https://app.example'), body });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://app.example');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      // A sandboxed frame calls itself `null`.
      for (const origin of ['https://evil.example', 'null', 'https://app.example.evil.example']) {
        const refused = await fetch(url, { method: 'POST', headers: origins(origin), body });
        expect([null, 'https://app.example']).toContain(refused.headers.get('access-control-allow-origin'));
      }
    },
  );
});

test("no answer is for anyone else's cache", async () => {
  promise('no-shared-caches');
  const { url, execute } = await start({ CORS_ORIGINS: 'https://app.example, https://other.example' });
  const answer = await execute(ME, {}, { origin: 'https://app.example' });
  const others = [
    await fetch(url, { headers: { accept: 'text/html' } }),
    await fetch(url, { method: 'POST', headers: JSON_BODY, body: 'not JSON' }),
  ];
  for (const { headers } of [answer, ...others]) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')).toContain('Authorization');
  }
  expect(answer.headers.get('vary')).toContain('Origin');
  // A gateway that stops waits until its answers are read.
  await Promise.all(others.map((other) => other.text()));
});
