import type { IncomingMessage } from 'node:http';
import type { Credential } from '../../close/credential.ts';
import type { Config } from '../../config/config.ts';
import { type Refusal, refuse } from '../guards/guard.ts';
import { type Secrets, tokenCheck } from '../guards/secret.ts';
import { addressOf } from './address.ts';
import { ALL_PERMISSIONS, type Caller } from './caller.ts';

export interface CallersOptions {
  readonly config: Pick<Config, 'TRUSTED_PROXIES'>;
  readonly secrets: Pick<Secrets, 'GATEWAY_TOKEN'>;
  /** The gateway's own credential. Null: each caller's own is passed through. */
  readonly ownCredential: Credential | null;
  readonly credentials: { find(header: string): Credential | null };
}

/** Knows who sends a request, by its headers. */
export class Callers {
  readonly #options: CallersOptions;
  readonly #hasToken: (authorization: string | null) => boolean;

  constructor(options: CallersOptions) {
    this.#options = options;
    this.#hasToken = tokenCheck(options.secrets);
  }

  /**
   * Verifies a token that is not known yet. Null if there is nothing to wait for. Never rejects. `request` is the one whose
   * caller `callerOf` reports later; on a WebSocket, the request for it.
   */
  prepare(_headers: Pick<Headers, 'get'>, _request: IncomingMessage): Promise<void> | null {
    return null;
  }

  /** Why a request may not pass. Null if it may. A look-up, after `prepare`. */
  refusal(headers: Pick<Headers, 'get'>): Refusal | null {
    if (this.#hasToken(headers.get('authorization'))) return null;
    return refuse('UNAUTHENTICATED', "Send the gateway's token in the header `Authorization: Bearer <token>`.", {
      headers: { 'www-authenticate': 'Bearer' },
    });
  }

  /** The caller of a request that was prepared and that the guards let pass. */
  callerOf(headers: Pick<Headers, 'get'>, request: IncomingMessage): Caller {
    const { config, ownCredential, credentials } = this.#options;
    const credential = ownCredential ?? credentials.find(headers.get('authorization') ?? '');
    const isOwn = credential === null || credential === ownCredential;
    const key = isOwn ? `address ${addressOf(request, config.TRUSTED_PROXIES)}` : `credential ${credential.id}`;
    return { key, credential, permissions: ALL_PERMISSIONS, expiresAt: null, closeUserId: null };
  }
}
