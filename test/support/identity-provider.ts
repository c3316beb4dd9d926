/** An identity provider on a real socket: publishes its keys, and issues tokens. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, type JWTHeaderParameters, SignJWT } from 'jose';

export const AUDIENCE = 'https://gateway.example';

/** A pair of keys, and the public one as the provider publishes it. */
export interface SigningKey {
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

export async function createKey(kid: string, alg = 'ES256'): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, privateKey, publicKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export interface TokenOptions {
  readonly key?: SigningKey;
  readonly header?: Partial<JWTHeaderParameters>;
}

export interface IdentityProvider {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** The variables of a gateway that accepts its tokens. */
  readonly environment: Readonly<Record<string, string>>;
  /** Signs tokens unless another key is given. */
  readonly key: SigningKey;
  /** The keys that it publishes. */
  published: readonly SigningKey[];
  /** Responds to requests for its keys instead. Null: as it should. */
  fails: ((response: ServerResponse) => void) | null;
  /** The number of requests for its keys. */
  readonly reads: number;
  /** A token that is valid for an hour, with these claims instead of the usual ones; undefined leaves one out. */
  token(claims?: Readonly<Record<string, unknown>>, options?: TokenOptions): Promise<string>;
  close(): Promise<void>;
}

/** `now`: milliseconds since 1970. */
export async function startIdentityProvider(now: () => number): Promise<IdentityProvider> {
  const key = await createKey('first');
  const state = { published: [key] as readonly SigningKey[], fails: null as IdentityProvider['fails'], reads: 0 };
  const server = createServer((_request, response) => {
    state.reads += 1;
    if (state.fails !== null) state.fails(response);
    else response.end(JSON.stringify({ keys: state.published.map(({ jwk }) => jwk) }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const jwksUrl = `${issuer}jwks.json`;
  return Object.assign(state, {
    issuer,
    jwksUrl,
    environment: { JWT_ISSUER: issuer, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: jwksUrl },
    key,
    token: (
      claims: Readonly<Record<string, unknown>> = {},
      { key: { jwk, alg, privateKey } = key, header = {} }: TokenOptions = {},
    ) => {
      const seconds = Math.floor(now() / 1000);
      const usual = { iss: issuer, aud: AUDIENCE, sub: 'user-1', iat: seconds, exp: seconds + 3600 };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg, kid: jwk.kid ?? '', ...header })
        .sign(privateKey);
    },
    close: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  });
}
