/** The signatures of Close's deliveries. https://developer.close.com/api/resources/webhooks */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { decimalOf } from '../../close/wire/bounds.ts';
import { derived } from '../guards/secret.ts';

const HASH = 'close-sig-hash';
const TIMESTAMP = 'close-sig-timestamp';

/** Close's clock and ours may differ by this much. */
const SKEW_SECONDS = 300;

/** What a delivery is signed with, and when. */
export interface Signature {
  /** Seconds since 1970, as Close wrote them: the text is part of what is signed. */
  readonly timestamp: string;
  /** In lowercase hexadecimal. */
  readonly hash: string;
}

type Head = Pick<Headers, 'get'>;

/** The signature in the headers. Null if it does not have the documented form. */
export function signatureOf(headers: Head): Signature | null {
  const [timestamp, hash] = [headers.get(TIMESTAMP) ?? '', headers.get(HASH) ?? ''];
  return /^\d{1,12}$/.test(timestamp) && /^[\da-f]{64}$/.test(hash) ? { timestamp, hash } : null;
}

/** Whether the headers have a signature of a time that is near enough. */
export function isSigned(headers: Head, maxAgeSeconds: number, wall: number): boolean {
  const signature = signatureOf(headers);
  if (signature === null) return false;
  const age = wall / 1000 - (decimalOf(signature.timestamp) ?? Number.NaN);
  return age <= maxAgeSeconds + SKEW_SECONDS && age >= -SKEW_SECONDS;
}

/** Returns a function that checks a delivery with each valid key, in the same time for every wrong signature. */
export function signatureCheck(
  keys: () => readonly string[],
): (signature: Signature, body: readonly Buffer[]) => boolean {
  // `signature_key` spells the bytes of the key (documented).
  const secrets = derived(keys, (key) => Buffer.from(key, 'hex'));
  return ({ timestamp, hash }, body) => {
    const presented = Buffer.from(hash, 'hex');
    let isRight = false;
    for (const secret of secrets()) {
      const hmac = createHmac('sha256', secret).update(timestamp);
      for (const part of body) hmac.update(part);
      if (timingSafeEqual(hmac.digest(), presented)) isRight = true;
    }
    return isRight;
  };
}
