/** A Close on raw sockets that chooses its form of response for each request. Ordinary responses are the emulator's. */
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { createEmulator, demoSeed, EMULATOR_API_KEY } from '../../emulator/index.ts';
import { apiKeyOf } from '../../emulator/request.ts';
import type { Form } from './hostile-answers.ts';

export interface CloseRequest {
  readonly method: string;
  readonly url: string;
  /** The user name of Basic authentication. */
  readonly user: string;
  readonly nth: number;
}

/** What the stand-in sends: the emulator's response, another JSON value, or a wire form. */
export type Plan = 'ordinary' | { readonly status: number; readonly json: unknown } | Form;

export interface HostileClose {
  readonly url: string;
  readonly requests: number;
  /** Connections whose last response has not ended. */
  readonly busy: number;
  readonly open: number;
  close(): Promise<void>;
}

const LENGTH = /^content-length: *(\d+)/im;

export async function startHostileClose(planOf: (request: CloseRequest) => Plan): Promise<HostileClose> {
  const emulator = createEmulator({ seed: demoSeed(), rateLimit: null, recordLimit: 0 });
  const sockets = new Set<Socket>();
  const busy = new Set<Socket>();
  let nth = 0;
  const ordinary = (method: string, url: string, lines: readonly string[], body: string) => {
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    headers.authorization = `Bearer ${EMULATOR_API_KEY}`;
    return emulator.handle({ method, url, headers, body });
  };
  const take = async (socket: Socket, text: string, body: string) => {
    const [first = '', ...lines] = text.split('\r\n');
    const [method = '', url = ''] = first.split(' ');
    const authorization = lines.find((line) => /^authorization:/i.test(line))?.slice(14) ?? '';
    const plan = planOf({ method, url, user: apiKeyOf(authorization) ?? '', nth });
    nth += 1;
    busy.add(socket);
    if (typeof plan === 'function') {
      await plan(socket, Buffer.from(ordinary(method, url, lines, body).body));
    } else {
      const answer = plan === 'ordinary' ? ordinary(method, url, lines, body) : null;
      const json = answer?.body ?? JSON.stringify(plan === 'ordinary' ? null : plan.json);
      const status = answer?.status ?? (plan === 'ordinary' ? 200 : plan.status);
      const length = Buffer.byteLength(json);
      socket.write(
        `HTTP/1.1 ${status} -\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${json}`,
      );
    }
    busy.delete(socket);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      sockets.delete(socket);
      busy.delete(socket);
    });
    let received = Buffer.alloc(0);
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      const end = received.indexOf('\r\n\r\n');
      if (end < 0) return;
      const text = received.subarray(0, end).toString('latin1');
      const length = Number(LENGTH.exec(text)?.[1] ?? 0);
      if (received.length < end + 4 + length) return;
      const body = received.subarray(end + 4, end + 4 + length).toString();
      received = received.subarray(end + 4 + length);
      // A form may write after the gateway has closed the connection.
      take(socket, text, body).catch(() => undefined);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`,
    get requests() {
      return nth;
    },
    get busy() {
      return busy.size;
    },
    get open() {
      return sockets.size;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
