/** Every way into the gateway, over the socket. */
import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import { SCRIPT_PATH } from './pages.ts';
import { openSocket, RefusedSocket } from './web-socket.ts';

export const TOKEN = '0123456789abcdef';
export const SUBSCRIPTION = 'subscription { eventReceived { action } }';
/** The key that signs webhooks. */
export const KEY = 'ab'.repeat(32);
/** The time of the gateway. */
export const NOW = Date.parse('2026-12-01T12:00:00Z');

export interface Sent {
  /** Default: the gateway's own. */
  readonly host?: string;
  readonly path?: string;
  /** Default: the entrance's own. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Null: no credential. */
  readonly authorization?: string | null;
  /** Claims of a token that the identity provider issues. */
  readonly claims?: object;
  /** Characters to add to the document, or to the delivery of a webhook. */
  readonly padding?: number;
  /** The key that signs webhooks. */
  readonly key?: string;
  /** The path of a recording. */
  readonly link?: string;
}

/** The outcome: 200, the status of a refusal, or the code with which a WebSocket was closed. */
export type Entrance = (url: URL, sent: Sent) => Promise<number>;

/** Node declares no length of a DELETE. */
const lengthOf = (body: string | undefined) => (body === undefined ? {} : { 'content-length': String(body.length) });

interface Outgoing {
  readonly path: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `fetch` would not send another `Host`. */
function sendTo(url: URL, sent: Sent, { path, method = 'GET', headers, body }: Outgoing): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const outgoing = request(
    new URL(sent.path ?? path, url),
    {
      method: sent.method ?? method,
      headers: {
        host: sent.host ?? url.host,
        ...lengthOf(body),
        ...headers,
        ...authorizationOf(sent),
        ...sent.headers,
      },
    },
    (response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    },
  );
  outgoing.on('error', reject);
  outgoing.end(body);
  return promise;
}

function send(url: URL, sent: Sent, method: string, accept: string, query: string): Promise<number> {
  const document = query + ' '.repeat(sent.padding ?? 0);
  const { pathname } = url;
  return sendTo(
    url,
    sent,
    method === 'GET'
      ? { path: `${pathname}?query=${encodeURIComponent(document)}`, headers: { accept } }
      : {
          ...{ path: pathname, method, body: JSON.stringify({ query: document }) },
          headers: { accept, 'content-type': 'application/json' },
        },
  );
}

/** A delivery as Close signs it. */
function webhook(url: URL, sent: Sent): Promise<number> {
  const timestamp = String(NOW / 1000);
  const body = '{}'.padEnd(sent.padding ?? 0);
  const hash = createHmac('sha256', Buffer.from(sent.key ?? KEY, 'hex'))
    .update(timestamp + body)
    .digest('hex');
  const headers = {
    'close-sig-hash': hash,
    'close-sig-timestamp': timestamp,
  };
  return sendTo(url, sent, { path: '/webhooks/close', method: 'POST', headers, body });
}

/** A call of a tool as the protocol of 2026 has it, which is answered in one piece. */
function callOfTool(url: URL, sent: Sent): Promise<number> {
  const method = 'tools/call';
  const name = 'users_pipelines_and_statuses';
  const version = '2026-07-28';
  const _meta = {
    'io.modelcontextprotocol/protocolVersion': version,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': {},
  };
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: { name, arguments: {}, _meta } });
  const headers = {
    ...{ accept: 'application/json, text/event-stream', 'content-type': 'application/json' },
    ...{ 'mcp-protocol-version': version, 'mcp-method': method, 'mcp-name': name },
  };
  return sendTo(url, sent, { path: '/mcp', method: 'POST', headers, body: body + ' '.repeat(sent.padding ?? 0) });
}

const authorizationOf = ({ authorization = `Bearer ${TOKEN}` }: Sent) =>
  authorization === null ? {} : { authorization };

/** The credential is in the first message, where browsers put it. */
async function webSocket(url: URL, sent: Sent): Promise<number> {
  const headers = { host: sent.host ?? url.host, ...sent.headers };
  try {
    const socket = await openSocket(new URL(sent.path ?? url.pathname, url).href, {
      headers,
      params: authorizationOf(sent),
    });
    try {
      if (socket.ws.readyState === socket.ws.OPEN) {
        socket.subscribe('1', SUBSCRIPTION + ' '.repeat(sent.padding ?? 0));
        const first = await Promise.race([socket.next().catch(() => null), socket.closed]);
        if (first !== null && 'type' in first) return 200;
      }
      return (await socket.closed).code;
    } finally {
      await socket[Symbol.asyncDispose]();
    }
  } catch (error) {
    if (error instanceof RefusedSocket) return error.status;
    throw error;
  }
}

export const OPERATIONS: Readonly<Record<string, Entrance>> = {
  POST: (url, sent) => send(url, sent, 'POST', 'application/json', '{ __typename }'),
  GET: (url, sent) => send(url, sent, 'GET', 'application/json', '{ __typename }'),
  'POST of SSE': (url, sent) => send(url, sent, 'POST', 'text/event-stream', SUBSCRIPTION),
  'GET of SSE': (url, sent) => send(url, sent, 'GET', 'text/event-stream', SUBSCRIPTION),
  WebSocket: webSocket,
};
export const OTHERS: Readonly<Record<string, Entrance>> = {
  webhook,
  'a tool': callOfTool,
  media: (url, sent) => sendTo(url, sent, { path: sent.link ?? '/media/x' }),
  'the explorer': (url, sent) => sendTo(url, sent, { path: url.pathname, headers: { accept: 'text/html' } }),
  'a file of a page': (url, sent) => sendTo(url, sent, { path: SCRIPT_PATH }),
  'the health check': (url, sent) => sendTo(url, sent, { path: '/health' }),
};
