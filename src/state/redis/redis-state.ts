import { randomUUID } from 'node:crypto';
import type { Logger } from '../../telemetry/log.ts';
import { ownerText } from '../memory-state.ts';
import { type Message, textOfMessage } from '../messages.ts';
import type {
  AppendOptions,
  Lease,
  Listener,
  NewEntry,
  Owner,
  Position,
  SharedSpace,
  SharedState,
  StreamPage,
} from '../shared-state.ts';
import { Vault } from '../vault.ts';
import { RedisBudgets } from './budgets.ts';
import type { RedisLibrary } from './connection.ts';
import { Follower } from './follower.ts';
import { Link } from './link.ts';
import { bufferOf, entryOf, ignored, listOf, numberOf, optional, textOf } from './replies.ts';

/** About how many messages are kept for copies that read late. */
const MAX_MESSAGES = 10_000;

export interface RedisStateOptions {
  readonly library: RedisLibrary;
  readonly url: string;
  readonly prefix: string;
  /** No caller waits longer for the store. */
  readonly callMs: number;
  /** All copies have the same. */
  readonly secret: string;
  /** The URL of Close. Gateways of another Close share nothing, although they may have the same credentials. */
  readonly closeUrl: string;
  /** Maximum requests that one copy has in flight for one credential. */
  readonly requestsPerCredential: number;
  /** Milliseconds until a request to Close has ended in any case. */
  readonly requestMs: number;
  readonly log: Logger;
}

/** The state of copies that use the same Redis or Valkey, prefix and secret. */
export class RedisState implements SharedState {
  readonly #options: RedisStateOptions;
  readonly #link: Link;
  readonly #follower: Follower;
  readonly #deployment: Vault;
  readonly #messages: string;
  readonly #id = randomUUID();
  #following: Promise<void> | null = null;

  constructor(options: RedisStateOptions) {
    const { library, url, callMs, log } = options;
    this.#options = options;
    this.#deployment = this.#vaultOf('deployment');
    this.#messages = this.#deployment.key('stream', 'messages');
    const copiesKey = this.#deployment.key('seen', 'copies');
    this.#link = new Link({ library, url, callMs, copiesKey, id: this.#id, log });
    const isUp = () => this.#link.isUp;
    const stream = { key: this.#messages, vault: this.#deployment, id: this.#id };
    this.#follower = new Follower({ library, url, ...stream, isUp, log });
    this.#link.onUp = () => {
      this.#following = this.#follower.start();
    };
  }

  /** Resolves after the first attempt to reach the store. From then on this copy hears what others announce. */
  async start(): Promise<void> {
    await this.#link.start();
    await this.#following;
  }

  get status(): 'up' | 'down' {
    return this.#link.isUp ? 'up' : 'down';
  }

  get copies(): number {
    return this.#link.copies;
  }

  of(owner: Owner): SharedSpace {
    return new RedisSpace(this.#link, this.#vaultOf(ownerText(owner)), this.#options);
  }

  #vaultOf(owner: string): Vault {
    const { secret, prefix, closeUrl } = this.#options;
    return new Vault(secret, prefix, `${closeUrl} ${owner}`);
  }

  async announce(message: Message): Promise<boolean> {
    const sealed = this.#deployment.seal(this.#messages, `${this.#id} ${textOfMessage(message)}`);
    const add = ['XADD', this.#messages, 'MAXLEN', '~', String(MAX_MESSAGES), '*', 'v', sealed];
    return (await this.#link.call(add, textOf)) !== null;
  }

  listen(listener: Listener): () => void {
    return this.#follower.add(listener);
  }

  async close(): Promise<void> {
    this.#follower.close();
    await this.#link.close();
  }
}

class RedisSpace implements SharedSpace {
  readonly id: string;
  readonly budgets: RedisBudgets;
  readonly #link: Link;
  readonly #vault: Vault;

  constructor(link: Link, vault: Vault, options: RedisStateOptions) {
    this.#link = link;
    this.#vault = vault;
    this.id = vault.digest('owner');
    this.budgets = new RedisBudgets(link, vault, options);
  }

  now(): Promise<number | null> {
    return this.#link.call(['TIME'], (reply) => {
      const [seconds = 0, microseconds = 0] = listOf(textOf)(reply).map(Number);
      return seconds * 1_000_000 + microseconds;
    });
  }

  async get(name: string): Promise<string | null> {
    const key = this.#vault.key('value', name);
    return this.#link.call(['GET', key], (reply) => {
      const sealed = optional(bufferOf)(reply);
      return sealed === null ? null : this.#vault.open(key, sealed);
    });
  }

  async set(name: string, value: string, lifetimeMs: number): Promise<void> {
    const key = this.#vault.key('value', name);
    await this.#link.call(['SET', key, this.#vault.seal(key, value), 'PX', wholeMs(lifetimeMs)], ignored);
  }

  async delete(name: string): Promise<void> {
    await this.#link.call(['DEL', this.#vault.key('value', name)], ignored);
  }

  async lease(name: string, lifetimeMs: number): Promise<Lease | false | null> {
    const key = this.#vault.key('lease', name);
    const token = randomUUID();
    const milliseconds = wholeMs(lifetimeMs);
    const isHeld = await this.#link.call(['SET', key, token, 'NX', 'PX', milliseconds], (reply) => reply === 'OK');
    if (isHeld !== true) return isHeld;
    const hold = (args: readonly string[]) =>
      this.#link.script('hold', [key], [token, ...args], (reply) => numberOf(reply) === 1);
    return {
      token,
      renew: () => hold([milliseconds]),
      release: async () => {
        await hold([]);
      },
    };
  }

  append(
    name: string,
    entries: readonly NewEntry[],
    { maxLength, keepMs, lease }: AppendOptions,
  ): Promise<readonly Position[] | false | null> {
    const key = this.#vault.key('stream', name);
    const keys = [key, this.#vault.key('seen', name), this.#vault.key('lease', lease?.name ?? '')];
    const values = entries.flatMap(({ value, key: entryKey }) => [
      entryKey === undefined ? '' : this.#vault.digest(entryKey),
      this.#vault.seal(key, value),
    ]);
    const args = [lease?.token ?? '', String(maxLength), wholeMs(keepMs), ...values];
    return this.#link.script('append', keys, args, (reply) =>
      typeof reply === 'number' ? false : listOf((position) => textOf(position) || null)(reply),
    );
  }

  read(name: string, after: string | null, max: number): Promise<StreamPage | null> {
    const key = this.#vault.key('stream', name);
    return this.#link.script('read', [key], [after === null ? '-' : `(${after}`, String(max)], (reply) => {
      const [first = [], entries = []] = listOf(listOf(entryOf))(reply);
      return {
        first: first[0]?.[0] ?? null,
        entries: entries.flatMap(([position, sealed]) => {
          const value = this.#vault.open(key, sealed);
          return value === null ? [] : [{ position, value }];
        }),
      };
    });
  }
}

const wholeMs = (milliseconds: number): string => String(Math.max(1, Math.ceil(milliseconds)));
