import { createServer, type Socket } from 'node:net';

/** A server in place of Close that receives each request completely and then resets the connection without a response. */
export interface ResettingClose {
  readonly url: string;
  /** Requests that arrived completely, including the body. */
  readonly arrivals: number;
  close(): Promise<void>;
}

export async function startResettingClose(): Promise<ResettingClose> {
  let arrivals = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      if (!isComplete(received)) return;
      arrivals += 1;
      socket.resetAndDestroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    get arrivals() {
      return arrivals;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function isComplete(request: string): boolean {
  const [head = '', ...rest] = request.split('\r\n\r\n');
  if (rest.length === 0) return false;
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return Buffer.byteLength(rest.join('\r\n\r\n'), 'latin1') >= length;
}
