/**
 * Stands between the gateway and Close, and spoils what passes as a test wants. Plain sockets, for no HTTP library is
 * willing to be this wrong. The faults are in `faults.ts`.
 */
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** An answer of Close, its body in one piece. */
export interface WireAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** A request that came whole, and what can be done with it. */
export interface Exchange {
  /** `GET /lead/`, without the query. */
  readonly line: string;
  readonly query: URLSearchParams;
  /** How many requests came before, of all connections. */
  readonly nth: number;
  /** How many connections were opened before this one. */
  readonly connection: number;
  /** To the gateway. */
  readonly socket: Socket;
  /** Asks Close. Ends with the socket if the gateway goes away. */
  forward(): Promise<WireAnswer>;
}

/** Answers in its way; is over when it has, or when the socket is closed. */
export type Fault = (exchange: Exchange) => Promise<unknown>;

export interface FaultProxy {
  /** As the gateway wants it: with the path of the API. */
  readonly url: string;
  /** Chooses what happens to each request; undefined lets it pass. */
  plan: (exchange: Exchange) => Fault | undefined;
  /** Requests that came, in their order. */
  readonly lines: readonly string[];
  /** Connections that are open now. */
  readonly open: number;
  /** The most requests that were under way at once. */
  readonly mostAtOnce: number;
  /** Waits until no request is under way. */
  idle(): Promise<void>;
  /** Waits until no connection is open. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** As Close answers: what the gateway should get if nothing goes wrong. */
export const pass: Fault = async ({ socket, forward }) => write(socket, await forward());

export function write(socket: Socket, { status, body }: WireAnswer, headers = ''): void {
  socket.write(
    `HTTP/1.1 ${status} -\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${headers}\r\n`,
  );
  socket.write(body);
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const { hostname, port, pathname } = new URL(target);
  const sockets = new Set<Socket>();
  const lines: string[] = [];
  const changes = new EventEmitter();
  let connections = 0;
  let underWay = 0;
  let mostAtOnce = 0;

  const forward = async (request: Buffer, socket: Socket): Promise<WireAnswer> => {
    const close = connect(Number(port), hostname);
    const leave = () => close.destroy();
    socket.once('close', leave);
    // One connection a request: the end of the answer is then the end of the connection.
    close.write(request.toString('latin1').replace(/^connection: .*$/im, 'connection: close'), 'latin1');
    const answer = Buffer.concat(await close.toArray());
    socket.off('close', leave);
    return parse(answer);
  };

  const serve = (socket: Socket): void => {
    const connection = connections++;
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    let received: Buffer = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (!isWhole(received)) return;
      const request = received;
      received = Buffer.alloc(0);
      const [method = '', path = ''] = request.toString('latin1').split(' ', 2);
      const url = new URL(path, target);
      const line = `${method} ${url.pathname.slice(pathname.length)}`;
      const query = url.searchParams;
      const exchange = { line, query, nth: lines.length, connection, socket, forward: () => forward(request, socket) };
      lines.push(line);
      underWay += 1;
      mostAtOnce = Math.max(mostAtOnce, underWay);
      const fault = proxy.plan(exchange) ?? pass;
      // Whoever went away in the midst of it is missed by nobody.
      void Promise.race([fault(exchange).catch(() => socket.destroy()), closed]).then(() => {
        underWay -= 1;
        changes.emit('change');
      });
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      changes.emit('change');
    });
  };

  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(changes, 'change');
  };
  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const proxy: FaultProxy = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    plan: () => undefined,
    lines,
    get open() {
      return sockets.size;
    },
    get mostAtOnce() {
      return mostAtOnce;
    },
    idle: () => until(() => underWay === 0),
    empty: () => until(() => sockets.size === 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
  return proxy;
}

function isWhole(request: Buffer): boolean {
  const end = request.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(request.toString('latin1', 0, end))?.[1] ?? 0);
  return request.length >= end + 4 + length;
}

function parse(answer: Buffer): WireAnswer {
  const end = answer.indexOf('\r\n\r\n');
  const head = answer.toString('latin1', 0, end);
  const rest = answer.subarray(end + 4);
  const body = /transfer-encoding: chunked/i.test(head) ? unchunked(rest) : rest;
  return { status: Number(head.split(' ', 2)[1]), body };
}

function unchunked(body: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const length = Number.parseInt(body.toString('latin1', at, end), 16);
    if (!(length > 0)) return Buffer.concat(chunks);
    chunks.push(body.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
}
