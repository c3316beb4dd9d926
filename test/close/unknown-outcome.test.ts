import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { promise } from '../support/promise.ts';
import { startResettingClose } from '../support/resetting-close.ts';

const WRITES = 200;
const AT_ONCE = 50;

const MOVE = `mutation ($id: ID!) {
  opportunityUpdate(id: $id, input: { confidence: 70 }) { opportunity { id } userErrors { code } }
}`;

test('a write whose connection is reset after the body is never sent again and returns UNKNOWN_OUTCOME', async () => {
  promise('no-repeated-writes');
  const close = await startResettingClose();
  const server = await startServer({ config: readConfig({ PORT: '0' }), closeUrl: close.url, apiKey: 'key' });
  const codes = new Map<unknown, number>();
  const write = async (n: number) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: MOVE, variables: { id: `oppo_${n}` } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    const code = errors[0]?.extensions.code;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  };
  for (let n = 0; n < WRITES; n += AT_ONCE) {
    await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => write(n + i)));
  }
  expect(close.arrivals).toBe(WRITES);
  expect([...codes]).toEqual([['UNKNOWN_OUTCOME', WRITES]]);
  await server.close();
  await close.close();
});

test('a write whose connection is refused returns UPSTREAM_UNAVAILABLE, because it was not made', async () => {
  promise('retried-writes');
  const close = await startResettingClose();
  await close.close();
  const server = await startServer({ config: readConfig({ PORT: '0' }), closeUrl: close.url, apiKey: 'key' });
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: MOVE, variables: { id: 'oppo_1' } }),
  });
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
  await server.close();
});

test('a write does not use a connection that was idle for more than a second', async () => {
  promise('idle-connections');
  const sockets = new Set<Socket>();
  const close = createServer(({ socket }, response) => {
    sockets.add(socket);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":"oppo_1"}');
  });
  await new Promise<void>((resolve) => close.listen(0, '127.0.0.1', resolve));
  const { port } = close.address() as AddressInfo;
  const server = await startServer({
    config: readConfig({ PORT: '0' }),
    closeUrl: `http://127.0.0.1:${port}/api/v1`,
    apiKey: 'key',
  });
  const write = async () => {
    const body = JSON.stringify({ query: MOVE, variables: { id: 'oppo_1' } });
    await (await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();
  };
  await write();
  // On a slow machine the connection is idle for even longer.
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  await write();
  expect(sockets.size).toBe(2);
  await server.close();
  close.close();
});
