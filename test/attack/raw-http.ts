/** HTTP as bytes, because no client sends requests this broken. */
import { connect } from 'node:net';

export interface RawResponse {
  /** The status of the first response. 0 without one. */
  readonly status: number;
  /** Everything that arrived. */
  readonly text: string;
  readonly milliseconds: number;
}

const MAX_BYTES = 2_000_000;

/** Sends bytes on a new connection. Resolves when the gateway closes it, or after `silenceMs` without a byte. */
export function sendRaw(url: string, bytes: string | Buffer, silenceMs = 400): Promise<RawResponse> {
  const { hostname, port } = new URL(url);
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const socket = connect(Number(port), hostname);
    socket.setTimeout(silenceMs, () => socket.destroy());
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      received += chunk.length;
      if (received <= MAX_BYTES) chunks.push(chunk);
    });
    socket.on('close', () => {
      const text = Buffer.concat(chunks).toString('latin1');
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
      resolve({ status, text, milliseconds: performance.now() - startedAt });
    });
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

export interface JsonResponse {
  readonly status: number;
  readonly text: string;
  readonly errors: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly data: unknown;
  readonly milliseconds: number;
}

/** Sends an operation. A response that is not JSON has no errors and no data. */
export async function sendJson(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  timeoutMs = 30_000,
): Promise<JsonResponse> {
  const startedAt = performance.now();
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: text,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const received = await response.text();
    const milliseconds = performance.now() - startedAt;
    try {
      const { errors = [], data = null } = JSON.parse(received) as Partial<JsonResponse>;
      return { status: response.status, text: received, errors, data, milliseconds };
    } catch {
      return { status: response.status, text: received, errors: [], data: null, milliseconds };
    }
  } catch (error) {
    return { status: 0, text: String(error), errors: [], data: null, milliseconds: performance.now() - startedAt };
  }
}
