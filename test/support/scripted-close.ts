/** A Close that answers each request as a test says. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptedRequest {
  readonly method: string;
  /** Below the root of the API, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string;
  /** Requests before it. */
  readonly nth: number;
}

export interface ScriptedResponse {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: an empty list. */
  readonly body?: unknown;
  /** Sent as it is, in place of the body. */
  readonly text?: string;
  readonly delayMs?: number;
}

export interface ScriptedClose {
  readonly url: string;
  readonly requests: readonly ScriptedRequest[];
  answer: (request: ScriptedRequest) => ScriptedResponse;
  close(): Promise<void>;
}

const BASE = '/api/v1';
const EMPTY_LIST = { data: [], has_more: false, total_results: 0 };

export async function startScriptedClose(): Promise<ScriptedClose> {
  const requests: ScriptedRequest[] = [];
  const server = createServer((incoming, response) => {
    incoming.resume();
    const { pathname, searchParams } = new URL(incoming.url ?? '', 'http://close');
    const request: ScriptedRequest = {
      method: incoming.method ?? '',
      path: pathname.slice(BASE.length),
      query: searchParams,
      authorization: incoming.headers.authorization ?? '',
      nth: requests.length,
    };
    requests.push(request);
    const { status = 200, headers = {}, body = EMPTY_LIST, text, delayMs } = close.answer(request);
    const send = () => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text ?? JSON.stringify(body));
    };
    if (delayMs === undefined) send();
    else setTimeout(send, delayMs).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close: ScriptedClose = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${BASE}`,
    requests,
    answer: () => ({}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return close;
}
