import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const MAX = 256 * 1024;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  // Fills the catalogue, so that the requests below need no request to Close.
  await gateway.execute('{ me { id } }');
});
afterAll(() => gateway.close());

/** An operation padded to a number of bytes. */
const bodyOf = (bytes: number): Buffer => Buffer.from(JSON.stringify({ query: '{ me { id } }' }).padEnd(bytes));
const chunk = (part: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Sends a raw request until all parts are sent or the gateway closes the connection. */
async function send(header: string, parts: Iterable<Buffer>) {
  gateway.emulator.clearRequests();
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  const closed = once(socket, 'close').catch(() => undefined);
  // Ignores errors from writing to a closed connection.
  socket.on('error', () => undefined);
  let response = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    response += text;
  });
  const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', header];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  for (const part of parts) {
    if (socket.destroyed) break;
    if (!socket.write(part)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
  await expect.poll(() => /\r\n\r\n.*\}$/s.test(response)).toBe(true);
  const isKeptAlive = /^connection: keep-alive/im.test(response);
  if (isKeptAlive) socket.destroy();
  await closed;
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(response) ?? [];
  const json = JSON.parse(response.slice(response.indexOf('\r\n\r\n') + 4));
  return { status: Number(status), json, isKeptAlive, sent: socket.bytesWritten };
}

const TOO_LARGE = (actual: unknown) => ({
  errors: [
    {
      message: expect.any(String),
      extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', limit: MAX, actual, requestId: expect.any(String) },
    },
  ],
});

describe('a body with a declared length', () => {
  test('may have 256 KiB', async () => {
    const { status, json } = await send(`Content-Length: ${MAX}`, [bodyOf(MAX)]);
    expect([status, json.errors]).toEqual([200, undefined]);
  });

  test('of one byte more gets 413 before any of it is sent', async () => {
    promise('body-limit');
    const { status, json, isKeptAlive } = await send(`Content-Length: ${MAX + 1}`, []);
    expect(status).toBe(413);
    expect(json).toEqual(TOO_LARGE(MAX + 1));
    expect(isKeptAlive).toBe(false);
    expect(gateway.lines).toEqual([]);
  });

  test('is not read to its end: only a buffered part of a gigabyte is sent', async () => {
    const part = Buffer.alloc(64 * 1024, ' ');
    const { status, sent } = await send(`Content-Length: ${2 ** 30}`, Array(2 ** 14).fill(part));
    expect(status).toBe(413);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  test('that is too large gets a readable 413 with fetch', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const body = bodyOf(4 * MAX).toString();
      const response = await fetch(gateway.url, { method: 'POST', headers: { ...headers, accept }, body });
      expect([response.status, await response.json()]).toEqual([413, TOO_LARGE(4 * MAX)]);
    }
  });
});

describe('a body in chunks', () => {
  const CHUNKED = 'Transfer-Encoding: chunked';

  test('may have 256 KiB in chunks of any size', async () => {
    const body = bodyOf(MAX);
    const odd = Array.from({ length: Math.ceil(MAX / 4097) }, (_, n) => body.subarray(n * 4097, (n + 1) * 4097));
    for (const parts of [[body], odd]) {
      const { status, json } = await send(CHUNKED, [...parts.map(chunk), LAST_CHUNK]);
      expect([status, json.errors]).toEqual([200, undefined]);
    }
  });

  test('may be split within a character', async () => {
    const body = Buffer.from(JSON.stringify({ query: '{ leads(filter: { name: { phrase: "é" } }) { totalCount } }' }));
    const middle = body.indexOf('é') + 1;
    const { json } = await send(CHUNKED, [chunk(body.subarray(0, middle)), chunk(body.subarray(middle)), LAST_CHUNK]);
    expect(json.errors).toBeUndefined();
    expect(JSON.stringify(gateway.upstream[0]?.body)).toContain('"é"');
  });

  test('gets 413 at the first byte beyond the limit, and the connection is closed', async () => {
    promise('body-limit');
    const { status, json, isKeptAlive } = await send(CHUNKED, [chunk(bodyOf(MAX)), chunk(Buffer.from(' '))]);
    expect(status).toBe(413);
    expect(json).toEqual(TOO_LARGE(MAX + 1));
    expect(isKeptAlive).toBe(false);
    expect(gateway.lines).toEqual([]);
  });

  test('is not read to its end', async () => {
    const part = chunk(Buffer.alloc(64 * 1024, ' '));
    const { status, sent } = await send(CHUNKED, Array(2 ** 14).fill(part));
    expect(status).toBe(413);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });
});

test('the limit can be configured', async () => {
  const small = await startGateway({ environment: { LIMIT_BODY_BYTES: '100' } });
  const ask = (bytes: number) =>
    fetch(small.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(bytes).toString(),
    });
  expect((await ask(100)).status).toBe(200);
  small.emulator.clearRequests();
  expect((await ask(101)).status).toBe(413);
  expect(small.lines).toEqual([]);
  await small.close();
});
