/** A client of Close that only reads. It rejects any other request before sending it. */
import { setTimeout as wait } from 'node:timers/promises';

export type Row = Readonly<Record<string, unknown>>;
export type Query = Readonly<Record<string, string | number>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** `{}` if it is not an object. */
  readonly body: Row;
}

/** A probe needs a response that Close did not give. Contains the status, no other data. */
export class Unanswered extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Close responded with ${status}`);
    this.status = status;
  }
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? value.filter(isRow) : []);

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Whether it is a GET, a POST that overrides its method with GET, or a search. */
export function isRead({ method, path, headers = {} }: Sent): boolean {
  if (!path.startsWith('/')) return false;
  if (method === 'GET') return true;
  const overrides = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'x-http-method-override');
  if (method !== 'POST') return false;
  if (overrides.length === 0) return path === '/data/search/';
  return overrides.every(([, value]) => value === 'GET');
}

/** A request that was answered, or was not. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  /** Null without an answer. */
  readonly answer: Pick<Answer, 'status' | 'headers'> | null;
  /** When it was sent, in milliseconds since 1970, and how long the answer took. */
  readonly at: number;
  readonly ms: number;
}

interface Options {
  /** Default: a minute. */
  readonly timeoutMs?: number;
  /** Called after each request. */
  readonly onExchange?: (exchange: Exchange) => void;
}

/** Retries after 429. */
const MAX_RETRIES = 3;

export class ReadOnlyClose {
  readonly #url: string;
  readonly #authorization: string;
  readonly #options: Options;
  /** Responses by request: some probes read the same rows. */
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(url: string, apiKey: string, options: Options = {}) {
    this.#url = url.replace(/\/+$/, '');
    this.#options = options;
    this.#authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  }

  get requestCount(): number {
    return this.#answers.size;
  }

  get(path: string, query: Query = {}, headers: Sent['headers'] = {}): Promise<Answer> {
    const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    return this.send({ method: 'GET', path: text === '' ? path : `${path}?${text}`, headers });
  }

  /** A GET as a POST, for parameters that are too long for a URL. */
  longGet(path: string, parameters: Row): Promise<Answer> {
    return this.send({
      method: 'POST',
      path,
      headers: { 'x-http-method-override': 'GET' },
      body: { _params: parameters },
    });
  }

  /** The rows of a list. Throws `Unanswered` for any status but 200. */
  async list(path: string, query: Query = {}): Promise<{ readonly rows: readonly Row[]; readonly body: Row }> {
    const { body } = need(await this.get(path, query));
    return { rows: rowsOf(body.data), body };
  }

  /** An object. Null if it does not exist. */
  async one(path: string, query: Query = {}): Promise<Row | null> {
    const answer = await this.get(path, query);
    return answer.status === 404 ? null : need(answer).body;
  }

  search(body: Row): Promise<Answer> {
    return this.send({ method: 'POST', path: '/data/search/', body });
  }

  send(sent: Sent): Promise<Answer> {
    if (!isRead(sent)) return Promise.reject(new Error(`${sent.method} is not sent: only reads are.`));
    const key = JSON.stringify([sent.method, sent.path, sent.headers ?? {}, sent.body]);
    const answer = this.#answers.get(key) ?? this.#send(sent);
    this.#answers.set(key, answer);
    return answer;
  }

  async #send({ method, path, headers = {}, body }: Sent, left = MAX_RETRIES): Promise<Answer> {
    const [at, startedAt] = [Date.now(), performance.now()];
    const report = (answer: Exchange['answer']) =>
      this.#options.onExchange?.({ method, path, answer, at, ms: performance.now() - startedAt });
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        authorization: this.#authorization,
        // Days are in UTC, like the dates in responses.
        'x-tz-offset': '0',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(this.#options.timeoutMs ?? 60_000),
    }).catch((error: unknown) => {
      report(null);
      throw error;
    });
    report(response);
    const answered: unknown = await response.json().catch(() => null);
    if (response.status === 429 && left > 0) {
      await wait(1000 * Math.min(60, Number(response.headers.get('retry-after') ?? 2) || 2));
      return this.#send({ method, path, headers, body }, left - 1);
    }
    return { status: response.status, headers: response.headers, body: isRow(answered) ? answered : {} };
  }
}

export function need(answer: Answer): Answer {
  if (answer.status !== 200) throw new Unanswered(answer.status);
  return answer;
}
