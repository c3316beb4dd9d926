import { promisify } from 'node:util';
import { gunzip, type ZlibOptions } from 'node:zlib';
import { Pool } from 'undici';
import type { Cancellation } from '../cancellation.ts';
import { parseRateLimit, type RateLimit, retryAfterSeconds } from '../traffic/rate-limit.ts';
import { CloseError, errorOfAnswer, isRecord } from './errors.ts';
import { exchange, GivenUp, type RawAnswer } from './http-exchange.ts';

const inflate = promisify<Buffer, ZlibOptions, Buffer>(gunzip);

export interface HttpOptions {
  /** Close's address with the path of its API, without a slash at the end: `https://api.close.com/api/v1`. */
  readonly url: string;
  /** For one request with its answer, in milliseconds. */
  readonly requestTimeoutMs: number;
  readonly connectTimeoutMs: number;
  /** Open connections to Close, at most. */
  readonly connections: number;
  /** Bytes of one answer, at most, unpacked. */
  readonly largestAnswer: number;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query string; begins with a slash. */
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** A write is never sent again once a byte of it has left, and what came of it may stay unknown. */
  readonly isWrite?: true;
  /** Nobody knows how Close answers this: any JSON will do. */
  readonly isAnyJson?: boolean;
}

export interface HttpAnswer {
  readonly status: number;
  /** The parsed JSON, an object unless any will do; `{}` where a write is answered with nothing. */
  readonly body: unknown;
  /** What it says of the budget; null if it says nothing. */
  readonly rateLimit: RateLimit | null;
}

/** Of all connections, those kept for writes, and how long one may be idle before it is not used for a write again. */
const WRITE_CONNECTIONS = 16;
const WRITE_IDLE_MS = 1000;

/** Sends single requests and makes JSON or a `CloseError` of each answer. Keeps one set of connections to one origin. */
export class Http {
  readonly #options: HttpOptions;
  readonly #reads: Pool;
  readonly #writes: Pool;
  readonly #root: string;

  constructor(options: HttpOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#root = url.pathname.replace(/\/+$/, '');
    // An exchange has its own time, from its beginning to its end.
    const timeouts = { connect: { timeout: options.connectTimeoutMs }, headersTimeout: 0, bodyTimeout: 0 };
    this.#reads = new Pool(url.origin, { ...timeouts, connections: options.connections - WRITE_CONNECTIONS });
    // A connection that was idle for long may be closing at the other end: what is sent into it may be lost or not.
    const idle = { keepAliveTimeout: WRITE_IDLE_MS, keepAliveMaxTimeout: WRITE_IDLE_MS };
    this.#writes = new Pool(url.origin, { ...timeouts, ...idle, connections: WRITE_CONNECTIONS });
  }

  /** `cancellation` ends the request early; a `TimeoutError` as its reason counts as a time-out, anything else as cancelled. */
  async send(request: HttpRequest, cancellation?: Cancellation): Promise<HttpAnswer> {
    const { method, path, headers, body = null, isWrite } = request;
    const { requestTimeoutMs: timeoutMs, largestAnswer } = this.#options;
    const label = `${method} ${path.split('?', 1)[0]}`;
    const asked = { method, path: this.#root + path, headers, body };
    try {
      const bounds = { label, timeoutMs, largestAnswer, cancellation };
      const answer = await exchange(isWrite ? this.#writes : this.#reads, asked, bounds);
      const isPacked = answer.headers['content-encoding'] === 'gzip';
      const bytes = isPacked ? await this.#unpacked(label, answer) : answer.bytes;
      return this.#read(label, answer, bytes.toString(), request);
    } catch (error) {
      throw error instanceof CloseError ? error : failure(label, error);
    }
  }

  #read(
    label: string,
    { status, headers }: RawAnswer,
    text: string,
    { isWrite, isAnyJson }: Pick<HttpRequest, 'isWrite' | 'isAnyJson'>,
  ): HttpAnswer {
    if (status >= 300 && status < 400) throw new CloseError('malformed', { request: label, status });
    const rateLimit = parseRateLimit([headers.ratelimit].flat()[0]);
    if (status >= 400) {
      const budget = {
        ...(rateLimit === null ? {} : { rateLimit }),
        ...(status === 429 ? { retryAfterSeconds: retryAfterSeconds(headers) } : {}),
      };
      throw errorOfAnswer({ request: label, status, ...budget }, parseJson(text));
    }
    // A deletion may be answered with nothing; whatever else Close says is an object.
    const body = text === '' && isWrite ? {} : parseJson(text);
    if (isAnyJson ? body === undefined : !isRecord(body)) throw new CloseError('malformed', { request: label, status });
    return { status, body, rateLimit };
  }

  async #unpacked(label: string, { status, bytes }: RawAnswer): Promise<Buffer> {
    const { largestAnswer } = this.#options;
    try {
      return await inflate(bytes, { maxOutputLength: largestAnswer });
    } catch (error) {
      const kind = error instanceof RangeError ? 'too-large' : 'malformed';
      throw new CloseError(kind, { request: label, status }, error);
    }
  }

  /** Waits for writes alone: whoever asked for what is still read has gone. */
  async close(): Promise<void> {
    await Promise.all([this.#reads.destroy(), this.#writes.close()]);
  }
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Failures before there was a connection: nothing was sent. */
const UNSENT = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What a request came to that has no answer. */
function failure(request: string, error: unknown): CloseError {
  if (error instanceof GivenUp)
    return new CloseError(error.isTimeout ? 'timeout' : 'cancelled', { request }, error.cause);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const detail = UNSENT.has(code) ? { request, sent: false as const } : { request };
  return new CloseError(code === 'UND_ERR_CONNECT_TIMEOUT' ? 'timeout' : 'network', detail, error);
}
