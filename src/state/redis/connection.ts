import type * as redis from '@redis/client';
import { Late, within } from './within.ts';

export type RedisLibrary = Pick<typeof redis, 'createClient' | 'RESP_TYPES'>;
export type Argument = string | Buffer;

/** Milliseconds to open a connection, which no operation waits for. */
const CONNECT_MS = 1_000;

/** One connection to the store. It is never repaired: after a failure it is closed, and another is opened. */
export class Connection {
  readonly #client: ReturnType<RedisLibrary['createClient']>;
  readonly #typeMapping: { readonly [type: number]: typeof Buffer };
  #isClosed = false;

  /** `onLost`: called when the connection ends by itself, with the reason. */
  constructor({ createClient, RESP_TYPES }: RedisLibrary, url: string, onLost: (error: unknown) => void) {
    this.#typeMapping = { [RESP_TYPES.BLOB_STRING]: Buffer };
    this.#client = createClient({
      url,
      RESP: 2,
      disableOfflineQueue: true,
      disableClientInfo: true,
      maintNotifications: 'disabled',
      socket: { connectTimeout: CONNECT_MS, reconnectStrategy: false },
    });
    // The process may end while it is open.
    this.#client.unref();
    this.#client.on('error', (error: unknown) => {
      if (!this.#isClosed) onLost(error);
    });
  }

  async open(): Promise<void> {
    const opening = this.#client.connect();
    // The library may open a connection that was closed meanwhile.
    opening.then(
      () => this.#isClosed && this.#client.destroy(),
      () => undefined,
    );
    await within(CONNECT_MS, opening);
  }

  /** Sends a command. The reply may be of any type. Texts are buffers. */
  async send(args: readonly Argument[], milliseconds: number): Promise<unknown> {
    return within(milliseconds, this.#client.sendCommand<unknown>([...args], { typeMapping: this.#typeMapping }));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#client.destroy();
  }
}

/** A code for the log. Messages may quote keys, values or the URL. */
export function reasonOf(error: unknown): string {
  if (error instanceof Late) return 'timeout';
  if (!(error instanceof Error)) return 'unknown';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // Errors of the store begin with their kind.
  const [kind = ''] = error.message.split(' ', 1);
  if (/^[A-Z]{3,20}$/.test(kind)) return kind;
  // Errors of the library have no names of their own.
  return error.name === 'Error' ? error.constructor.name : error.name;
}
