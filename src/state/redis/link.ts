import type { Logger } from '../../telemetry/log.ts';
import { type Argument, Connection, type RedisLibrary, reasonOf } from './connection.ts';
import { numberOf } from './replies.ts';
import { SCRIPTS, type ScriptName } from './scripts.ts';

/**
 * While the store does not answer, it is tried again after this pause, which doubles. The maximum is short, because no
 * operation waits for it, and a copy that comes back later than the others still uses its own part of each budget.
 */
const MIN_PAUSE_MS = 500;
const MAX_PAUSE_MS = 2_000;
/** How often a copy says that it runs, and how long it counts afterwards. */
const BEAT_MS = 2_000;
const GONE_MS = 5 * BEAT_MS;

export interface LinkOptions {
  readonly library: RedisLibrary;
  readonly url: string;
  readonly callMs: number;
  /** The key of the running copies. */
  readonly copiesKey: string;
  /** Different for each copy. */
  readonly id: string;
  readonly log: Logger;
}

/**
 * The connection for commands, and its breaker: after any failure there are no calls until the store has answered again.
 * Only the link itself tries that, so an operation waits for a failing store once.
 */
export class Link {
  readonly #options: LinkOptions;
  readonly #digests = new Map<ScriptName, string>();
  #connection: Connection | null = null;
  #isUp: boolean | null = null;
  #isClosed = false;
  #copies = 1;
  #pauseMs = MIN_PAUSE_MS;
  #upSince = 0;
  #timer: NodeJS.Timeout | undefined;
  /** Called when the store answers again. */
  onUp: () => void = () => undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  get isUp(): boolean {
    return this.#isUp === true;
  }

  get copies(): number {
    return this.#copies;
  }

  /** Resolves after the first attempt to reach the store. */
  start(): Promise<void> {
    return this.#try();
  }

  /** The reply, as `read` understands it. Null if the store did not answer. */
  async call<T>(args: readonly Argument[], read: (reply: unknown) => T): Promise<T | null> {
    const connection = this.#connection;
    if (connection === null || !this.isUp) return null;
    try {
      return read(await connection.send(args, this.#options.callMs));
    } catch (error) {
      if (this.#connection === connection) this.#lost(error);
      return null;
    }
  }

  script<T>(
    name: ScriptName,
    keys: readonly string[],
    args: readonly Argument[],
    read: (reply: unknown) => T,
  ): Promise<T | null> {
    return this.call(this.#scriptCall(name, keys, args), read);
  }

  async close(): Promise<void> {
    if (this.isUp) await this.call(['ZREM', this.#options.copiesKey, this.#options.id], numberOf);
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#drop();
  }

  #scriptCall(name: ScriptName, keys: readonly string[], args: readonly Argument[]): readonly Argument[] {
    return ['EVALSHA', this.#digests.get(name) ?? '', String(keys.length), ...keys, ...args];
  }

  /** Opens a connection. The store counts as up when it has also written something. */
  async #try(): Promise<void> {
    const { library, url } = this.#options;
    const connection = new Connection(library, url, (error) => {
      if (this.#connection === connection) this.#lost(error);
    });
    this.#connection = connection;
    try {
      await connection.open();
      for (const [name, script] of Object.entries(SCRIPTS) as [ScriptName, string][]) {
        this.#digests.set(name, String(await connection.send(['SCRIPT', 'LOAD', script], this.#options.callMs)));
      }
      this.#upSince = performance.now();
      await this.#beat(connection);
    } catch (error) {
      if (this.#connection === connection) this.#lost(error);
      return;
    }
    if (this.#connection !== connection) return;
    this.#isUp = true;
    this.#options.log.info({ shared: 'up', copies: this.#copies }, 'shared state connected');
    this.onUp();
  }

  /** Says that this copy runs, and counts the others. Throws if the store fails. */
  async #beat(connection: Connection): Promise<void> {
    const { copiesKey, id } = this.#options;
    const reply = await connection.send(
      this.#scriptCall('beat', [copiesKey], [id, String(GONE_MS)]),
      this.#options.callMs,
    );
    // The others come back one after the other. Until then their parts of the budgets are theirs.
    const atLeast = performance.now() - this.#upSince < GONE_MS ? this.#copies : 1;
    this.#copies = Math.max(atLeast, numberOf(reply));
    this.#after(BEAT_MS, () => {
      this.#beat(connection).catch((error: unknown) => {
        if (this.#connection === connection) this.#lost(error);
      });
    });
  }

  #lost(error: unknown): void {
    this.#drop();
    if (this.#isClosed) return;
    if (this.#isUp !== false) {
      const parts = this.#copies;
      this.#options.log.warn({ shared: 'down', reason: reasonOf(error), copies: parts }, 'shared state lost');
    }
    // A store that fails soon after it has come back is not tried as often.
    if (this.isUp && performance.now() - this.#upSince > this.#pauseMs) this.#pauseMs = MIN_PAUSE_MS;
    this.#isUp = false;
    this.#after(this.#pauseMs, () => void this.#try());
    this.#pauseMs = Math.min(2 * this.#pauseMs, MAX_PAUSE_MS);
  }

  #drop(): void {
    this.#connection?.close();
    this.#connection = null;
  }

  #after(milliseconds: number, run: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = this.#isClosed ? undefined : setTimeout(run, milliseconds).unref();
  }
}
