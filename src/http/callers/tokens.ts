import { decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../../close/clock.ts';
import type { TokenIssuer } from '../../config/token-issuers.ts';
import type { Logger } from '../../telemetry/log.ts';
import type { Refusal } from '../guards/guard.ts';
import { type ClaimSettings, type Identity, identityOf } from './claims.ts';
import { KeySet } from './key-set.ts';
import { problemOf, refusalOf, TokenError } from './token-problems.ts';

/** Maximum length of a token in characters. Node accepts 16 KiB of headers. */
const MAX_LENGTH = 8192;
const MAX_DEPTH = 16;
/** How far the clocks of the provider and the gateway may differ. */
const TOLERANCE_SECONDS = 5;
/** How long a verified token is not verified again. */
const ACCEPTED_MS = 5 * 60_000;
/** The same for a refused one, which may become valid. */
const REFUSED_MS = 5_000;
/** Maximum memory of verified tokens, and number of refused ones. */
const MAX_BYTES = 16 * 1024 * 1024;
const BYTES_PER_TOKEN = 1000;
const MAX_REFUSED = 1000;

const SIGNED = /^[\w-]+\.[\w-]+\.[\w-]*$/;
const ENCRYPTED = /^[\w-]+(?:\.[\w-]*){4}$/;

/** What is known of a token, until a time in milliseconds since 1970. */
type Outcome = { readonly until: number } & ({ readonly identity: Identity } | { readonly refusal: Refusal });

interface Issuer extends TokenIssuer {
  readonly keys: KeySet;
}

export interface TokensOptions {
  readonly issuers: readonly TokenIssuer[];
  readonly settings: ClaimSettings;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Verifies tokens of identity providers, and remembers for some minutes what it found. */
export class Tokens {
  readonly #options: TokensOptions;
  readonly #issuers: ReadonlyMap<string, Issuer>;
  readonly #accepted = new LRUCache<string, Outcome & { readonly identity: Identity }>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_outcome, token) => token.length + BYTES_PER_TOKEN,
  });
  /** Apart, so that made-up tokens cannot evict real ones. */
  readonly #refused = new LRUCache<string, Outcome & { readonly refusal: Refusal }>({ max: MAX_REFUSED });
  readonly #verifying = new Map<string, Promise<void>>();

  constructor(options: TokensOptions) {
    const { issuers, clock, log } = options;
    this.#options = options;
    this.#issuers = new Map(
      issuers.map((issuer) => [issuer.issuer, { ...issuer, keys: new KeySet({ url: issuer.jwksUrl, clock, log }) }]),
    );
  }

  /** Starts to read the keys of the providers. */
  start(): void {
    for (const { keys } of this.#issuers.values()) keys.start();
  }

  stop(): void {
    for (const { keys } of this.#issuers.values()) keys.stop();
  }

  /** Verifies a token. Null if it is known. Never rejects. Identical tokens are verified once. */
  prepare(token: string): Promise<void> | null {
    if (token.length > MAX_LENGTH || this.#known(token) !== undefined) return null;
    const running = this.#verifying.get(token);
    if (running !== undefined) return running;
    const verifying = this.#verify(token).finally(() => this.#verifying.delete(token));
    this.#verifying.set(token, verifying);
    return verifying;
  }

  /** Whose token it is, or why it is refused. A look-up, after `prepare`. */
  find(token: string): Identity | Refusal {
    if (token.length > MAX_LENGTH) return refusalOf('length');
    const outcome = this.#known(token);
    if (outcome === undefined) return refusalOf('unavailable');
    return 'identity' in outcome ? outcome.identity : outcome.refusal;
  }

  #known(token: string): Outcome | undefined {
    const outcome = this.#accepted.get(token) ?? this.#refused.get(token);
    return outcome !== undefined && outcome.until > this.#options.clock.wall() ? outcome : undefined;
  }

  async #verify(token: string): Promise<void> {
    const { clock, settings } = this.#options;
    try {
      const claims = await this.#claimsOf(token);
      const expiresAt = ((claims.exp ?? 0) + TOLERANCE_SECONDS) * 1000;
      const identity = identityOf(claims, expiresAt, settings);
      this.#refused.delete(token);
      this.#accepted.set(token, { identity, until: Math.min(expiresAt, clock.wall() + ACCEPTED_MS) });
    } catch (error) {
      this.#accepted.delete(token);
      this.#refused.set(token, { refusal: refusalOf(problemOf(error)), until: clock.wall() + REFUSED_MS });
    }
  }

  /** Throws `TokenError`, and errors of jose. */
  async #claimsOf(token: string): Promise<JWTPayload> {
    assertForm(token);
    const { iss = '' } = decodeJwt(token);
    const issuer = this.#issuers.get(iss);
    if (issuer === undefined) throw new TokenError('issuer');
    const { payload } = await jwtVerify(token, (header) => issuer.keys.find(header), {
      issuer: iss,
      audience: [...issuer.audience],
      algorithms: [...issuer.algorithms],
      requiredClaims: ['sub', 'exp'],
      clockTolerance: TOLERANCE_SECONDS,
      currentDate: new Date(this.#options.clock.wall()),
    });
    return payload;
  }
}

/** Throws `TokenError` for what cannot be a token, before anything is parsed. */
function assertForm(token: string): void {
  if (ENCRYPTED.test(token)) throw new TokenError('encrypted');
  if (!SIGNED.test(token)) throw new TokenError('form');
  const [header = '', claims = ''] = token.split('.');
  if (isDeep(header) || isDeep(claims)) throw new TokenError('depth');
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** Whether JSON is nested too deep. */
function isDeep(part: string): boolean {
  const bytes = Buffer.from(part, 'base64url');
  let depth = 0;
  let isText = false;
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === QUOTE) isText = !isText;
    else if (byte === BACKSLASH) index += 1;
    else if (isText) continue;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) depth += 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
