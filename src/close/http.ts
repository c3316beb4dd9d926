import { promisify } from 'node:util';
import { gunzip, type ZlibOptions } from 'node:zlib';
import { Agent, type Dispatcher } from 'undici';
import { CloseError, errorOfAnswer } from './errors.ts';
import { retryAfterSeconds } from './rate-limit.ts';

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
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ends the request early; a `TimeoutError` as its reason counts as a time-out, anything else as cancelled. */
  readonly signal: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  /** The parsed JSON; `{}` for an empty body. */
  readonly body: unknown;
}

/** Sends single requests and makes JSON or a `CloseError` of each answer. Keeps one set of connections to one origin. */
export class Http {
  readonly #options: HttpOptions;
  readonly #agent: Agent;
  readonly #origin: string;
  readonly #root: string;

  constructor(options: HttpOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#origin = url.origin;
    this.#root = url.pathname.replace(/\/+$/, '');
    this.#agent = new Agent({
      connections: options.connections,
      connect: { timeout: options.connectTimeoutMs },
      headersTimeout: options.requestTimeoutMs,
      bodyTimeout: options.requestTimeoutMs,
    });
  }

  async send(request: HttpRequest): Promise<HttpAnswer> {
    const label = `${request.method} ${request.path.split('?', 1)[0]}`;
    const timeout = AbortSignal.timeout(this.#options.requestTimeoutMs);
    const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
    try {
      const answer = await this.#agent.request({
        origin: this.#origin,
        path: this.#root + request.path,
        method: request.method,
        headers: { accept: 'application/json', 'accept-encoding': 'gzip', ...request.headers },
        body: request.body ?? null,
        signal,
      });
      return await this.#read(label, answer);
    } catch (error) {
      throw error instanceof CloseError
        ? error
        : new CloseError(kindOfFailure(error, signal), { request: label }, error);
    }
  }

  async #read(label: string, answer: Dispatcher.ResponseData): Promise<HttpAnswer> {
    const status = answer.statusCode;
    const text = await this.#text(label, answer);
    if (status >= 300 && status < 400) throw new CloseError('malformed', { request: label, status });
    const body = parseJson(text);
    if (status >= 400) {
      const wait = status === 429 ? retryAfterSeconds(answer.headers) : undefined;
      throw errorOfAnswer(label, status, body, wait);
    }
    if (body === undefined) throw new CloseError('malformed', { request: label, status });
    return { status, body };
  }

  async #text(label: string, answer: Dispatcher.ResponseData): Promise<string> {
    const { largestAnswer } = this.#options;
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of answer.body) {
      bytes += (chunk as Buffer).length;
      if (bytes > largestAnswer) throw new CloseError('too-large', { request: label, status: answer.statusCode });
      chunks.push(chunk as Buffer);
    }
    const raw = chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
    if (answer.headers['content-encoding'] !== 'gzip') return raw.toString();
    try {
      return (await inflate(raw, { maxOutputLength: largestAnswer })).toString();
    } catch (error) {
      const kind = error instanceof RangeError ? 'too-large' : 'malformed';
      throw new CloseError(kind, { request: label, status: answer.statusCode }, error);
    }
  }

  close(): Promise<void> {
    return this.#agent.close();
  }
}

/** Undefined for what is not JSON. */
function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const TIMEOUT_CODES = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function kindOfFailure(error: unknown, signal: AbortSignal): 'timeout' | 'cancelled' | 'network' {
  if (signal.aborted) {
    return signal.reason instanceof Error && signal.reason.name === 'TimeoutError' ? 'timeout' : 'cancelled';
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return TIMEOUT_CODES.has(code) ? 'timeout' : 'network';
}
