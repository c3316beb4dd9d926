import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { MessageType, type Server, type SubscribePayload, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Clock } from '../../close/clock.ts';
import type { Limits } from '../../config/limits.ts';
import type { Callers } from '../callers/callers.ts';
import { atExpiry } from '../callers/expiry.ts';
import { firstRefusal, type Guard } from '../guards/index.ts';
import { assertFewValues } from '../json-body.ts';
import type { Receiver } from '../receiver.ts';
import { operationIdOf, REQUEST_ID, requestIdOf } from '../request-id.ts';
import { callerHeaders } from './caller-headers.ts';
import { type Result, SocketOperation } from './socket-operation.ts';

/** A client that has not answered a ping by the next one has left. */
const HEARTBEAT_MS = 12_000;
/** A client for which more bytes wait receives no pong. */
const MAX_UNSENT = 64 * 1024;
/** Maximum length of the reason in a close frame, in bytes. */
const MAX_REASON = 123;
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;
const BAD_REQUEST = 4400;
const UNAUTHORIZED = 4401;
const TOO_MANY = 4429;
/** Close codes by the status of a refusal. Clients of graphql-ws connect again after 1001 and 4403. */
const CLOSE_CODES: Readonly<Record<number, number>> = { 401: UNAUTHORIZED, 403: 4403, 503: GOING_AWAY };

export interface SocketOptions {
  readonly request: IncomingMessage;
  readonly url: URL;
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'prepare' | 'callerOf'>;
  readonly limits: Limits;
  readonly clock: Pick<Clock, 'after' | 'wall'>;
  readonly run: (payload: SubscribePayload, headers: Headers, receiver: Receiver) => Promise<Result>;
}

/** One WebSocket: the caller's headers, its operations and its heartbeat. */
export class Socket {
  readonly #ws: WebSocket;
  readonly #options: SocketOptions;
  readonly #operations = new Set<SocketOperation>();
  #headers = new Headers();
  #isAlive = true;
  #isDraining = false;
  #stopHeartbeat: () => void = () => undefined;
  #clearExpiry: () => void = () => undefined;

  constructor(ws: WebSocket, options: SocketOptions) {
    this.#ws = ws;
    this.#options = options;
  }

  /** Serves the protocol until the socket is closed. */
  open(protocol: Server<Socket>): void {
    const ws = this.#ws;
    const closed = protocol.opened(
      {
        protocol: ws.protocol,
        send: (text) => this.#send(text),
        close: (code, reason) => ws.close(code, reason),
        onMessage: (listener) => {
          ws.on('message', (data, isBinary) => {
            if (isBinary || !(data instanceof Buffer)) ws.close(UNSUPPORTED_DATA);
            else void this.#receive(data, listener);
          });
        },
        onPing: (payload) => {
          if (ws.bufferedAmount > MAX_UNSENT) return;
          void this.#send(stringifyMessage({ type: MessageType.Pong, ...(payload === undefined ? {} : { payload }) }));
        },
      },
      this,
    );
    ws.on('ping', (data) => {
      if (ws.bufferedAmount <= MAX_UNSENT) ws.pong(data);
    });
    ws.on('pong', () => {
      this.#isAlive = true;
    });
    // `close` follows.
    ws.on('error', () => undefined);
    ws.once('close', (code, reason) => {
      this.#stopHeartbeat();
      this.#clearExpiry();
      for (const operation of this.#operations) void operation.return();
      void closed(code, reason.toString());
    });
    this.#beat();
  }

  /** Checks the first message. False if it closed the socket. */
  async connect(payload: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const { request, url, guards, callers, clock } = this.#options;
    try {
      this.#headers = callerHeaders(request, payload);
    } catch (error) {
      this.#close(BAD_REQUEST, error instanceof GraphQLError ? error.message : 'Invalid headers');
      return false;
    }
    await callers.prepare(this.#headers, request);
    const guarded = { method: request.method ?? 'GET', url, headers: this.#headers };
    const refusal = firstRefusal(guards, guarded, 'connect');
    if (refusal !== null) {
      this.#close(CLOSE_CODES[refusal.status] ?? BAD_REQUEST, refusal.message);
      return false;
    }
    const { expiresAt } = callers.callerOf(this.#headers, request);
    this.#clearExpiry = atExpiry(clock, expiresAt, () => this.#close(UNAUTHORIZED, 'Token expired'));
    return true;
  }

  /** The request id of the operation to which the client gave this id. */
  requestIdOf(id: string): string {
    return operationIdOf(requestIdOf(this.#headers), id);
  }

  /** The operation of a message, which is one of `count`. Errors if the socket has too many. */
  operation(
    id: string,
    payload: SubscribePayload,
    count: number,
  ): SocketOperation | readonly GraphQLError[] | Promise<never> {
    const { limits, run } = this.#options;
    const max = limits.LIMIT_SOCKET_OPERATIONS;
    // The client of graphql-ws sends it again on its next socket.
    if (this.#isDraining) return new Promise<never>(() => undefined);
    if (count > 2 * max) this.#close(TOO_MANY, 'Too many operations');
    if (count > max) return [exceeded('LIMIT_SOCKET_OPERATIONS', limits, count)];
    const headers = new Headers(this.#headers);
    headers.set(REQUEST_ID, this.requestIdOf(id));
    const start = (receiver: Receiver) => run(payload, headers, receiver);
    const operation = new SocketOperation(start, () => this.terminate());
    this.#operations.add(operation);
    operation.once('close', () => this.#operations.delete(operation));
    return operation;
  }

  /** Closes the socket as soon as it has no operation, and starts none until then. */
  drain(): void {
    this.#isDraining = true;
    this.#closeIfDone();
  }

  terminate(): void {
    this.#ws.terminate();
  }

  async #receive(data: Buffer, listener: (text: string) => Promise<void>): Promise<void> {
    if (this.#ws.readyState !== this.#ws.OPEN) return;
    try {
      assertFewValues(data, this.#options.limits);
      await listener(data.toString());
    } catch {
      // Too many values, or a message that only servers send.
      this.#close(BAD_REQUEST, 'Invalid message received');
    }
    if (this.#isDraining) this.#closeIfDone();
  }

  /** Resolves when the message was handed to the kernel, so that results are created only as fast as they are read. */
  #send(text: string): Promise<void> {
    if (this.#ws.readyState !== this.#ws.OPEN) return Promise.resolve();
    // After an error, `close` follows.
    return new Promise((resolve) => this.#ws.send(text, () => resolve()));
  }

  #close(code: number, reason: string): void {
    this.#ws.close(code, reason.slice(0, MAX_REASON));
  }

  #closeIfDone(): void {
    if (this.#operations.size === 0) this.#close(GOING_AWAY, 'Going away');
  }

  #beat(): void {
    this.#stopHeartbeat = this.#options.clock.after(HEARTBEAT_MS, () => {
      // A pong may wait behind a large result, whose delivery has its own time limit.
      const isSending = [...this.#operations].some(({ isLarge }) => isLarge);
      if (!this.#isAlive && !isSending) {
        this.terminate();
        return;
      }
      this.#isAlive = false;
      this.#ws.ping();
      this.#beat();
    });
  }
}
