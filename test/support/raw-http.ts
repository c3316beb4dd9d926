/** Requests as bytes on a connection of their own, for forms of HTTP that no client library sends. */
import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawRequest {
  readonly method?: string;
  /** Default: `/graphql`. */
  readonly target?: string;
  /** In order, with repetitions. Without `Host`, `Connection` and, with a body, `Content-Length`, which are added. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Buffer;
  /** Sends the body in chunks of this size, without a length. */
  readonly chunkSize?: number | undefined;
  /** Default: `localhost`. */
  readonly host?: string;
}

export interface RawResponse {
  readonly status: number;
  /** Names in lowercase. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Everything received, interim responses included. */
  readonly text: string;
}

/** Sends one request to a server on this machine. */
export async function sendRaw(url: string, request: RawRequest): Promise<RawResponse> {
  const { method = 'POST', target = '/graphql', headers = [], host = 'localhost', chunkSize } = request;
  const body = Buffer.from(request.body ?? '');
  const length: [string, string][] =
    chunkSize !== undefined
      ? [['Transfer-Encoding', 'chunked']]
      : body.length > 0
        ? [['Content-Length', String(body.length)]]
        : [];
  const lines = [['Host', host], ['Connection', 'close'], ...length, ...headers].map(
    ([name, value]) => `${name}: ${value}`,
  );
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return parsed(await sendBytes(url, head, chunkSize === undefined ? body : chunked(body, chunkSize)));
}

/** Writes each part to one connection. Returns everything received until the server closes it. */
export async function sendBytes(url: string, ...sent: readonly (string | Buffer)[]): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  socket.setTimeout(5000, () => socket.destroy());
  // A server that refuses a body may reset the connection.
  socket.on('error', () => undefined);
  for (const part of sent) socket.write(part);
  if (!socket.closed) await once(socket, 'close');
  return Buffer.concat(parts).toString();
}

function chunked(body: Buffer, size: number): Buffer {
  const parts: Buffer[] = [];
  for (let start = 0; start < body.length; start += size) {
    const part = body.subarray(start, start + size);
    parts.push(Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from('0\r\n\r\n')]);
}

function parsed(text: string): RawResponse {
  const [head = '', ...rest] = text.replace(/^(HTTP\/1\.1 1\d\d .*\r\n\r\n)+/, '').split('\r\n\r\n');
  const [line = '', ...fields] = head.split('\r\n');
  const headers = Object.fromEntries(
    fields.map((field) => {
      const colon = field.indexOf(':');
      return [field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim()] as const;
    }),
  );
  return { status: Number(line.split(' ')[1]), headers, body: rest.join('\r\n\r\n'), text };
}
