import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
afterEach(() => gateway.close());

test('a connection stays open for longer than the 60 seconds of the usual load balancer', async () => {
  promise('keep-alive');
  gateway = await startGateway();
  const response = await fetch(new URL('/ready', gateway.url));
  // Node closes the connection a little later than it announces.
  expect(response.headers.get('keep-alive')).toBe('timeout=75');
});

test('KEEP_ALIVE_SECONDS sets how long', async () => {
  promise('keep-alive');
  gateway = await startGateway({ environment: { KEEP_ALIVE_SECONDS: '1' } });
  const { host, hostname, port } = new URL(gateway.url);
  const socket = connect(Number(port), hostname);
  socket.write(`GET /ready HTTP/1.1\r\nhost: ${host}\r\n\r\n`);
  await new Promise((resolve) => socket.once('data', resolve));
  const startedAt = performance.now();
  await new Promise((resolve) => socket.resume().once('close', resolve));
  expect(performance.now() - startedAt).toBeGreaterThan(900);
});
