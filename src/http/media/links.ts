/** Links to files of Close that a browser can open without headers: `/media/<token>`. docs/decisions/057 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { filePathOf } from '../../close/files.ts';
import { MEDIA_PATH } from '../guards/route.ts';
import { derived } from '../guards/secret.ts';

export interface LinkOptions {
  /** The origin of Close's API. */
  readonly apiOrigin: string;
  /** Secrets that the copies of the gateway share. The first encrypts, all decrypt. Empty: links work in this process only. */
  readonly secrets: () => readonly string[];
  /** How long a link is valid at least. It is valid for twice as long at most. */
  readonly seconds: number;
  /** Added before paths. Empty for paths alone. */
  readonly publicUrl: string;
  /** The `Authorization` of the gateway's own key, which no link contains. Null if each caller has its own. */
  readonly ownAuthorization: string | null;
  /** Milliseconds since 1970. */
  readonly wall: () => number;
}

/** What a link stands for. */
export interface Link {
  /** The path of the file at Close. */
  readonly path: string;
  /** The credential for Close. Null: the gateway's own. */
  readonly authorization: string | null;
}

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

export class Links {
  readonly #options: LinkOptions;
  readonly #keys: () => readonly Keys[];

  constructor(options: LinkOptions) {
    const ofProcess = [randomBytes(32).toString('hex')];
    this.#options = options;
    this.#keys = derived(() => (options.secrets().length === 0 ? ofProcess : options.secrets()), keysOf);
  }

  /** A link to this URL for a caller with this credential. The URL itself if it needs no credential. */
  urlOf(url: string, authorization: string): string {
    const { apiOrigin, ownAuthorization, publicUrl } = this.#options;
    const path = filePathOf(url, apiOrigin);
    const [keys] = this.#keys();
    if (path === null || keys === undefined) return url;
    const credential = authorization === ownAuthorization ? null : authorization;
    return `${publicUrl}${MEDIA_PATH}${sealed(JSON.stringify([this.#expiry(), path, credential]), keys)}`;
  }

  /**
   * Rounded, so that a file has the same link for a while: a page that asks again does not restart its player, and caches
   * of clients do not change.
   */
  #expiry(): number {
    const { seconds, wall } = this.#options;
    return (Math.floor(wall() / 1000 / seconds) + 2) * seconds;
  }

  /** Null for anything that this gateway has not made. */
  read(token: string): Link | 'expired' | null {
    for (const keys of this.#keys()) {
      const text = opened(token, keys);
      if (text === null) continue;
      const [expiry, path, authorization]: [number, string, string | null] = JSON.parse(text);
      return this.#options.wall() / 1000 < expiry ? { path, authorization } : 'expired';
    }
    return null;
  }
}

interface Keys {
  readonly encryption: Buffer;
  readonly nonces: Buffer;
}

function keysOf(secret: string): Keys {
  const bytes = Buffer.from(hkdfSync('sha256', secret, '', 'close-graphql media links', 64));
  return { encryption: bytes.subarray(0, 32), nonces: bytes.subarray(32) };
}

/** The nonce is a keyed digest of the text: equal texts have equal tokens, and different ones never share a nonce. */
function sealed(text: string, { encryption, nonces }: Keys): string {
  const iv = createHmac('sha256', nonces).update(text).digest().subarray(0, IV_BYTES);
  const cipher = createCipheriv(CIPHER, encryption, iv);
  return Buffer.concat([iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null if the token was not made with these keys. */
function opened(token: string, { encryption }: Keys): string | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length < IV_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv(CIPHER, encryption, bytes.subarray(0, IV_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString();
  } catch {
    return null;
  }
}
