/** Asks Close, and can do nothing but read: whatever else is refused before it leaves. */
import { setTimeout as wait } from 'node:timers/promises';

export type Row = Readonly<Record<string, unknown>>;
export type Query = Readonly<Record<string, string | number>>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** `{}` if it was no object. */
  readonly body: Row;
}

/** An answer without which nothing can be said. Tells the status, and nothing of what was asked or answered. */
export class Unanswered extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`Close answered ${status}`);
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

/** A GET, a POST that stands for one, or a search. */
export function isRead({ method, path, headers = {} }: Sent): boolean {
  if (!path.startsWith('/')) return false;
  if (method === 'GET') return true;
  const overrides = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'x-http-method-override');
  if (method !== 'POST') return false;
  if (overrides.length === 0) return path === '/data/search/';
  return overrides.every(([, value]) => value === 'GET');
}

/** How often a refusal for too many requests is waited out. */
const PATIENCE = 3;

export class ReadOnlyClose {
  readonly #url: string;
  readonly #authorization: string;
  /** What was asked before is not asked again: some assumptions look at the same rows. */
  readonly #answers = new Map<string, Promise<Answer>>();

  constructor(url: string, apiKey: string) {
    this.#url = url.replace(/\/+$/, '');
    this.#authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  }

  /** How many requests were made. */
  get asked(): number {
    return this.#answers.size;
  }

  get(path: string, query: Query = {}, headers: Sent['headers'] = {}): Promise<Answer> {
    const text = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)])).toString();
    return this.send({ method: 'GET', path: text === '' ? path : `${path}?${text}`, headers });
  }

  /** The form for what no URL can hold. */
  longGet(path: string, parameters: Row): Promise<Answer> {
    return this.send({
      method: 'POST',
      path,
      headers: { 'x-http-method-override': 'GET' },
      body: { _params: parameters },
    });
  }

  /** The rows of a list, where there is no list `Unanswered`. */
  async list(path: string, query: Query = {}): Promise<{ readonly rows: readonly Row[]; readonly body: Row }> {
    const { body } = need(await this.get(path, query));
    return { rows: rowsOf(body.data), body };
  }

  /** One object; null if there is none. */
  async one(path: string, query: Query = {}): Promise<Row | null> {
    const answer = await this.get(path, query);
    return answer.status === 404 ? null : need(answer).body;
  }

  search(body: Row): Promise<Answer> {
    return this.send({ method: 'POST', path: '/data/search/', body });
  }

  send(sent: Sent): Promise<Answer> {
    if (!isRead(sent)) return Promise.reject(new Error(`${sent.method} is not sent: only what reads is.`));
    const key = JSON.stringify([sent.method, sent.path, sent.headers ?? {}, sent.body]);
    const answer = this.#answers.get(key) ?? this.#send(sent);
    this.#answers.set(key, answer);
    return answer;
  }

  async #send({ method, path, headers = {}, body }: Sent, left = PATIENCE): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        authorization: this.#authorization,
        // Days are those of UTC, as the dates in answers are.
        'x-tz-offset': '0',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(60_000),
    });
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
