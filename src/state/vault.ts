/** The names and values of one owner as the store has them. docs/decisions/072 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What an entry is. It is part of its key, so that one name may have an entry of each kind. */
export type Kind = 'value' | 'budget' | 'lease' | 'stream' | 'seen';

/** Derives keys from the owner and the secret of the deployment: neither alone is enough. */
export class Vault {
  readonly #prefix: string;
  readonly #names: Buffer;
  readonly #values: Buffer;

  constructor(secret: string, prefix: string, owner: string) {
    const derived = Buffer.from(hkdfSync('sha256', owner, secret, 'close-graphql shared state', 80));
    // Keys of one owner have the same hash tag, so that one script may use several of them in a cluster.
    this.#prefix = `${prefix}{${derived.toString('base64url', 64)}}:`;
    this.#names = derived.subarray(0, 32);
    this.#values = derived.subarray(32, 64);
  }

  key(kind: Kind, name: string): string {
    return `${this.#prefix}${kind}:${this.digest(name)}`;
  }

  digest(name: string): string {
    return createHmac('sha256', this.#names).update(name).digest('base64url');
  }

  /** Encrypts a value for one key: under another key it cannot be opened. */
  seal(key: string, value: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv(CIPHER, this.#values, iv).setAAD(Buffer.from(key));
    return Buffer.concat([iv, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
  }

  /** Null for anything that was not sealed for this key. */
  open(key: string, sealed: Buffer): string | null {
    if (sealed.length < IV_BYTES + TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.#values, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(key)).setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]).toString();
    } catch {
      return null;
    }
  }
}
