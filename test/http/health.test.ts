import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const { leads } = demoSeed();

const at = (url: string, path: string) => new URL(path, url).href;
async function get(url: string, path: string, headers = {}): Promise<{ status: number; body: unknown }> {
  const response = await fetch(at(url, path), { headers });
  return { status: response.status, body: await response.json() };
}

describe('health and readiness', () => {
  test('need neither credential nor token, and send no request to Close', async () => {
    const gateway = await startGateway({ environment: { GATEWAY_TOKEN: 'correct-horse-battery' } });
    expect(await get(gateway.url, '/ready')).toEqual({ status: 200, body: { status: 'ready', demo: false } });
    expect(await get(gateway.url, '/health')).toEqual({ status: 200, body: { status: 'ok', demo: false } });
    const wrong = { authorization: 'Bearer wrong' };
    expect(await get(gateway.url, '/health', wrong)).toEqual({ status: 200, body: { status: 'ok', demo: false } });
    const right = { authorization: 'Bearer correct-horse-battery' };
    expect(await get(gateway.url, '/health', right)).toEqual({
      status: 200,
      body: {
        ...{ status: 'ok', demo: false, version: expect.stringMatching(/^\d+\.\d+\.\d+/), uptime: 0 },
        ...{ organization: null, breakers: {}, shared: 'off' },
      },
    });
    gateway.advance(90_000);
    expect((await get(gateway.url, '/health', right)).body).toMatchObject({ uptime: 90 });
    expect(gateway.upstream).toEqual([]);
    await gateway.close();
  });

  test('show details to every caller on loopback, unless callers have credentials of their own', async () => {
    promise('health-details');
    const open = await startGateway();
    expect((await get(open.url, '/health')).body).toMatchObject({ status: 'ok', breakers: {} });
    await open.close();
    const passThrough = await startGateway({ apiKey: null });
    expect((await get(passThrough.url, '/health', { authorization: 'Bearer x' })).body).toEqual({
      status: 'ok',
      demo: false,
    });
    await passThrough.close();
  });

  test('respond to GET and HEAD only, and are not cached', async () => {
    const gateway = await startGateway();
    for (const path of ['/health', '/ready']) {
      const head = await fetch(at(gateway.url, path), { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.headers.get('cache-control')).toBe('private, no-store');
      const post = await fetch(at(gateway.url, path), { method: 'POST' });
      expect(post.status).toBe(405);
      expect(post.headers.get('allow')).toBe('GET, HEAD');
    }
    await gateway.close();
  });

  test('are refused for a non-loopback host name, and served for the address', async () => {
    const gateway = await startGateway();
    const { port } = new URL(gateway.url);
    const statusFor = (host: string, path: string) =>
      new Promise((resolve, reject) => {
        request({ host: '127.0.0.1', port, path, headers: { host } })
          .on('response', (response) => resolve(response.resume().statusCode))
          .on('error', reject)
          .end();
      });
    for (const path of ['/health', '/ready', '/any/health']) expect(await statusFor('evil.example', path)).toBe(421);
    for (const path of ['/health', '/ready']) expect(await statusFor('127.0.0.1', path)).toBe(200);
    await gateway.close();
  });

  test('while Close fails: health has the open breaker, and the gateway stays ready', async () => {
    promise('readiness');
    const gateway = await startGateway();
    await gateway.execute('{ me { id } }');
    gateway.emulator.fail({ status: 500, body: {}, times: 1000 });
    await Promise.all(leads.slice(0, 30).map(({ id }) => gateway.execute(`{ lead(id: "${id}") { name } }`)));
    const { status, body } = await get(gateway.url, '/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ organization: { name: null }, breakers: { 'GET me': 'closed', 'GET lead': 'open' } });
    expect((await get(gateway.url, '/ready')).status).toBe(200);
    await gateway.close();
  });
});
