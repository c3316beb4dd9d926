import { Pool } from 'undici';
import { isRecord } from '../../domain/records.ts';
import { cancelledBy } from '../cancellation.ts';
import { Body, type ShapeOf } from './body.ts';
import { type Decoder, decoderOf } from './decoders.ts';
import { CloseError, connectionError, errorOfResponse } from './errors.ts';
import { type FileRequest, Files, type OpenFile, type RefusedRedirect } from './files.ts';
import { httpExchange, type RawResponse } from './http-exchange.ts';
import { LoopSlices } from './loop-slices.ts';
import { parseRateLimit, type RateLimit, retryAfterSeconds } from './rate-limit.ts';

export interface HttpOptions {
  /** Close's API root without a trailing slash: `https://api.close.com/api/v1`. */
  readonly url: string;
  /** For one request with its response, in milliseconds. */
  readonly requestTimeoutMs: number;
  readonly connectTimeoutMs: number;
  /** Maximum open connections to Close. */
  readonly connections: number;
  /** Maximum size of one response, decompressed. */
  readonly maxResponseBytes: number;
  /** Origins to which Close may redirect requests for files. None by default. */
  readonly storageOrigins?: readonly string[];
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query string; begins with a slash. */
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  /** A write is never sent again once a byte has left, and its outcome may stay unknown. */
  readonly isWrite?: true;
  /** Whether any JSON value is accepted, because Close does not document the response. */
  readonly isAnyJson?: boolean;
  /** What is read of a large response. Absent: all of it. */
  readonly shapeOf?: ShapeOf | undefined;
}

export interface HttpResponse {
  readonly status: number;
  /** The parsed JSON: an object, unless `isAnyJson`. `{}` for a write with an empty response. */
  readonly body: unknown;
  /** Null if the response does not report it. */
  readonly rateLimit: RateLimit | null;
  /** The size of the body, decompressed. */
  readonly bytes: number;
  /** Reads `body` again for operations that need more of it. Absent if it is whole. */
  readonly projected?: Body;
}

/** Connections reserved for writes, and how long one may be idle before writes stop using it. */
const WRITE_CONNECTIONS = 16;
const WRITE_IDLE_MS = 1000;

/** Sends single requests over a connection pool and parses each response into JSON or a `CloseError`. */
export class Http {
  readonly #options: HttpOptions;
  readonly #reads: Pool;
  readonly #writes: Pool;
  readonly #files: Files;
  readonly #root: string;
  readonly #slices = new LoopSlices();

  constructor(options: HttpOptions) {
    const url = new URL(options.url);
    this.#options = options;
    this.#root = url.pathname.replace(/\/+$/, '');
    // `httpExchange` has one timeout for the whole exchange.
    const timeouts = { connect: { timeout: options.connectTimeoutMs }, headersTimeout: 0, bodyTimeout: 0 };
    this.#reads = new Pool(url.origin, { ...timeouts, connections: this.readConnections });
    // Close may be closing a connection that was idle for long. A write sent into it would have an unknown outcome.
    const idle = { keepAliveTimeout: WRITE_IDLE_MS, keepAliveMaxTimeout: WRITE_IDLE_MS };
    this.#writes = new Pool(url.origin, { ...timeouts, ...idle, connections: WRITE_CONNECTIONS });
    const { storageOrigins = [], requestTimeoutMs: idleTimeoutMs, connectTimeoutMs } = options;
    this.#files = new Files({ origin: url.origin, storageOrigins, idleTimeoutMs, connectTimeoutMs });
  }

  get readConnections(): number {
    return this.#options.connections - WRITE_CONNECTIONS;
  }

  get writeConnections(): number {
    return WRITE_CONNECTIONS;
  }

  /**
   * Throws `CloseError`. `signal` aborts the request. `answered` is called before the response is read, unless Close
   * refused the request with a 429.
   */
  async send(
    request: HttpRequest,
    signal?: AbortSignal,
    answered?: (rateLimit: RateLimit | null) => void,
  ): Promise<HttpResponse> {
    const { method, path, headers, body = null, isWrite } = request;
    const { requestTimeoutMs: timeoutMs, maxResponseBytes } = this.#options;
    const label = `${method} ${path.split('?', 1)[0]}`;
    const dispatched = { method, path: this.#root + path, headers, body };
    try {
      const options = { label, timeoutMs, maxResponseBytes, signal };
      const response = await httpExchange(isWrite ? this.#writes : this.#reads, dispatched, options);
      const rateLimit = parseRateLimit(response.headers);
      const isRefused = response.status === 429;
      if (!isRefused) answered?.(rateLimit);
      const decode = decoderOf(response.headers['content-encoding']);
      const chunks = decode === null ? response.chunks : [await this.#decompress(label, response, decode)];
      // Other errors wait too: the circuit breaker compares them with the responses that arrived before.
      const slice = isRefused ? null : this.#slices.wait();
      if (slice !== null) await slice;
      const cancelled = cancelledBy(signal);
      if (cancelled !== undefined) throw new CloseError(cancelled.reason, { request: label }, cancelled);
      return this.#parse(label, { ...response, rateLimit }, new Body(chunks), request);
    } catch (error) {
      throw error instanceof CloseError ? error : connectionError(label, error);
    }
  }

  /** Opens a file next to the API. See `Files.open`. */
  open(request: FileRequest, signal?: AbortSignal): Promise<OpenFile | RefusedRedirect> {
    return this.#files.open(request, signal);
  }

  #parse(
    label: string,
    { status, headers, rateLimit }: RawResponse & Pick<HttpResponse, 'rateLimit'>,
    content: Body,
    { isWrite, isAnyJson, shapeOf }: Pick<HttpRequest, 'isWrite' | 'isAnyJson' | 'shapeOf'>,
  ): HttpResponse {
    if (status >= 300 && status < 400) throw new CloseError('malformed', { request: label, status });
    if (status >= 400) {
      const detail = {
        ...(rateLimit === null ? {} : { rateLimit }),
        ...(status === 429 ? { retryAfterSeconds: retryAfterSeconds(headers) } : {}),
      };
      throw errorOfResponse({ request: label, status, ...detail }, content.read());
    }
    // A deletion may have an empty response. Every other response is an object.
    const { bytes } = content;
    const body = bytes === 0 && isWrite ? {} : content.read(shapeOf);
    if (isAnyJson ? body === undefined : !isRecord(body)) throw new CloseError('malformed', { request: label, status });
    return { status, body, rateLimit, bytes, ...(content.isWhole ? {} : { projected: content }) };
  }

  async #decompress(label: string, { status, chunks }: RawResponse, decode: Decoder): Promise<Buffer> {
    const { maxResponseBytes } = this.#options;
    try {
      return await decode(Buffer.concat(chunks), maxResponseBytes);
    } catch (error) {
      const kind = error instanceof RangeError ? 'too-large' : 'malformed';
      throw new CloseError(kind, { request: label, status }, error);
    }
  }

  /** Waits for writes only. The callers of running reads have disconnected. */
  async close(): Promise<void> {
    await Promise.all([this.#reads.destroy(), this.#files.close(), this.#writes.close()]);
  }
}
