import { afterAll, beforeAll } from 'vitest';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/index.ts';
import type { Item } from './emulator-client.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** `{}` for an empty body. */
  readonly json: Item & { readonly error?: string; readonly 'field-errors'?: Record<string, unknown> };
}

export interface SocketClient {
  readonly emulator: () => Emulator;
  /** Sends a request as the first user, and follows redirects as usual clients do. A string is sent as it is. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Creates an object, and expects success. */
  create(path: string, body: object): Promise<Item>;
}

/** Sends a request as the first user, or as the one in `headers`. A string is sent as it is. */
export async function sendTo(
  { url, apiKey }: Emulator,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${apiKey}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: text === '' ? {} : JSON.parse(text) };
}

/** A client of an emulator with a socket, which all tests of a file share. */
export function socketClient(options: EmulatorOptions = {}): SocketClient {
  let running: Emulator | undefined;
  const emulator = () => {
    if (running === undefined) throw new Error('The emulator starts before the tests.');
    return running;
  };
  beforeAll(async () => {
    running = await startEmulator({ clock: () => Date.UTC(2026, 10, 20, 12), ...options });
  });
  afterAll(() => running?.close());
  const send: SocketClient['send'] = (method, path, body, headers) => sendTo(emulator(), method, path, body, headers);
  const create = async (path: string, body: object) => {
    const { status, json } = await send('POST', path, body);
    if (status !== 200 && status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(json)}`);
    return json;
  };
  return { emulator, send, create };
}
