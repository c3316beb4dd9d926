import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const MOST = 256 * 1024;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  // What is asked below is then answered without Close.
  await gateway.execute('{ me { id } }');
});
afterAll(() => gateway.close());

/** An operation in so many bytes. */
const bodyOf = (bytes: number): Buffer => Buffer.from(JSON.stringify({ query: '{ me { id } }' }).padEnd(bytes));
const chunk = (part: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** Sends a request by hand, until everything is sent or the other end will have no more. */
async function send(header: string, parts: Iterable<Buffer>) {
  gateway.emulator.clearRequests();
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  const closed = once(socket, 'close').catch(() => undefined);
  // Bytes that go to a connection which is closed already.
  socket.on('error', () => undefined);
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    answer += text;
  });
  const head = ['POST /graphql HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', header];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  for (const part of parts) {
    if (socket.destroyed) break;
    if (!socket.write(part)) await Promise.race([once(socket, 'drain').catch(() => undefined), closed]);
  }
  await expect.poll(() => /\r\n\r\n.*\}$/s.test(answer)).toBe(true);
  const isKept = /^connection: keep-alive/im.test(answer);
  if (isKept) socket.destroy();
  await closed;
  const [, status] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? [];
  const json = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4));
  return { status: Number(status), json, isKept, sent: socket.bytesWritten };
}

const TOO_LARGE = (actual: unknown) => ({
  errors: [
    {
      message: expect.any(String),
      extensions: { code: 'REQUEST_ENTITY_TOO_LARGE', limit: MOST, actual },
    },
  ],
});

describe('a body with a declared length', () => {
  test('may have 256 KiB', async () => {
    const { status, json } = await send(`Content-Length: ${MOST}`, [bodyOf(MOST)]);
    expect([status, json.errors]).toEqual([200, undefined]);
  });

  test('of one byte more is answered with 413 before any of it is sent', async () => {
    promise('body-limit');
    const { status, json, isKept } = await send(`Content-Length: ${MOST + 1}`, []);
    expect(status).toBe(413);
    expect(json).toEqual(TOO_LARGE(MOST + 1));
    expect(isKept).toBe(false);
    expect(gateway.lines).toEqual([]);
  });

  test('is not read to its end: of a gigabyte what fits between two ends of a connection is sent', async () => {
    const part = Buffer.alloc(64 * 1024, ' ');
    const { status, sent } = await send(`Content-Length: ${2 ** 30}`, Array(2 ** 14).fill(part));
    expect(status).toBe(413);
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  test('is refused to programs as they are commonly written', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const body = bodyOf(4 * MOST).toString();
      const answer = await fetch(gateway.url, { method: 'POST', headers: { ...headers, accept }, body });
      expect([answer.status, await answer.json()]).toEqual([413, TOO_LARGE(4 * MOST)]);
    }
  });
});

describe('a body in chunks', () => {
  const CHUNKED = 'Transfer-Encoding: chunked';

  test('may have 256 KiB, however it is cut', async () => {
    const body = bodyOf(MOST);
    const odd = Array.from({ length: Math.ceil(MOST / 4097) }, (_, n) => body.subarray(n * 4097, (n + 1) * 4097));
    for (const parts of [[body], odd]) {
      const { status, json } = await send(CHUNKED, [...parts.map(chunk), LAST_CHUNK]);
      expect([status, json.errors]).toEqual([200, undefined]);
    }
  });

  test('may be cut within a letter', async () => {
    const body = Buffer.from(JSON.stringify({ query: '{ leads(filter: { name: { phrase: "é" } }) { totalCount } }' }));
    const middle = body.indexOf('é') + 1;
    const { json } = await send(CHUNKED, [chunk(body.subarray(0, middle)), chunk(body.subarray(middle)), LAST_CHUNK]);
    expect(json.errors).toBeUndefined();
    expect(JSON.stringify(gateway.upstream[0]?.body)).toContain('"é"');
  });

  test('is answered with 413 at the first byte beyond, and the connection is closed', async () => {
    promise('body-limit');
    const { status, json, isKept } = await send(CHUNKED, [chunk(bodyOf(MOST)), chunk(Buffer.from(' '))]);
    expect(status).toBe(413);
    expect(json).toEqual(TOO_LARGE(MOST + 1));
    expect(isKept).toBe(false);
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
