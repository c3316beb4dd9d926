/** Tokens that are forged, stripped, confused, out of their time, for others, or made to be expensive. */
import { CompactEncrypt, exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { AUDIENCE, createKey, type IdentityProvider } from './identity-provider.ts';

interface HostileToken {
  readonly token: () => Promise<string>;
  /** What the refusal says. */
  readonly says: RegExp;
}

/** A token whose middle part is this text. */
const forgedWith = async (provider: IdentityProvider, claims: string): Promise<string> => {
  const [header, , signature] = (await provider.token()).split('.');
  return `${header}.${Buffer.from(claims).toString('base64url')}.${signature}`;
};

/** Tokens that a gateway must refuse, by what is wrong with them. `seconds`: the time since 1970. */
export const hostileTokens = (provider: IdentityProvider, seconds: number): Readonly<Record<string, HostileToken>> => ({
  'of a forger with the same name for his key': {
    token: async () => provider.token({}, { key: await createKey('first') }),
    says: /signature is wrong/,
  },
  'with other claims than were signed': {
    token: async () =>
      forgedWith(provider, JSON.stringify({ iss: provider.issuer, aud: AUDIENCE, sub: 'root', exp: 2e9 })),
    says: /signature is wrong/,
  },
  'without an algorithm (none)': {
    token: async () => new UnsecuredJWT({ iss: provider.issuer, aud: AUDIENCE, sub: 'root', exp: 2e9 }).encode(),
    says: /algorithm is not accepted/,
  },
  'without its signature': {
    token: async () => (await provider.token()).replace(/[^.]+$/, ''),
    says: /signature is wrong|neither a signed/,
  },
  'signed with the public key as a secret (HS256)': {
    token: async () =>
      new SignJWT({ iss: provider.issuer, aud: AUDIENCE, sub: 'root', exp: 2e9 })
        .setProtectedHeader({ alg: 'HS256', kid: 'first' })
        .sign(new TextEncoder().encode(await exportSPKI(provider.key.publicKey))),
    says: /algorithm is not accepted/,
  },
  'with its own key in the header': {
    token: async () => {
      const key = await createKey('own');
      return provider.token({}, { key, header: { jwk: key.jwk } });
    },
    says: /No key of the issuer/,
  },
  'with an extension that must be understood': {
    token: async () => {
      const header = Buffer.from(JSON.stringify({ alg: 'ES256', kid: 'first', crit: ['x'], x: 1 }));
      return `${header.toString('base64url')}.${(await provider.token()).split('.').slice(1).join('.')}`;
    },
    says: /neither a signed/,
  },
  'that has expired': { token: () => provider.token({ exp: seconds - 6 }), says: /has expired/ },
  'that is not valid yet': { token: () => provider.token({ nbf: seconds + 6 }), says: /not valid yet/ },
  'without an end': { token: () => provider.token({ exp: undefined }), says: /must have the claims/ },
  'with a text as its end': { token: () => provider.token({ exp: '2e9' }), says: /must have the claims/ },
  'without a subject': { token: () => provider.token({ sub: undefined }), says: /must have the claims/ },
  'for another audience': { token: () => provider.token({ aud: ['https://other.example'] }), says: /another audience/ },
  'of another issuer': { token: () => provider.token({ iss: 'https://evil.example/' }), says: /issuer/ },
  'that is huge': { token: () => provider.token({ text: 'x'.repeat(9000) }), says: /too long/ },
  'that is deep': {
    token: () => forgedWith(provider, `{"iss":"${provider.issuer}","a":${'['.repeat(2000)}${']'.repeat(2000)}}`),
    says: /too deep/,
  },
  'that is deep behind brackets in texts': {
    token: () => forgedWith(provider, `{"a":${'["]",'.repeat(900)}1${']'.repeat(900)}}`),
    says: /too deep/,
  },
  'that is not base64': { token: async () => 'not.base64!.at-all', says: /neither a signed/ },
  'that is no JSON': { token: () => forgedWith(provider, 'no JSON'), says: /neither a signed/ },
  'that is a list': { token: () => forgedWith(provider, '[]'), says: /neither a signed/ },
  'that is no token': { token: async () => 'api_key', says: /neither a signed/ },
  'that is encrypted': {
    token: async () =>
      new CompactEncrypt(new Uint8Array(10))
        .setProtectedHeader({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })
        .encrypt((await createKey('rsa', 'RSA-OAEP-256')).publicKey),
    says: /encrypted/,
  },
});
