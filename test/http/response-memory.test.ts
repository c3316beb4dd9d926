/** Memory of responses that callers do not read is bounded in total. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';

const TEXT = 'x'.repeat(30_000);
const ROWS = Array.from({ length: 100 }, (_, n) => ({ id: `lead_${n}`, description: TEXT }));
const PAGE = JSON.stringify({ data: ROWS, has_more: false, total_results: ROWS.length });
/** About 6 MB. */
const LARGE = '{ leads(first: 100) { nodes { a: description b: description } } }';
const SMALL = '{ leads(first: 1) { totalCount } }';

const close = createServer((_, response) => response.setHeader('content-type', 'application/json').end(PAGE));
let gateway: Server;
let clock: TestClock;
let sockets: Socket[] = [];

async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  if (!close.listening) await once(close.listen(0, '127.0.0.1'), 'listening');
  gateway = await startServer({
    config: readConfig({
      PORT: '0',
      SHOW_UPSTREAM: 'false',
      CLOSE_API_KEY: 'k',
      CLOSE_API_URL: 'http://x',
      ...environment,
    }),
    closeUrl: `http://127.0.0.1:${(close.address() as AddressInfo).port}/api/v1`,
    apiKey: 'k',
    log: collectLogs('silent').log,
    clock,
  });
}

beforeEach(() => {
  sockets = [];
  clock = new TestClock();
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await gateway.close();
  close.closeAllConnections();
  close.close();
});

async function ask(query: string, headers = {}) {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  };
  const response = await fetch(gateway.url, init);
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Sends an operation and reads only the first bytes of the response. Resolves to its status. */
async function askWithoutReading(query: string, path: string): Promise<number> {
  const body = JSON.stringify({ query });
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${path}Content-Length: ${body.length}\r\n\r\n${body}`,
  );
  const [start] = (await once(socket, 'data')) as [Buffer];
  socket.pause();
  return Number(start.toString('latin1', 9, 12));
}

describe.each([
  ['on the fast path', ''],
  ['on the slow path', 'X-Upstream: 0\r\n'],
])('a flood of large responses that are not read, %s', (_name, path) => {
  test('is refused beyond four responses of the maximum size, until some are closed', async () => {
    promise('response-memory');
    await start({ LIMIT_RESPONSE_BYTES: String(8 * 1024 * 1024) });
    expect((await ask(LARGE)).status).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push(await askWithoutReading(LARGE, path));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 503, 503, 503]);
    const refused = await ask(LARGE);
    expect([refused.status, refused.headers.get('retry-after'), JSON.parse(refused.body)]).toEqual([
      503,
      '1',
      {
        errors: [
          {
            message: 'Too many large responses are in flight.',
            extensions: { code: 'OVERLOADED', retryAfter: 1, requestId: expect.any(String) },
          },
        ],
      },
    ]);
    expect((await ask(SMALL)).status).toBe(200);
    for (const socket of sockets) socket.destroy();
    await expect.poll(async () => (await ask(LARGE)).status, { timeout: 30_000 }).toBe(200);
  }, 60_000);
});

/** Reads a byte per second for some seconds, and then the rest. Returns the number of bytes. */
async function drip(socket: Socket, seconds: number): Promise<number> {
  for (let second = 0; second < seconds; second += 1) {
    socket.read(1);
    clock.advance(1000);
    await new Promise((resolve) => setImmediate(resolve));
  }
  let bytes = 0;
  socket.on('data', (chunk) => {
    bytes += chunk.length;
  });
  socket.resume().end();
  await once(socket, 'close');
  return bytes;
}

/** 6 MB may take 30 s and 23 s at the minimum rate. */
test.each([
  ['on the fast path, completes in time', '', 45, true],
  ['on the fast path, is disconnected after its time', '', 60, false],
  ['on the slow path, completes in time', 'X-Upstream: 0\r\n', 45, true],
  ['on the slow path, is disconnected after its time', 'X-Upstream: 0\r\n', 60, false],
])('a caller that takes a large response in drips, %s', async (_name, path, seconds, isComplete) => {
  promise('response-delivery');
  await start({ LIMIT_RESPONSE_BYTES: String(8 * 1024 * 1024) });
  await ask(LARGE);
  expect(await askWithoutReading(LARGE, path)).toBe(200);
  const [socket] = sockets as [Socket];
  expect((await drip(socket, seconds)) > 5_900_000).toBe(isComplete);
});

test('a response with @defer is bounded by LIMIT_RESPONSE_BYTES', async () => {
  await start({ LIMIT_RESPONSE_BYTES: String(4 * 1024 * 1024) });
  const query = '{ leads(first: 100) { nodes { id ... @defer { a: description b: description } } } }';
  const { body } = await ask(query, { accept: 'multipart/mixed' });
  expect(body.length).toBeLessThan(5 * 1024 * 1024);
  expect(body).toContain('RESPONSE_LIMIT_EXCEEDED');
});
