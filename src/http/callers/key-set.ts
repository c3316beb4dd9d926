import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWSHeaderParameters } from 'jose';
import type { Clock } from '../../close/clock.ts';
import type { Logger } from '../../telemetry/log.ts';
import { TokenError } from './token-problems.ts';

/** How often the keys are read, so that new ones are known and withdrawn ones forgotten. */
const REFRESH_MS = 5 * 60_000;
/** Pause between two reads for tokens with an unknown key, and after a failure. */
const COOLDOWN_MS = 30_000;
/** The same while no keys are known at all. */
const FIRST_COOLDOWN_MS = 2_000;
const TIMEOUT_MS = 5_000;
const MAX_BYTES = 256 * 1024;

type Keys = ReturnType<typeof createLocalJWKSet>;

export interface KeySetOptions {
  readonly url: string;
  readonly clock: Pick<Clock, 'now' | 'after'>;
  readonly log: Logger;
}

/**
 * The public keys of an identity provider. They are read in the background; if that fails, the last ones stay in use, so
 * that an outage of the provider affects no caller whose key is known.
 */
export class KeySet {
  readonly #options: KeySetOptions;
  #keys: Keys | null = null;
  #readAt = Number.NEGATIVE_INFINITY;
  #hasFailed = false;
  #reading: Promise<void> | null = null;
  #cancel: () => void = () => undefined;
  #isStopped = false;

  constructor(options: KeySetOptions) {
    this.#options = options;
  }

  /** Reads the keys now, and from then on regularly. */
  start(): void {
    void this.#refresh();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  /** The key for a token with this header. Throws `TokenError`, and errors of jose. */
  async find(header: JWSHeaderParameters): Promise<CryptoKey> {
    const known = await this.#lookUp(header);
    if (known !== null) return known;
    const { clock } = this.#options;
    const cooldown = this.#keys === null ? FIRST_COOLDOWN_MS : COOLDOWN_MS;
    if (this.#reading !== null || clock.now() - this.#readAt >= cooldown) await this.#refresh();
    const found = await this.#lookUp(header);
    if (found !== null) return found;
    throw new TokenError(this.#hasFailed ? 'unavailable' : 'key');
  }

  async #lookUp(header: JWSHeaderParameters): Promise<CryptoKey | null> {
    try {
      return (await this.#keys?.(header)) ?? null;
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) return null;
      throw error;
    }
  }

  /** Callers that come meanwhile share the read. Never rejects. */
  #refresh(): Promise<void> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    const { url, clock, log } = this.#options;
    this.#cancel();
    this.#readAt = clock.now();
    try {
      this.#keys = createLocalJWKSet(await readKeys(url));
      this.#hasFailed = false;
    } catch (error) {
      this.#hasFailed = true;
      if (!this.#isStopped) log.warn({ url, reason: reasonOf(error) }, 'keys of the identity provider not read');
    }
    if (this.#isStopped) return;
    this.#cancel = clock.after(this.#hasFailed ? COOLDOWN_MS : REFRESH_MS, () => void this.#refresh());
  }
}

async function readKeys(url: string): Promise<JSONWebKeySet> {
  const text = url.startsWith('file:') ? await readFile(new URL(url), 'utf8') : await fetchText(url);
  const set = JSON.parse(text) as JSONWebKeySet;
  // It would refuse everyone, until the next read.
  if (set.keys.length === 0) throw new Error('The response has no keys.');
  return set;
}

async function fetchText(url: string): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const { ok, status, body } = await fetch(url, { redirect: 'error', signal });
  if (!ok) {
    await body?.cancel();
    throw new Error(`The response has the status ${status}.`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) throw new Error(`The response is larger than ${MAX_BYTES} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/** `fetch` says only that it failed; its cause says why. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.cause instanceof Error ? error.cause.message : error.message;
}
