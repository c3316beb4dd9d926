/** A client of `graphql-transport-ws` that sends and shows single messages. */
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';

export interface Message {
  readonly type: string;
  readonly id?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape depends on the operation of each test
  readonly payload?: any;
}

export interface TestSocket extends AsyncDisposable {
  readonly ws: WebSocket;
  send(message: object | string): void;
  /** The next message. Fails if the socket is closed first. */
  next(): Promise<Message>;
  /** Starts an operation. */
  subscribe(id: string, query: string, variables?: object, more?: object): void;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

export interface SocketOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly protocol?: string;
  /** The payload of the first message. Null: no first message is sent. */
  readonly params?: object | null;
  readonly autoPong?: boolean;
}

/** The response to a request for a WebSocket that was refused. */
export class RefusedSocket extends Error {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;

  constructor({ statusCode = 0, headers }: IncomingMessage, body: string) {
    super(`Refused with ${statusCode}.`);
    this.status = statusCode;
    this.headers = headers;
    this.body = body;
  }
}

/** Opens a socket and, with `params`, waits for the acknowledgement or for the end. */
export async function openSocket(url: string, options: SocketOptions = {}): Promise<TestSocket> {
  const { headers = {}, protocol = 'graphql-transport-ws', params = {}, autoPong = true } = options;
  const ws = new WebSocket(url.replace(/^http/, 'ws'), protocol === '' ? [] : [protocol], { headers, autoPong });
  const waiting: Message[] = [];
  const takers: PromiseWithResolvers<Message>[] = [];
  const closed = Promise.withResolvers<{ code: number; reason: string }>();
  ws.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    const taker = takers.shift();
    if (taker === undefined) waiting.push(message);
    else taker.resolve(message);
  });
  ws.once('close', (code, reason) => {
    closed.resolve({ code, reason: String(reason) });
    for (const taker of takers.splice(0)) taker.reject(new Error(`The socket was closed with ${code}.`));
  });
  const send = (message: object | string) => ws.send(typeof message === 'string' ? message : JSON.stringify(message));
  const socket: TestSocket = {
    ws,
    send,
    closed: closed.promise,
    next() {
      const message = waiting.shift();
      if (message !== undefined) return Promise.resolve(message);
      if (ws.readyState === WebSocket.CLOSED) return Promise.reject(new Error('The socket is closed.'));
      const taker = Promise.withResolvers<Message>();
      takers.push(taker);
      return taker.promise;
    },
    subscribe: (id, query, variables = {}, more = {}) =>
      send({ type: 'subscribe', id, payload: { query, variables, ...more } }),
    async [Symbol.asyncDispose]() {
      ws.terminate();
      await closed.promise;
    },
  };
  const refused = once(ws, 'unexpected-response').then(async ([, response]: IncomingMessage[]) => {
    if (response === undefined) return;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    throw new RefusedSocket(response, Buffer.concat(parts).toString());
  });
  ws.on('error', () => undefined);
  await Promise.race([once(ws, 'open'), refused]);
  if (params !== null) {
    send({ type: 'connection_init', payload: params });
    await Promise.race([socket.next().catch(() => undefined), closed.promise]);
  }
  return socket;
}
