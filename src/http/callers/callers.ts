import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../close/credential.ts';
import type { Config } from '../../config/config.ts';
import { type Refusal, refuse } from '../guards/guard.ts';
import { bearerTokenOf, type Secrets, tokenCheck } from '../guards/secret.ts';
import { addressOf } from './address.ts';
import { ALL_PERMISSIONS, type Caller, type Permissions } from './caller.ts';
import type { Identity } from './claims.ts';
import type { Tokens } from './tokens.ts';

export interface CallersOptions {
  readonly config: Pick<Config, 'TRUSTED_PROXIES'>;
  readonly secrets: Pick<Secrets, 'GATEWAY_TOKEN'>;
  /** The gateway's own credential. Null: each caller's own is passed through. */
  readonly ownCredential: Credential | null;
  readonly credentials: { find(header: string): Credential | null };
  /** Tokens of identity providers. Null: none are accepted. */
  readonly tokens: Pick<Tokens, 'prepare' | 'find'> | null;
}

/** Knows who sends a request, by its headers. */
export class Callers {
  readonly #options: CallersOptions;
  readonly #isServer: (authorization: string | null) => boolean;
  readonly #missing: Refusal | null;
  /** Who sent the requests that had a token of an identity provider. */
  readonly #identities = new WeakMap<IncomingMessage, Identity>();

  constructor(options: CallersOptions) {
    this.#options = options;
    this.#isServer = tokenCheck(options.secrets);
    this.#missing = missing(options.secrets.GATEWAY_TOKEN.length > 0, options.tokens !== null);
  }

  /**
   * Verifies a token that is not known yet. Null if there is nothing to wait for. Never rejects. `request` is the one whose
   * caller `callerOf` reports later; on a WebSocket, the request for it.
   */
  prepare(headers: Pick<Headers, 'get'>, request: IncomingMessage): Promise<void> | null {
    const { tokens } = this.#options;
    const token = tokens === null ? null : this.#tokenIn(headers);
    if (tokens === null || token === null) return null;
    // Kept with the request: by the time its body is read, the token may be forgotten.
    const remember = () => {
      const found = tokens.find(token);
      if (!isRefusal(found)) this.#identities.set(request, found);
    };
    const verifying = tokens.prepare(token);
    if (verifying !== null) return verifying.then(remember);
    remember();
    return null;
  }

  /** Why a request may not pass. Null if it may. A look-up, after `prepare`. */
  refusal(headers: Pick<Headers, 'get'>): Refusal | null {
    if (this.#missing === null || this.#isServer(headers.get('authorization'))) return null;
    const { tokens } = this.#options;
    const token = tokens === null ? null : this.#tokenIn(headers);
    if (tokens === null || token === null) return this.#missing;
    const found = tokens.find(token);
    return isRefusal(found) ? found : null;
  }

  /** The caller of a request that was prepared and that the guards let pass. */
  callerOf(headers: Pick<Headers, 'get'>, request: IncomingMessage): Caller {
    const { config, ownCredential, credentials } = this.#options;
    const identity = this.#identities.get(request);
    if (identity !== undefined) return { ...identity, credential: ownCredential };
    const credential = ownCredential ?? credentials.find(headers.get('authorization') ?? '');
    const isOwn = credential === null || credential === ownCredential;
    const key = isOwn ? `address ${addressOf(request, config.TRUSTED_PROXIES)}` : `credential ${credential.id}`;
    return { key, credential, permissions: ALL_PERMISSIONS, expiresAt: null, closeUserId: null };
  }

  /** What the sender of a prepared request may do, if the guards let it pass. */
  permissionsOf(request: IncomingMessage): Permissions {
    return this.#identities.get(request)?.permissions ?? ALL_PERMISSIONS;
  }

  /** A token that may be of an identity provider. */
  #tokenIn(headers: Pick<Headers, 'get'>): string | null {
    const authorization = headers.get('authorization');
    return this.#isServer(authorization) ? null : bearerTokenOf(authorization);
  }
}

const isRefusal = (found: Identity | Refusal): found is Refusal => 'status' in found;

/** The refusal of a request without a token. Null if none is needed. */
function missing(hasGatewayToken: boolean, hasIssuers: boolean): Refusal | null {
  if (!hasGatewayToken && !hasIssuers) return null;
  const whose = hasIssuers ? 'a token of your identity provider' : "the gateway's token";
  return refuse('UNAUTHENTICATED', `Send ${whose} in the header \`Authorization: Bearer <token>\`.`, {
    headers: { 'www-authenticate': 'Bearer' },
  });
}
