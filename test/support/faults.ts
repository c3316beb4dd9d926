/** Faults between the gateway and Close. */
import { once } from 'node:events';
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { type Exchange, type Fault, type WireAnswer, write } from './fault-proxy.ts';

const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Changes the response of Close before it is written. */
const changed =
  (change: (answer: WireAnswer) => WireAnswer, headers = ''): Fault =>
  async ({ socket, forward }) =>
    write(socket, change(await forward()), headers);

/** Writes this text instead of a response and leaves the connection open. */
const raw =
  (text: string): Fault =>
  async ({ socket }) => {
    socket.write(text);
    await once(socket, 'close');
  };

/** Delays the response. */
export const latency =
  (milliseconds: number): Fault =>
  async ({ socket, forward }) => {
    const answer = await forward();
    await later(milliseconds);
    write(socket, answer);
  };

/** Delays each response by a random time up to a maximum, so that responses overtake each other. Deterministic by seed. */
export function jitter(maxMs: number, seed = 1): Fault {
  let state = seed;
  return (exchange) => {
    state = (state * 48_271) % 0x7fffffff;
    return latency((state / 0x7fffffff) * maxMs)(exchange);
  };
}

/** Never responds. */
export const silence: Fault = ({ socket }) => once(socket, 'close');

/** Sends the body byte by byte and never ends. */
export const trickle: Fault = async ({ socket, forward }) => {
  const { status } = await forward();
  socket.write(`HTTP/1.1 ${status} -\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"a":"`);
  while (!socket.destroyed) {
    socket.write('.');
    await later(10);
  }
};

export const resetBefore: Fault = async ({ socket }) => socket.resetAndDestroy();

/** Close processes the request, but the gateway gets no response. */
export const resetAfter: Fault = async ({ socket, forward }) => {
  await forward();
  socket.resetAndDestroy();
};

/** Half-closes the connection instead of responding. */
export const halfClose: Fault = async ({ socket }) => {
  socket.end();
  await once(socket, 'close');
};

/** Half-closes the connection in the middle of the body. */
export const halfCloseInBody: Fault = async ({ socket, forward }) => {
  const { status, body } = await forward();
  const half = body.subarray(0, body.length / 2);
  socket.end(`HTTP/1.1 ${status} -\r\ncontent-length: ${body.length}\r\n\r\n${half}`);
  await once(socket, 'close');
};

/** Half the JSON with a matching Content-Length, so that only the parser notices. */
export const truncation = changed(({ status, body }) => ({ status, body: body.subarray(0, body.length / 2) }));

/** Sends less than its Content-Length. */
export const tooLittle: Fault = async ({ socket, forward }) => {
  const { status, body } = await forward();
  socket.write(`HTTP/1.1 ${status} -\r\ncontent-length: ${body.length + 1}\r\n\r\n${body}`);
  await once(socket, 'close');
};

/** Sends more than its Content-Length. */
export const tooMuch: Fault = async ({ socket, forward }) => {
  const { status, body } = await forward();
  socket.write(`HTTP/1.1 ${status} -\r\ncontent-length: ${body.length - 1}\r\n\r\n${body}`);
  await once(socket, 'close');
};

export const twoLengths = raw('HTTP/1.1 200 -\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}');
export const badChunks = raw('HTTP/1.1 200 -\r\ntransfer-encoding: chunked\r\n\r\nmany\r\n{}\r\n');
export const otherProtocol = raw('220 mail.example ESMTP\r\n');
export const endlessHead: Fault = async ({ socket }) => {
  socket.write('HTTP/1.1 200 -\r\n');
  await pour(socket, Buffer.from(`x-more: ${'x'.repeat(1000)}\r\n`));
};

export const notGzip = changed((answer) => answer, 'content-encoding: gzip\r\n');
export const brokenGzip = changed(({ status, body }) => {
  const packed = gzipSync(body);
  return { status, body: Buffer.concat([packed.subarray(0, 10), packed.subarray(10).reverse()]) };
}, 'content-encoding: gzip\r\n');
const ENCODERS = { zstd: zstdCompressSync, br: brotliCompressSync, gzip: gzipSync };
export const ENCODINGS = Object.keys(ENCODERS) as readonly (keyof typeof ENCODERS)[];

/** No fault: the response in an encoding that was requested. */
export const packed = (encoding: keyof typeof ENCODERS): Fault =>
  changed(({ status, body }) => ({ status, body: ENCODERS[encoding](body) }), `content-encoding: ${encoding}\r\n`);
export const otherEncoding = changed(
  ({ status, body }) => ({ status, body: gzipSync(body) }),
  'content-encoding: deflate\r\n',
);
export const otherCharset = changed(({ status, body }) => ({ status, body: Buffer.from(body.toString(), 'utf16le') }));

const HTML = Buffer.from('<!doctype html><title>Maintenance</title><p>canary of another page</p>');
export const html = (status: number): Fault => changed(() => ({ status, body: HTML }));

export const endlessBody: Fault = async ({ socket }) => {
  socket.write('HTTP/1.1 200 -\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n');
  const size = 64 * 1024;
  await pour(socket, Buffer.from(`${size.toString(16)}\r\n${' '.repeat(size)}\r\n`));
};

export const tooMany = (retryAfterSeconds: number): Fault => {
  const body = Buffer.from('{"error":"canary of Close"}');
  return async ({ socket }) => write(socket, { status: 429, body }, `retry-after: ${retryAfterSeconds}\r\n`);
};

/** Repeats: `times` requests get the fault, then `passing` requests pass. */
export const flapping =
  (fault: Fault, times: number, passing: number) =>
  ({ nth }: Exchange): Fault | undefined =>
    nth % (times + passing) < times ? fault : undefined;

async function pour(socket: Exchange['socket'], chunk: Buffer): Promise<void> {
  while (!socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]);
  }
}
