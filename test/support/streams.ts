/** One subscription over either transport, whose client can stop reading. */
import { request } from 'node:http';
import type { Result } from './subscriber.ts';
import { openSocket } from './web-socket.ts';

export interface Stream extends AsyncDisposable {
  /** The next result. Null after the last. */
  next(): Promise<Result | null>;
  /** Stops to read from the connection. */
  pause(): void;
  resume(): void;
  /** Disconnects. */
  leave(): void;
}

export type Transport = (
  url: string,
  query: string,
  variables?: object,
  headers?: Readonly<Record<string, string>>,
) => Promise<Stream>;

/** Results as they arrive. */
class Results {
  readonly #waiting: Result[] = [];
  readonly #takers: ((result: Result | null) => void)[] = [];
  #isOver = false;

  push(result: Result): void {
    const take = this.#takers.shift();
    if (take === undefined) this.#waiting.push(result);
    else take(result);
  }

  end(): void {
    this.#isOver = true;
    for (const take of this.#takers.splice(0)) take(null);
  }

  next(): Promise<Result | null> {
    const result = this.#waiting.shift();
    if (result !== undefined || this.#isOver) return Promise.resolve(result ?? null);
    return new Promise((resolve) => this.#takers.push(resolve));
  }
}

/** GraphQL over Server-Sent Events. */
const events: Transport = async (url, query, variables = {}, more = {}) => {
  const results = new Results();
  const { promise, resolve, reject } = Promise.withResolvers<Stream>();
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream', ...more };
  const outgoing = request(url, { method: 'POST', headers }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) {
        const data = /^event: next\ndata: (.*)$/.exec(block)?.[1];
        if (data !== undefined) results.push(JSON.parse(data) as Result);
      }
    });
    response.on('error', () => undefined).on('close', () => results.end());
    const leave = () => void response.destroy();
    resolve({
      next: () => results.next(),
      pause: () => void response.pause(),
      resume: () => void response.resume(),
      leave,
      [Symbol.asyncDispose]: async () => leave(),
    });
  });
  outgoing.on('error', reject).end(JSON.stringify({ query, variables }));
  return promise;
};

const webSocket: Transport = async (url, query, variables = {}, headers = {}) => {
  const results = new Results();
  const socket = await openSocket(url, { headers });
  socket.subscribe('1', query, variables);
  const read = async () => {
    for (;;) {
      const { type, payload } = await socket.next();
      if (type === 'complete') break;
      results.push(type === 'next' ? payload : { errors: payload });
      if (type === 'error') break;
    }
  };
  void read().then(
    () => results.end(),
    () => results.end(),
  );
  return {
    next: () => results.next(),
    pause: () => socket.ws.pause(),
    resume: () => socket.ws.resume(),
    leave: () => socket.ws.terminate(),
    [Symbol.asyncDispose]: () => socket[Symbol.asyncDispose](),
  };
};

export const TRANSPORTS: Readonly<Record<string, Transport>> = { 'Server-Sent Events': events, WebSocket: webSocket };
