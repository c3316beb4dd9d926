import { createHash, timingSafeEqual } from 'node:crypto';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Tells whether what a caller presents is the secret, in a time that tells nothing of how much of it is right. */
export function secretCheck(secret: string): (presented: string | null) => boolean {
  const expected = digest(secret);
  return (presented) => timingSafeEqual(digest(presented ?? ''), expected);
}
