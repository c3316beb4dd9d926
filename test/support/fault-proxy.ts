/**
 * A proxy between the gateway and Close that injects faults. It uses plain sockets, because no HTTP library sends
 * responses this broken. The faults are in `faults.ts`.
 */
import { EventEmitter, once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A response of Close with its whole body. */
export interface WireAnswer {
  readonly status: number;
  readonly body: Buffer;
}

/** A complete request. */
export interface Exchange {
  /** `GET /lead/`, without the query. */
  readonly line: string;
  readonly query: URLSearchParams;
  /** Earlier requests on all connections. */
  readonly nth: number;
  /** Earlier connections. */
  readonly connection: number;
  /** The connection to the gateway. */
  readonly socket: Socket;
  /** Sends the request to Close. Aborted if the gateway closes its connection. */
  forward(): Promise<WireAnswer>;
}

/** Resolves when it has responded or when the socket is closed. */
export type Fault = (exchange: Exchange) => Promise<unknown>;

export interface FaultProxy {
  /** Includes the path of the API. */
  readonly url: string;
  /** Chooses the fault of each request. Undefined forwards it unchanged. */
  plan: (exchange: Exchange) => Fault | undefined;
  /** The requests in order. */
  readonly lines: readonly string[];
  /** Open connections. */
  readonly open: number;
  /** Maximum of requests in flight. */
  readonly maxInFlight: number;
  /** Waits until no request is in flight. */
  idle(): Promise<void>;
  /** Waits until no connection is open. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

/** Forwards the response of Close unchanged. */
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
  let inFlight = 0;
  let maxInFlight = 0;

  const forward = async (request: Buffer, socket: Socket): Promise<WireAnswer> => {
    const close = connect(Number(port), hostname);
    const leave = () => close.destroy();
    socket.once('close', leave);
    // One connection per request, so that the end of the connection is the end of the response.
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
      inFlight += 1;
      maxInFlight = Math.max(maxInFlight, inFlight);
      const fault = proxy.plan(exchange) ?? pass;
      // Ends when the gateway disconnects, even if the fault never does.
      void Promise.race([fault(exchange).catch(() => socket.destroy()), closed]).then(() => {
        inFlight -= 1;
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
    get maxInFlight() {
      return maxInFlight;
    },
    idle: () => until(() => inFlight === 0),
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
