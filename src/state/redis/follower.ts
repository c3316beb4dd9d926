import type { Logger } from '../../telemetry/log.ts';
import { isAfter } from '../memory-state.ts';
import { deliver } from '../messages.ts';
import type { Listener } from '../shared-state.ts';
import type { Vault } from '../vault.ts';
import { Connection, type RedisLibrary, reasonOf } from './connection.ts';
import { entryOf, listOf, optional, type SealedEntry, UnexpectedReply } from './replies.ts';

/** How long one read waits for a message. */
const BLOCK_MS = 1_000;
/** A blocked read that takes this much longer has lost its connection. */
const GRACE_MS = 1_000;
const RETRY_MS = 1_000;
const BATCH = 1_000;
const START = '0-0';

export interface FollowerOptions {
  readonly library: RedisLibrary;
  readonly url: string;
  readonly key: string;
  readonly vault: Vault;
  /** The copy whose own messages are skipped. */
  readonly id: string;
  /** Whether the store answers other commands. */
  readonly isUp: () => boolean;
  readonly log: Logger;
}

/** Follows the messages of all copies with one blocking read on a second connection. */
export class Follower {
  readonly #options: FollowerOptions;
  readonly #listeners = new Set<Listener>();
  #connection: Connection | null = null;
  /** The last message that was read. Null before the first connection. */
  #last: string | null = null;
  #isClosed = false;
  /** How often in a row following has failed although the store answers. */
  #failures = 0;

  constructor(options: FollowerOptions) {
    this.#options = options;
  }

  add(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The store answers: follows it until the connection is lost. Resolves when it hears all that is sent from then on, or fails. */
  start(): Promise<void> {
    if (this.#connection !== null || this.#isClosed) return Promise.resolve();
    const following = Promise.withResolvers<void>();
    const connection = new Connection(this.#options.library, this.#options.url, () => connection.close());
    this.#connection = connection;
    void this.#follow(connection, following.resolve)
      .catch((error: unknown) => this.#failed(error))
      .finally(() => {
        following.resolve();
        connection.close();
        this.#connection = null;
        if (!this.#isClosed) setTimeout(() => void this.start(), RETRY_MS).unref();
      });
    return following.promise;
  }

  /** The first failure may be that of the store, which has its own line. */
  #failed(error: unknown): void {
    if (this.#isClosed || !this.#options.isUp()) return;
    this.#failures += 1;
    if (this.#failures === 2)
      this.#options.log.warn({ reason: reasonOf(error) }, 'messages of other copies are not received');
  }

  close(): void {
    this.#isClosed = true;
    this.#connection?.close();
  }

  async #follow(connection: Connection, onStart: () => void): Promise<void> {
    const { key } = this.#options;
    await connection.open();
    const newest = listOf(entryOf)(await connection.send(['XREVRANGE', key, '+', '-', 'COUNT', '1'], GRACE_MS));
    const top = newest[0]?.[0] ?? START;
    // After the loss of its data, a store may count from earlier on.
    if (this.#last === null || isAfter(this.#last, top)) this.#last = top;
    // Also at the first connection: if the store was away at the start, this copy has worked without it.
    for (const { missed } of this.#listeners) missed();
    onStart();
    while (!this.#isClosed) {
      const read = ['XREAD', 'COUNT', String(BATCH), 'BLOCK', String(BLOCK_MS), 'STREAMS', key, this.#last];
      const streams = optional(listOf(streamOf))(await connection.send(read, BLOCK_MS + GRACE_MS));
      if (this.#failures > 1) this.#options.log.info('messages of other copies are received again');
      this.#failures = 0;
      for (const [position, sealed] of streams?.[0] ?? []) {
        this.#last = position;
        this.#deliver(sealed);
      }
    }
  }

  #deliver(sealed: Buffer): void {
    const { vault, key, id } = this.#options;
    const message = vault.open(key, sealed);
    // Of a copy with another secret.
    if (message === null) return;
    const end = message.indexOf(' ');
    if (message.slice(0, end) === id) return;
    deliver(message.slice(end + 1), this.#listeners);
  }
}

/** The entries of a stream in the reply of `XREAD`. */
function streamOf(reply: unknown): readonly SealedEntry[] {
  if (!Array.isArray(reply)) throw new UnexpectedReply('XREAD has sent no stream.');
  return listOf(entryOf)(reply[1]);
}
