import type { Readable } from 'node:stream';
import { Agent } from 'undici';
import { cancelledBy, onCancel } from '../cancellation.ts';
import { CloseError, connectionError, errorOfResponse } from './errors.ts';
import { type Headers, parseRateLimit, type RateLimit, retryAfterSeconds } from './rate-limit.ts';

export interface FilesOptions {
  /** The origin of Close's API. */
  readonly origin: string;
  /** Origins to which Close may redirect. A first label `*` stands for any subdomain. */
  readonly storageOrigins: readonly string[];
  /** Until the headers arrive, and between two parts of the body. In milliseconds. */
  readonly idleTimeoutMs: number;
  readonly connectTimeoutMs: number;
}

export interface FileRequest {
  readonly method: 'GET';
  /** Below the origin, with its query string. */
  readonly path: string;
  readonly authorization: string;
  /** `range` and `if-range`. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A file that is being received. Its body has to be read or destroyed. */
export interface OpenFile {
  /** 200, 206 or 416. */
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readable;
  readonly rateLimit: RateLimit | null;
}

/** Close redirects to an origin that is not listed. */
export interface RefusedRedirect {
  readonly refusedOrigin: string;
  readonly rateLimit: RateLimit | null;
}

const MAX_REDIRECTS = 3;
const MAX_DUMPED = 16 * 1024;
const SERVED = new Set([200, 206, 416]);

/** Opens files as streams, on connections of their own: a long download never keeps a read of the API waiting. */
export class Files {
  readonly #options: FilesOptions;
  readonly #agent: Agent;

  constructor(options: FilesOptions) {
    const { idleTimeoutMs, connectTimeoutMs } = options;
    this.#options = options;
    this.#agent = new Agent({
      connect: { timeout: connectTimeoutMs },
      headersTimeout: idleTimeoutMs,
      bodyTimeout: idleTimeoutMs,
    });
  }

  /**
   * Follows redirects to listed origins, without the credential. Throws `CloseError`. `signal` aborts the request until
   * the file is open.
   */
  async open(request: FileRequest, signal?: AbortSignal): Promise<OpenFile | RefusedRedirect> {
    const label = `GET ${request.path.split('?', 1)[0]}`;
    const aborting = new AbortController();
    const off = onCancel(signal, () => aborting.abort());
    try {
      return await this.#follow(request, label, aborting.signal);
    } catch (error) {
      const cancelled = cancelledBy(signal);
      if (cancelled !== undefined) throw new CloseError(cancelled.reason, { request: label }, cancelled);
      throw error instanceof CloseError ? error : connectionError(label, error);
    } finally {
      off();
    }
  }

  async #follow(request: FileRequest, label: string, signal: AbortSignal): Promise<OpenFile | RefusedRedirect> {
    const { method, path, authorization } = request;
    let url = new URL(path, this.#options.origin);
    let headers: Record<string, string> = { ...request.headers, 'accept-encoding': 'identity', authorization };
    let rateLimit: RateLimit | null = null;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      const target = { origin: url.origin, path: url.pathname + url.search };
      const response = await this.#agent.request({ ...target, method, headers, signal });
      const { statusCode: status, body } = response;
      rateLimit ??= parseRateLimit(response.headers);
      if (SERVED.has(status)) return { status, headers: response.headers, body, rateLimit };
      // The connection can be used again.
      body.dump({ limit: MAX_DUMPED }).catch(() => undefined);
      if (status < 300 || status >= 400) {
        const wait = status === 429 ? { retryAfterSeconds: retryAfterSeconds(response.headers) } : {};
        throw errorOfResponse({ request: label, status, ...(rateLimit === null ? {} : { rateLimit }), ...wait }, null);
      }
      const next = URL.parse(String(response.headers.location), url);
      if (next === null) break;
      if (!isListed(next, this.#options.storageOrigins)) return { refusedOrigin: next.origin, rateLimit };
      const { authorization: _, ...withoutCredential } = headers;
      headers = withoutCredential;
      url = next;
    }
    throw new CloseError('malformed', { request: label });
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }
}

function isListed({ origin, protocol, host }: URL, listed: readonly string[]): boolean {
  return listed.some((each) => {
    const [scheme, domain = ''] = each.split('//*', 2);
    return domain === '' ? each === origin : scheme === protocol && host.endsWith(domain);
  });
}
